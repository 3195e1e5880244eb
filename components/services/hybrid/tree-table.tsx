import { Glyph, type GlyphName } from "@/components/ui/glyph";
import { micros } from "@/lib/core/figures";
import { type Branch, linesOf } from "@/lib/services/hybrid/tree";
import { branchWords } from "@/lib/services/hybrid/words";
import styles from "./tree-table.module.css";

const GLYPHS: Readonly<Record<Branch["kind"], GlyphName | null>> = {
  gateway: "globe",
  recognise: "drawer",
  mint: "sign",
  call: "check",
  answer: "exit",
  step: null,
};

const glyphOf = ({ kind, outcome }: Branch): GlyphName | null =>
  outcome === "refused" && kind !== "step" ? "cross" : GLYPHS[kind];

interface TreeProps {
  tree: Branch;
  open: ReadonlySet<string>;
  /** Left out: what is shut stays so. */
  toggle?: (id: string) => void;
}

/** The tree as a table: what, when, how long. A line with steps of its own is a button that shows them. */
export function TreeTable({ tree, open, toggle }: TreeProps) {
  return (
    <table className={styles.table}>
      <colgroup>
        <col className={styles.what} />
        <col />
        <col className={styles.long} />
      </colgroup>
      <thead className="sr-only">
        <tr>
          <th scope="col">What</th>
          <th scope="col">When, since the request came</th>
          <th scope="col">Took</th>
        </tr>
      </thead>
      <tbody>
        {linesOf(tree, open).map(({ branch, depth }) => (
          <Row
            key={branch.id}
            branch={branch}
            depth={depth}
            whole={tree.micros}
            isOpen={open.has(branch.id)}
            toggle={toggle}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  branch: Branch;
  depth: number;
  /** Microseconds of the whole. */
  whole: number;
  isOpen: boolean;
  toggle?: (id: string) => void;
}

const share = (part: number, whole: number): string => `${whole > 0 ? (100 * part) / whole : 0}%`;

function Row({ branch, depth, whole, isOpen, toggle }: RowProps) {
  const { id, kind, hop, outcome, start, branches } = branch;
  const glyph = glyphOf(branch);
  const face = (
    <>
      {glyph ? <Glyph name={glyph} size={17} /> : null}
      <span>{branchWords(branch)}</span>
    </>
  );
  const expands = kind !== "gateway" && branches.length > 0;
  return (
    <tr
      data-testid="tree-row"
      data-kind={kind === "step" ? branch.step?.kind : kind}
      data-hop={hop ?? undefined}
      data-outcome={outcome}
      data-level={depth}
    >
      <th scope="row" style={{ paddingLeft: 16 + depth * 20 }}>
        {expands && toggle ? (
          <button type="button" aria-expanded={isOpen} onClick={() => toggle(id)}>
            {face}
            <Glyph name="chev" size={14} className={styles.chev} />
          </button>
        ) : (
          <span className={styles.face}>{face}</span>
        )}
      </th>
      <td>
        <i className={styles.track} aria-hidden="true">
          <u
            data-kind={kind}
            data-step={branch.step?.hop === undefined ? "own" : "inside"}
            style={{ left: share(start, whole), width: share(branch.micros, whole) }}
          />
        </i>
        <span className="sr-only">
          from {micros(start)} to {micros(start + branch.micros)}
        </span>
      </td>
      <td className={styles.took}>{micros(branch.micros)}</td>
    </tr>
  );
}
