import { KeyGlyph, Stamper } from "@/components/stage/art/desk";
import type { InsideCall } from "@/lib/services/hybrid/reading";
import { micros, stagePath } from "@/lib/stage/format";
import type { InsideService } from "@/lib/trace/vocabulary";
import styles from "./inside.module.css";
import { isShared } from "./looks";
import { PassportPage } from "./passport-page";

interface CardProps {
  service: InsideService;
  /** `null` where it was not asked. */
  call: InsideCall | null;
  /** Another service showed it the passport: then the role is what matters. */
  byService: boolean;
  /** Nobody has asked anything yet. */
  waiting: boolean;
  alg: string;
}

/** A service inside: what it checks with, the passport as it read it, and what it answered. */
export function InsideCard({ service, call, byService, waiting, alg }: CardProps) {
  const refused = call !== null && call.status !== 200;
  return (
    <article
      className={styles.card}
      aria-label={service}
      data-testid="inside-service"
      data-service={service}
      data-state={call === null ? "idle" : refused ? "refused" : "allowed"}
      data-status={call?.status}
      data-code={call?.code ?? undefined}
    >
      <div className={styles.name}>
        <h3>{service}</h3>
        <code title={call === null ? undefined : stagePath(call.path)}>GET /{service}</code>
        <span className={styles.key}>
          {isShared(alg) ? <Stamper tone="ink" /> : <KeyGlyph />}
          {isShared(alg) ? "shared secret" : "public key"}
        </span>
      </div>
      {call === null ? (
        <p className={styles.idle}>{waiting ? "Nobody asked yet." : "Not asked this time."}</p>
      ) : (
        <>
          <PassportPage reading={call.reading} byService={byService} />
          <p className={styles.result}>
            <b>{call.status}</b>
            <span>{call.code ?? "let in"}</span>
            <small>{micros(call.micros)}</small>
          </p>
        </>
      )}
    </article>
  );
}
