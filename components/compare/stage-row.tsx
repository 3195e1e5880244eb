"use client";

import { useRef } from "react";
import { Thread } from "@/components/stage/thread";
import { useWidth } from "@/components/stage/use-width";
import type { OfferedModel } from "@/lib/auth/capabilities";
import type { FactName } from "@/lib/compare/differences";
import { measure } from "@/lib/compare/score";
import type { ControlNote } from "@/lib/lab/shapes";
import type { Envelope } from "@/lib/stage/jar";
import { isProven } from "@/lib/stage/proof";
import { sceneAt } from "@/lib/stage/scene";
import type { Exchange } from "@/lib/trace/exchange";
import type { SessionRecord } from "@/lib/trace/vocabulary";
import { RowBrowser } from "./row-browser";
import { rowLayout } from "./row-layout";
import { RowServer } from "./row-server";
import { RowWire } from "./row-wire";
import styles from "./stage-row.module.css";

export interface StageRowProps {
  labId: string | null;
  model: OfferedModel;
  label: string;
  stages: number;
  exchange: Exchange | null;
  cursor: number;
  envelope: Envelope | null;
  inHand: string | null;
  left: number | null;
  notes: readonly ControlNote[];
  records: readonly SessionRecord[] | null;
  visitors: number;
  differing: ReadonlySet<FactName>;
  empty: string;
}

const NOTHING: ReadonlySet<FactName> = new Set();

/** One of several stages: the same exchange of browser, wire and server, in another model. */
export function StageRow(props: StageRowProps) {
  const { labId, model, label, stages, exchange, cursor } = props;
  const root = useRef<HTMLElement>(null);
  const width = useWidth(root);
  const scene = exchange ? sceneAt(exchange, cursor) : null;
  const atEnd = scene !== null && scene.cursor === scene.total;
  const layout = width === null ? null : rowLayout(width, stages);
  const credential = props.inHand ?? props.envelope?.value;
  const tied =
    exchange !== null &&
    isProven({ credential, sid: scene?.thread?.sid }, exchange, atEnd ? props.notes : []);
  const differing = atEnd ? props.differing : NOTHING;
  return (
    <section
      ref={root}
      className={styles.row}
      aria-label={label}
      data-testid="compare-stage"
      data-mode={model}
      data-model={model}
      data-layout={layout?.kind ?? "waiting"}
      data-tight={layout?.tight}
      data-exchange={exchange?.id}
      data-status={exchange?.response.status}
      data-cursor={scene?.cursor}
      style={layout?.kind === "columns" ? { height: layout.height } : undefined}
    >
      {layout ? (
        <>
          {scene?.thread && layout.kind === "columns" ? (
            <Thread root={root} kind="columns" sid={scene.thread.sid} />
          ) : null}
          <RowBrowser {...props} layout={layout} tied={tied} />
          <RowWire
            layout={layout}
            scene={scene}
            measured={exchange ? measure(exchange) : null}
            differing={differing}
            empty={props.empty}
          />
          <RowServer
            layout={layout}
            model={model}
            scene={scene}
            records={atEnd ? props.records : null}
            visitors={props.visitors}
            reads={exchange?.cost.storeReads ?? 0}
            differing={differing}
          />
        </>
      ) : null}
      <p className="sr-only">{scene?.spoken}</p>
      {exchange && labId ? (
        <a
          className={styles.link}
          style={{ left: layout?.pad }}
          href={`/labs/${labId}?exchange=${exchange.id}&model=${model}&tab=curl`}
        >
          exchange {exchange.id}
          <span className="sr-only"> of {label}, in the lab</span>
        </a>
      ) : null}
    </section>
  );
}
