import { EnvelopePaper } from "@/components/stage/art/envelope";
import { ArtFrame } from "@/components/stage/art/frame";
import { SlipLabel } from "@/components/stage/art/label-tag";
import { HandArt } from "@/components/stage/art/open-hand";
import { SealMarks } from "@/components/stage/art/wax-seal";
import type { OfferedModel } from "@/lib/auth/capabilities";
import { byteLength } from "@/lib/core/bytes";
import { bytes } from "@/lib/core/figures";
import { heldBy } from "@/lib/stage/holds";
import type { Envelope } from "@/lib/stage/jar";
import { LOOKS } from "./looks";
import type { RowLayout } from "./row-layout";
import styles from "./stage-row.module.css";

interface HeldProps {
  model: OfferedModel;
  layout: RowLayout;
}

/** The slot of the postage stamp needs this much. */
const STAMP_FROM = { width: 176, height: 116 };

/** An envelope out of which a passport looks is no higher, so that there is room above it. */
const BELOW_PASSPORT = 104;

/** One cookie, as the browser holds it. */
export function HeldEnvelope({
  model,
  layout,
  envelope,
  tied,
}: HeldProps & { envelope: Envelope; tied: boolean }) {
  const { width } = layout.envelope;
  const height = model === "jwt" ? Math.min(BELOW_PASSPORT, layout.envelope.height) : layout.envelope.height;
  const { name, value } = envelope;
  // A passport looks out of its envelope, and needs no stamp besides.
  const stamped = model !== "jwt" && width >= STAMP_FROM.width && height >= STAMP_FROM.height;
  return (
    <div className={styles.paper} data-testid="envelope" data-name={name}>
      <EnvelopePaper width={width} height={height} stamp={stamped ? LOOKS[model].postage : undefined}>
        <p className={styles.cookie}>
          <b>{name}</b>
          {layout.narrow ? null : <span>{bytes(envelope.bytes)}</span>}
        </p>
        <div className={styles.content}>
          <Content model={model} value={value} width={width - 38} tied={tied} />
        </div>
      </EnvelopePaper>
    </div>
  );
}

const PARTS = ["header", "claims", "signature"] as const;

interface ContentProps {
  model: OfferedModel;
  value: string;
  width: number;
  tied: boolean;
}

function Content({ model, value, width, tied }: ContentProps) {
  if (model === "jwt") {
    const parts = value.split(".");
    return (
      <ul className={styles.parts}>
        {PARTS.map((part, i) => (
          <li key={part} className={styles[part]}>
            <code translate="no" title={parts[i]}>
              {parts[i]}
            </code>
          </li>
        ))}
      </ul>
    );
  }
  if (model === "session" || model === "hybrid") {
    return (
      <div className={styles.slip}>
        <SlipLabel width={width} height={32} sealed={value.startsWith("Fe26.2*")}>
          <code translate="no" title={value}>
            {value}
          </code>
        </SlipLabel>
        <span className={styles.eyelet} data-anchor={tied ? "eyelet" : undefined} />
      </div>
    );
  }
  if (model === "sealed") {
    return (
      <div className={styles.locked}>
        <ArtFrame width={24} height={24}>
          <SealMarks cx={12} cy={12} r={11} />
        </ArtFrame>
        <code translate="no" title={value}>
          {value}
        </code>
      </div>
    );
  }
  return (
    <code translate="no" className={styles.clear} title={value}>
      {value}
    </code>
  );
}

/** A credential without an envelope: the page sends it along by itself. */
export function HeldInHand({ model, value, layout, tied }: HeldProps & { value: string; tied: boolean }) {
  const { width, height } = layout.envelope;
  return (
    <div className={styles.hand} style={{ width, height }} data-testid="in-hand" data-name={model}>
      <div>
        <b>in the open hand</b>
        <code translate="no" title={value}>
          {value}
        </code>
        <span>{bytes(byteLength(value))}</span>
      </div>
      <span className={styles.palm}>
        <HandArt holds={heldBy(model)} width={84} height={54} />
        {tied ? <i className={styles.palmEyelet} data-anchor="eyelet" /> : null}
      </span>
    </div>
  );
}

/** Where the envelope would lie. */
export function NothingHeld({ model, layout }: HeldProps) {
  return (
    <EnvelopePaper {...layout.envelope} ghost>
      <p className={styles.ghost}>
        {model === "none" ? "never handed one out" : `holds no ${model} credential`}
      </p>
    </EnvelopePaper>
  );
}
