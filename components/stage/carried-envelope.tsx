import type { Envelope } from "@/lib/stage/jar";
import { slipLines } from "@/lib/stage/slip";
import { modelOfCookie } from "@/lib/trace/cookie-names";
import { EnvelopePaper } from "./art/envelope";
import { ArtFrame } from "./art/frame";
import { PostageStamp } from "./art/postage";
import { SealMarks } from "./art/wax-seal";
import styles from "./carried.module.css";

export interface CarriedEnvelopeProps {
  envelope: Envelope;
  width: number;
  height: number;
  /** On a phone all is in fewer lines. */
  flat: boolean;
}

/** An envelope in which the client carries everything: in clear text, or locked. */
export function CarriedEnvelope(props: CarriedEnvelopeProps) {
  const { envelope, width, height, flat } = props;
  const { name, bytes, host } = envelope;
  const kind = modelOfCookie(name) === "sealed" ? "seal" : "none";
  return (
    <EnvelopePaper width={width} height={height} stamp={flat ? undefined : kind}>
      <div className={styles.name}>
        <b>{name}</b>
        <span title={host ? `set by ${host}` : undefined}>
          {bytes} {width < 240 ? "B" : "bytes"}
        </span>
      </div>
      {flat && <PostageStamp kind={kind} width={34} height={38} className="absolute top-1 right-2" />}
      {kind === "seal" ? <Locked {...props} /> : <Pairs {...props} />}
    </EnvelopePaper>
  );
}

/** How high a line of pairs is, in px: as in the style sheet. */
const LINE = 22;

/** Every pair of the text, decoded. What was changed by hand is underlined. */
function Pairs({ envelope: { value, was }, width, height, flat }: CarriedEnvelopeProps) {
  const room = height - 20 - 42 - 4;
  const before = new Set(slipLines(was ?? value).map(({ key, value: text }) => `${key}=${text}`));
  return (
    <dl
      className={`${styles.pairs} ${flat ? styles.flatPairs : ""} ${width < 270 ? styles.tightPairs : ""}`}
      style={{ maxHeight: room - (room % LINE) }}
      title={value}
    >
      {slipLines(value).map(({ key, value: text }, index) => (
        // A forged text may repeat a name: the place is the pair's name.
        <div key={`${index} ${key}`} className={before.has(`${key}=${text}`) ? undefined : styles.edited}>
          {key !== "" && <dt>{key}=</dt>}
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The locked box: its seal, and bytes that say nothing. */
function Locked({ envelope: { value, edited }, flat }: CarriedEnvelopeProps) {
  const size = flat ? 30 : 42;
  return (
    <div className={`${styles.lock} ${flat ? styles.flatLock : ""} ${edited ? styles.edited : ""}`}>
      <ArtFrame width={size} height={size}>
        <SealMarks cx={size / 2} cy={size / 2} r={size / 2 - 1} />
      </ArtFrame>
      <code translate="no" title={value}>
        {value.slice(0, 120)}
      </code>
    </div>
  );
}
