import type { LiveState } from "@/lib/live/client/follow";
import styles from "./live-status.module.css";

const WORDS: Readonly<Record<LiveState, string>> = {
  connecting: "connecting",
  live: "live",
  reconnecting: "reconnecting",
  paused: "paused",
  gone: "lab is gone",
};

/** Whether the page hears of new exchanges at once. */
export function LiveStatus({ status }: { status: LiveState }) {
  const state = status === "live" ? "live" : "reconnecting";
  return (
    <output className={styles.status} data-testid="live-status" data-state={state}>
      <i aria-hidden="true" />
      {WORDS[status]}
    </output>
  );
}
