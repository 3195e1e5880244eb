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
  /** Leaves out the attributes of the cookie. */
  bare?: boolean;
}

/** What a client holds of a model: its envelope, what it sends by hand, or nothing yet. */
export function Held(props: HeldProps) {
  const { holder, model, envelope, exchanges, now, width, height = HEIGHT, bare = false } = props;
  return (
    <div className={styles.holds} data-mode={model}>
      {envelope ? (
        <>
          <EnvelopeCard
            envelope={envelope}
            width={width}
            height={model === "jwt" ? height + RISE : height}
            flat={false}
          />
          <p className={styles.caption}>{captionOf(holder, envelope, exchanges)}</p>
          {bare ? null : <EnvelopeFacts envelope={envelope} now={now} brief />}
        </>
      ) : (
        <Nothing {...props} height={height} />
      )}
    </div>
  );
}

function Nothing({ foreign, model, width, height }: HeldProps & { height: number }) {
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
        {foreign ? `${foreign.client.label} holds none` : "log in, and a service hands one out"}
      </p>
    </EnvelopePaper>
  );
}
