import type { Moment } from "@/lib/services/hybrid/moment";
import styles from "./refusal-sign.module.css";

/** What the gateway answered where it let nobody in; `className`: where that stands. */
export function RefusalSign({ moment, className }: { moment: Moment; className: string | undefined }) {
  return (
    <p className={`${styles.refusal} ${className}`}>
      <b>{moment.exchange.response.status}</b> <span translate="no">{moment.code}</span>
    </p>
  );
}
