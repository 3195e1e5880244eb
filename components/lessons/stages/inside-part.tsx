import { asideOf } from "@/components/services/hybrid/aside";
import { Lines } from "@/components/services/hybrid/lines";
import { linesOf, PassportLines, unreadWords } from "@/components/services/hybrid/passport-lines";
import {
  ServiceArticle,
  type ServiceProps,
  unaskedWords,
} from "@/components/services/hybrid/service-article";
import { micros } from "@/lib/core/figures";
import type { Moment } from "@/lib/services/hybrid/moment";
import type { InsideCall } from "@/lib/services/hybrid/reading";
import { INSIDE_SERVICES } from "@/lib/trace/vocabulary";
import styles from "./hybrid.module.css";
import { Lanes } from "./lanes";

/** Where the cards stand one under the other, px. The style sheet says the same. */
const NARROW = { gutter: 54, card: 108, idle: 64, gap: 8 };

interface InsideProps {
  moment: Moment | null;
  alg: string;
  /** Of the stage, px. */
  width: number | null;
}

/** The services behind the gateway: the passport that each was shown, and what it answered. */
export function InsidePart({ moment, alg, width }: InsideProps) {
  const byService = moment !== null && moment.asker !== "gateway" && moment.asker !== "outside";
  return (
    <section className={styles.inside} aria-labelledby="stage-inside" data-testid="inside">
      <header className={styles.head}>
        <h2 id="stage-inside">Services inside</h2>
        <span>{asideOf(moment, alg)}</span>
      </header>
      <div className={styles.hall}>
        {width === null ? null : width < 600 ? (
          <Lines moment={moment} place={NARROW} key={moment?.exchange.id ?? 0} />
        ) : (
          <Lanes moment={moment} width={width} key={moment?.exchange.id ?? 0} />
        )}
        <div className={styles.cards}>
          {INSIDE_SERVICES.map((service) => (
            <InsideRow
              key={service}
              service={service}
              call={moment?.calls.find((each) => each.service === service) ?? null}
              byService={byService}
              waiting={moment === null}
            />
          ))}
        </div>
      </div>
    </section>
  );
}

function InsideRow({ service, call, byService, waiting }: ServiceProps) {
  return (
    <ServiceArticle className={styles.card} service={service} call={call}>
      <h3>{service}</h3>
      {call === null ? (
        <p className={styles.idle}>{unaskedWords(waiting)}</p>
      ) : (
        <>
          <p className={styles.time}>
            {micros(call.micros)} <b className={styles.status}>{call.status}</b>
          </p>
          <Reading call={call} byService={byService} />
          <p className={styles.result}>{call.code ?? "let in"}</p>
        </>
      )}
    </ServiceArticle>
  );
}

/** What decides on the passport, as the service read it. */
function Reading({ call: { reading }, byService }: Pick<ServiceProps, "byService"> & { call: InsideCall }) {
  if (reading.claims === null) return <p className={styles.idle}>{unreadWords(reading)}</p>;
  const lines = linesOf(reading, byService).filter(({ term }) => term !== "sub");
  return (
    <dl className={styles.reading} data-testid="passport" data-verified={reading.verified}>
      <PassportLines lines={lines.slice(0, 2)} />
    </dl>
  );
}
