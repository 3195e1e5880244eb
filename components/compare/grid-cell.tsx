import { HandArt } from "@/components/stage/art/open-hand";
import { SmallEnvelope } from "@/components/stage/art/small-envelope";
import { type GridCell, keyOf } from "@/lib/compare/carriers";
import { statusText } from "@/lib/http/message";
import { bearerOf, cookiesSent } from "@/lib/lab/client/held";
import { cookieNameOf } from "@/lib/trace/cookie-names";
import styles from "./carrier-desk.module.css";
import type { Grid } from "./use-grid";

/** One of the four: the credential as it is carried, and what was answered. */
export function GridCellView({ grid, cell }: { grid: Grid; cell: GridCell }) {
  const { model, carrier } = cell;
  const me = grid.signedIn.get(keyOf(cell)) ?? null;
  const status = me?.response.status;
  const value = me && (carrier === "header" ? bearerOf(me) : (cookiesSent(me, model)[0] ?? null));
  return (
    <td
      className={me ? styles.answered : styles.unasked}
      data-testid="grid-cell"
      data-model={model}
      data-carrier={carrier}
      data-status={status}
    >
      <div className={styles.art}>
        {carrier === "cookie" ? (
          <SmallEnvelope mode={model} width={84} height={54} />
        ) : (
          <HandArt holds={model === "jwt" ? "passport" : "label"} width={92} height={60} />
        )}
      </div>
      <code translate="no" className={styles.line} title={value ?? undefined}>
        {carrier === "cookie"
          ? `Cookie: ${cookieNameOf(model)}=${value ?? "…"}`
          : `Authorization: Bearer ${value ?? "…"}`}
      </code>
      {me && status !== undefined ? (
        <p>
          <b className={status < 400 ? styles.ok : styles.deny}>
            {status} {statusText(status)}
          </b>{" "}
          {me.decision.identity ? (
            <span key="known">{`as ${me.decision.identity.name}`}</span>
          ) : (
            <span key="code" translate="no">
              {me.decision.code}
            </span>
          )}
          <a href={`/labs/${grid.own.id}?exchange=${me.id}&model=${model}`}>
            exchange {me.id}
            <span className="sr-only">
              {" "}
              of {model} by {carrier}
            </span>
          </a>
        </p>
      ) : (
        <p className={styles.quiet}>not signed in yet</p>
      )}
    </td>
  );
}
