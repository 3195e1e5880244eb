import { bytes } from "@/lib/core/figures";
import { endsOf } from "@/lib/stage/format";
import type { Envelope } from "@/lib/stage/jar";
import { modelOfCookie } from "@/lib/trace/cookie-names";
import type { Client } from "@/lib/trace/exchange";
import { EnvelopeGlyph, envelopeMode } from "./art/small-envelope";
import styles from "./browser.module.css";
import type { OtherClient } from "./view";

export interface ShelfProps {
  /** Further envelopes of the browser that is shown. */
  behind: Envelope[];
  others: readonly OtherClient[];
  /** Shown where the stage looks at somebody else's browser. */
  foreign: Client | null;
  own: readonly Envelope[];
  room: number;
}

interface Neighbour {
  id: string;
  label: string;
  envelopes: readonly Envelope[];
}

/** What else lies here: the same browser's other envelopes, and those of other clients of the lab. */
export function Shelf({ behind, others, foreign, own, room }: ShelfProps) {
  const rest: Neighbour[] = others
    .filter(({ client, envelopes }) => client.id !== foreign?.id && envelopes.length > 0)
    .map(({ client, envelopes }) => ({ id: client.id, label: client.label, envelopes }));
  if (foreign && own.length) rest.unshift({ id: "own", label: "this page", envelopes: own });
  const shown = rest.slice(0, Math.max(0, room - behind.length));
  if (behind.length + rest.length === 0) return null;
  return (
    <ul className={styles.shelf} aria-label="Other envelopes">
      {behind.map((envelope) => (
        <li
          key={`${envelope.name} ${envelope.value}`}
          data-testid="envelope"
          data-name={envelope.name}
          data-ends={endsOf(envelope.value)}
          title={bytes(envelope.bytes)}
        >
          <EnvelopeGlyph mode={envelopeMode(modelOfCookie(envelope.name))} />
          <b>{envelope.name}</b>
        </li>
      ))}
      {shown.map(({ id, label, envelopes }) => (
        <li
          key={id}
          data-testid="neighbour"
          data-client={id}
          title={`${label}: ${envelopes.map((e) => e.name).join(", ")}`}
        >
          <EnvelopeGlyph mode={envelopeMode(modelOfCookie(envelopes[0]?.name ?? ""))} />
          <span>{label}</span>
        </li>
      ))}
      {rest.length > shown.length && (
        <li className={styles.more} title={`and ${rest.length - shown.length} more clients`}>
          +{rest.length - shown.length}
        </li>
      )}
    </ul>
  );
}
