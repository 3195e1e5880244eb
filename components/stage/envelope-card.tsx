import { bytes, postmark } from "@/lib/core/figures";
import { endsOf } from "@/lib/stage/format";
import type { Envelope } from "@/lib/stage/jar";
import { modelOfCookie } from "@/lib/trace/cookie-names";
import { EnvelopePaper } from "./art/envelope";
import { SlipLabel } from "./art/label-tag";
import { PassportCover } from "./art/passport";
import { PostageStamp, Postmark } from "./art/postage";
import styles from "./browser.module.css";
import { CarriedLetter } from "./later";

interface CardProps {
  envelope: Envelope;
  width: number;
  height: number;
  /** On a phone all is in fewer lines. */
  flat: boolean;
  /** Whether a thread to a record may start at this label. */
  tied?: boolean;
}

const isSealed = (value: string): boolean => value.startsWith("Fe26.2*");

/** An envelope of the session: the label on it, sealed or bare. */
function LabelEnvelope({ envelope, width, height, flat, tied = true }: CardProps) {
  const { name, value, host, setAt, edited } = envelope;
  const mark = setAt === null || flat || width < 240 ? null : postmark(setAt);
  return (
    <EnvelopePaper width={width} height={height} stamp={flat ? undefined : "drawer"}>
      {flat ? (
        <>
          <div className={styles.row}>
            <b>{name}</b>
            <span>{host ? `set by ${host}` : bytes(envelope.bytes)}</span>
          </div>
          <PostageStamp kind="drawer" width={34} height={38} className="absolute top-1 right-2" />
        </>
      ) : (
        <>
          <b className={styles.name}>{name}</b>
          <span className={styles.bytes}>{bytes(envelope.bytes)}</span>
          {host && height > 150 && <span className={styles.setter}>set by {host}</span>}
          {mark && (
            <div className={styles.mark} style={{ left: width - 118, top: 27 }}>
              <Postmark {...mark} />
            </div>
          )}
        </>
      )}
      <div className={`${styles.slip} ${edited ? styles.edited : ""}`}>
        <SlipLabel width={width - 44} height={flat ? 38 : 40} sealed={isSealed(value)}>
          <code translate="no" title={value}>
            {value}
          </code>
        </SlipLabel>
        <span className={styles.eyelet} data-anchor={tied ? "eyelet" : undefined} />
      </div>
    </EnvelopePaper>
  );
}

const PARTS = ["header", "claims", "signature"] as const;

/** An envelope with a passport: three parts that anybody can read. */
function TokenEnvelope({ envelope, width, height, flat }: CardProps) {
  const { name, value, host, was } = envelope;
  const rise = 36;
  const parts = value.split(".");
  const before = was?.split(".") ?? parts;
  return (
    <div className="relative" style={{ width, height: flat ? height + 24 : height }}>
      <div className={styles.cover}>
        <PassportCover width={132} height={100} crest={false} />
      </div>
      <EnvelopePaper
        width={width}
        height={flat ? height : height - rise}
        stamp={flat ? undefined : "passport"}
        className="absolute"
        style={{ top: flat ? 24 : rise }}
      >
        <div className={styles.row}>
          <b>{name}</b>
          {host && <span>set by {host}</span>}
        </div>
        {flat && <PostageStamp kind="passport" width={34} height={38} className="absolute top-1 right-2" />}
        <ul className={styles.parts}>
          {PARTS.map((part, i) => (
            <li
              key={part}
              className={`${styles[part]} ${i === 0 && !flat ? styles.beside : ""} ${parts[i] === before[i] ? "" : styles.edited}`}
            >
              <code translate="no" title={parts[i]}>
                {(parts[i] ?? "").slice(0, 20)}…
              </code>
              {part === "signature" && <small>{bytes(envelope.bytes)}</small>}
            </li>
          ))}
        </ul>
      </EnvelopePaper>
    </div>
  );
}

function Letter(props: CardProps) {
  const model = modelOfCookie(props.envelope.name);
  if (model === "jwt") return <TokenEnvelope {...props} />;
  if (model === "plain" || model === "sealed") return <CarriedLetter {...props} />;
  return <LabelEnvelope {...props} />;
}

/** One cookie, large. */
export function EnvelopeCard(props: CardProps) {
  const { envelope } = props;
  return (
    <div
      key={envelope.name}
      className={`${styles.holder} ${styles.arriving}`}
      data-testid="envelope"
      data-name={envelope.name}
      data-ends={endsOf(envelope.value)}
    >
      <Letter {...props} />
    </div>
  );
}
