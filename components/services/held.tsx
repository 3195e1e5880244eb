import { EnvelopePaper } from "@/components/stage/art/envelope";
import { EnvelopeCard } from "@/components/stage/envelope-card";
import { EnvelopeFacts } from "@/components/stage/envelope-facts";
import { ParcelArt } from "@/components/stage/parcel";
import { captionOf } from "@/lib/services/client/caption";
import type { Envelope } from "@/lib/stage/jar";
import { requestScene } from "@/lib/stage/wire";
import type { Exchange } from "@/lib/trace/exchange";
import type { ModelName } from "@/lib/trace/vocabulary";
import styles from "./held.module.css";

const HEIGHT = 146;
/** A passport looks out above its envelope, px. */
const RISE = 30;
/** Three lines need more room than one, px. */
const FLAT_RISE = 16;

interface HeldProps {
  /** Whose envelope it is. */
  holder: string;
  /** The shown request, where another client sent it. */
  foreign: Exchange | null;
  model: ModelName;
  envelope: Envelope | null;
  exchanges: readonly Exchange[];
  /** By the host's clock. */
  now: number;
  /** Of an envelope, px. */
  width: number;
  height?: number;
  /** Where there is little room: in fewer lines, and without the attributes of the cookie. */
  flat?: boolean;
  /** What is said below the envelope; left out, who set it. */
  caption?: string;
  /** Who hands one out. */
  giver?: string;
}

/** What a client holds of a model: its envelope, what it sends by hand, or nothing yet. */
export function Held(props: HeldProps) {
  const { holder, model, envelope, exchanges, now, width, height = HEIGHT, flat = false, caption } = props;
  return (
    <div className={`${styles.holds} ${flat ? styles.flat : ""}`} data-mode={model}>
      {envelope ? (
        <>
          <EnvelopeCard
            envelope={envelope}
            width={width}
            height={model === "jwt" ? height + (flat ? FLAT_RISE : RISE) : height}
            flat={flat}
          />
          <p className={styles.caption}>
            {caption ?? captionOf(holder, { model, value: envelope.value }, exchanges)}
          </p>
          {flat ? null : <EnvelopeFacts envelope={envelope} now={now} brief />}
        </>
      ) : (
        <Nothing {...props} height={height} />
      )}
    </div>
  );
}

function Nothing({ foreign, model, width, height, giver = "a service" }: HeldProps & { height: number }) {
  const parcel = foreign && requestScene(foreign).parcel;
  if (parcel?.kind === "hand") {
    return (
      <>
        <div className={styles.hand} style={{ width, height }}>
          <ParcelArt parcel={parcel} size="large" />
        </div>
        <p className={styles.caption}>No envelope: it is sent by hand, in a header.</p>
      </>
    );
  }
  return (
    <EnvelopePaper width={width} height={height} ghost>
      <p className={styles.ghost}>
        <i>{model === "none" ? "no envelope" : `no ${model} envelope yet`}</i>
        {foreign ? `${foreign.client.label} holds none` : `log in, and ${giver} hands one out`}
      </p>
    </EnvelopePaper>
  );
}
