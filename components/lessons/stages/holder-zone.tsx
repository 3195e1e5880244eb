import { Held } from "@/components/services/held";
import { envelopeMode } from "@/components/stage/art/small-envelope";
import { ParcelArt } from "@/components/stage/parcel";
import { modelOfCookie } from "@/lib/trace/cookie-names";
import styles from "./services.module.css";
import type { LessonStageProps } from "./services-stage";
import type { Holder } from "./use-holder";

type ZoneProps = Pick<LessonStageProps, "lab" | "now"> & {
  holder: Holder;
  /** Of the stage, px; `null` until it is measured. */
  width: number | null;
  /** What is said below the envelope; left out, who set it. */
  caption?: string;
  /** Who hands out an envelope. */
  giver?: string;
};

/** Below that the zones stand one under the other, px. The style sheet says the same. */
const STACKED = 600;

/** How wide an envelope is on a stage of that width, px. */
const envelopeAt = (width: number | null): number => {
  if (width === null || width >= 720) return 216;
  return width >= STACKED ? 168 : width - 32;
};

/** Whoever sent the shown request, with the envelopes that this client holds. */
export function HolderZone({ lab, now, holder, width, caption, giver }: ZoneProps) {
  const { id, foreign, model, envelope, others } = holder;
  return (
    <section className={styles.browser} aria-labelledby="stage-browser" data-testid="browser">
      <header className={styles.head}>
        <h2 id="stage-browser">{foreign ? "Another client" : "Browser"}</h2>
        {foreign ? <p>{foreign.client.label}</p> : null}
      </header>
      <Held
        holder={id}
        foreign={foreign}
        model={model}
        envelope={envelope}
        exchanges={lab.exchanges}
        now={now}
        width={envelopeAt(width)}
        height={116}
        flat
        caption={caption}
        giver={giver}
      />
      {others.length > 0 ? (
        <ul className={styles.others} aria-label="It holds these envelopes too">
          {others.map(({ name }) => (
            <li key={name}>
              <ParcelArt
                parcel={{ kind: "envelope", mode: envelopeMode(modelOfCookie(name)) }}
                size="small"
              />
              <code translate="no">{name}</code>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
