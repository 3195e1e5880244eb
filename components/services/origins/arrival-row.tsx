import { memo } from "react";
import { EnvelopeGlyph } from "@/components/stage/art/small-envelope";
import { Glyph } from "@/components/ui/glyph";
import type { Arrival } from "./arrival";
import styles from "./arrival-row.module.css";
import list from "./arrivals.module.css";

interface ArrivalRowProps {
  arrival: Arrival;
  /** Whether this page sent it. */
  own: boolean;
  lab: string;
}

/** One request as it arrived: what came along, and what it was answered. */
export const ArrivalRow = memo(function ArrivalRow({ arrival, own, lab }: ArrivalRowProps) {
  const { id, client, request, cookie, authorization, status, name, code, preflight } = arrival;
  const good = status < 400;
  return (
    <li
      className={list.row}
      data-testid="arrival"
      data-id={id}
      data-client={client.kind}
      data-origin={arrival.origin ?? ""}
      data-cookie={cookie}
      data-authorization={authorization}
      data-status={status}
    >
      <a href={`/labs/${lab}?exchange=${id}&model=jwt`} className={styles.number}>
        <span className="sr-only">Exchange </span>
        {id}
      </a>
      <span className={styles.who}>
        <b>{own ? "this page" : whoOf(arrival)}</b>
        <code translate="no">{request}</code>
      </span>
      <span className={styles.carried} data-came={cookie}>
        {cookie ? <EnvelopeGlyph mode="jwt" /> : null}
        {cookie ? "came" : "none"}
        <span className="sr-only"> as a cookie,</span>
      </span>
      <span className={styles.carried} data-came={authorization}>
        {authorization ? <Glyph name="passport" size={18} /> : null}
        {authorization ? "came" : "none"}
        <span className="sr-only"> in the Authorization header,</span>
      </span>
      <OriginCell arrival={arrival} />
      <span className={styles.answer} data-good={good}>
        <strong>{status}</strong> {preflight ? "asked beforehand" : (name ?? code ?? "a stranger")}
      </span>
    </li>
  );
});

const whoOf = ({ client, foreign }: Arrival): string => (foreign ? "another origin's page" : client.label);

/** Who the browser said asked, and what it was told about that. */
function OriginCell({ arrival: { origin, foreign, allowed } }: { arrival: Arrival }) {
  if (!foreign) return <span className={styles.origin}>{origin === null ? "none sent" : "its own"}</span>;
  return (
    <span className={styles.origin}>
      <code translate="no">{origin}</code>
      {allowed === null ? (
        "no allowance in the answer"
      ) : (
        <span>
          answered <code translate="no">Allow-Origin: {allowed}</code>
        </span>
      )}
    </span>
  );
}
