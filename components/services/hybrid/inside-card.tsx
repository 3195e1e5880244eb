import { KeyGlyph, Stamper } from "@/components/stage/art/desk";
import { micros } from "@/lib/core/figures";
import { stagePath } from "@/lib/stage/format";
import styles from "./inside.module.css";
import { isShared } from "./looks";
import { PassportPage } from "./passport-page";
import { ServiceArticle, type ServiceProps, unaskedWords } from "./service-article";

/** A service inside: what it checks with, the passport as it read it, and what it answered. */
export function InsideCard({ service, call, byService, waiting, alg }: ServiceProps & { alg: string }) {
  return (
    <ServiceArticle className={styles.card} service={service} call={call}>
      <div className={styles.name}>
        <h3>{service}</h3>
        <code translate="no" title={call === null ? undefined : stagePath(call.path)}>
          GET /{service}
        </code>
        <span className={styles.key}>
          {isShared(alg) ? <Stamper tone="ink" /> : <KeyGlyph />}
          {isShared(alg) ? "shared secret" : "public key"}
        </span>
      </div>
      {call === null ? (
        <p className={styles.idle}>{unaskedWords(waiting)}</p>
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
    </ServiceArticle>
  );
}
