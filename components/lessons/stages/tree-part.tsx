import { useMemo } from "react";
import { TreeTable } from "@/components/services/hybrid/tree-table";
import { micros } from "@/lib/core/figures";
import { together, treeOf } from "@/lib/services/hybrid/tree";
import { togetherWords } from "@/lib/services/hybrid/words";
import type { Exchange } from "@/lib/trace/exchange";
import styles from "./hybrid.module.css";

const SHUT: ReadonlySet<string> = new Set();

/** The hops of a dashboard as a tree with bars, as far as its steps have been shown: each lies where it was measured. */
export function TreePart({ exchange, cursor }: { exchange: Exchange; cursor: number }) {
  const tree = useMemo(
    () => treeOf({ ...exchange, steps: exchange.steps.slice(0, cursor) }),
    [exchange, cursor],
  );
  if (!tree) return null;
  const calls = tree.branches.filter(({ kind }) => kind === "call").length;
  const same = togetherWords(together(tree), calls);
  return (
    <section className={styles.tree} aria-labelledby="stage-tree" data-testid="tree">
      <header className={styles.head}>
        <h2 id="stage-tree">As a tree</h2>
        <span data-testid="tree-sum">
          {micros(tree.micros)} in all{same ? `; ${same}` : ""}
        </span>
      </header>
      <TreeTable tree={tree} open={SHUT} />
    </section>
  );
}
