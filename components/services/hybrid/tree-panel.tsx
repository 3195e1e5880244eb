"use client";

import { useMemo, useState } from "react";
import frame from "@/components/ui/frame.module.css";
import { micros } from "@/lib/core/figures";
import { together, treeOf } from "@/lib/services/hybrid/tree";
import { togetherWords } from "@/lib/services/hybrid/words";
import { coldWords, type Exchange } from "@/lib/trace/exchange";
import styles from "./tree-panel.module.css";
import { TreeTable } from "./tree-table";

/** The newest dashboard as a tree with bars: each lies where it was measured. */
export function TreePanel({ exchange, labId }: { exchange: Exchange | null; labId: string | null }) {
  const tree = useMemo(() => (exchange ? treeOf(exchange) : null), [exchange]);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string): void =>
    setOpen(
      (before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]),
    );
  const calls = tree?.branches.filter(({ kind }) => kind === "call").length ?? 0;
  const cold = exchange && coldWords(exchange);
  const same = tree ? togetherWords(together(tree), calls) : "";
  return (
    <section className={`${frame.frame} ${styles.panel}`} aria-labelledby="tree-title" data-testid="tree">
      <header className={frame.head}>
        <h2 id="tree-title" className={frame.title}>
          GET /dashboard, as a tree
        </h2>
        {tree ? (
          <p className={styles.sum} data-testid="tree-sum">
            {micros(tree.micros)} in all{cold ? `, ${cold}` : ""}
            {same ? `; ${same}` : ""}
          </p>
        ) : null}
      </header>
      {tree ? <TreeTable tree={tree} open={open} toggle={toggle} /> : <Waiting />}
      {tree && exchange && labId !== null ? (
        <p className={styles.foot}>
          Measured in <a href={`/labs/${labId}?exchange=${exchange.id}`}>exchange {exchange.id}</a>, by one
          clock on one machine. Press a line to see its steps.
        </p>
      ) : null}
    </section>
  );
}

const EXPECTED = ["Gateway", "Open, unseal, pull the drawer", "Mint", "orders", "billing", "profile"];

/** Nobody has asked for the dashboard: where its lines will stand. */
function Waiting() {
  return (
    <div className={styles.waiting}>
      <ul aria-hidden="true">
        {EXPECTED.map((line, i) => (
          <li key={line}>
            <span style={{ paddingLeft: i === 0 ? 0 : 20 }}>{line}</span>
            <i />
          </li>
        ))}
      </ul>
      <p className={styles.empty}>Send GET /dashboard. Each line is then drawn where it was measured.</p>
    </div>
  );
}
