"use client";

import { Glyph } from "@/components/ui/glyph";
import { segmentsOf } from "@/lib/stage/beats";
import { grouped, milliseconds } from "@/lib/stage/format";
import { sceneAt } from "@/lib/stage/scene";
import type { Exchange } from "@/lib/trace/exchange";
import styles from "./replay.module.css";
import { playTime, type Replay, SPEEDS, type Speed } from "./use-replay";

export interface ReplayBarProps extends Replay {
  exchange: Exchange | null;
}

const WORDS: Readonly<Record<Speed, string>> = { 0.5: "½× speed", 1: "1× speed", 2: "2× speed" };

/** Where a moment stands on the track: the thumb's middle travels 10 px short of either end. */
const place = (share: number): string => `calc(10px + (100% - 20px) * ${share})`;

/** Play, pause, one step back or forward, scrub; the true duration, and how much slower it is shown. */
export function ReplayBar(props: ReplayBarProps) {
  const { exchange, cursor, onCursor, playing, onPlaying, speed, onSpeed } = props;
  const total = exchange?.steps.length ?? 0;
  const off = total === 0;
  return (
    <section className={styles.bar} aria-label="Replay">
      <button
        type="button"
        className={styles.button}
        data-testid="replay-back"
        aria-label="One step back"
        disabled={off || cursor <= 0}
        onClick={() => onCursor(cursor - 1)}
      >
        <Glyph name="prev" size={20} />
      </button>
      <button
        type="button"
        className={`${styles.button} ${styles.fill}`}
        data-testid="replay-play"
        aria-label={playing ? "Pause" : "Play"}
        disabled={off}
        onClick={() => onPlaying(!playing)}
      >
        <Glyph name={playing ? "pause" : "play"} size={20} />
      </button>
      <button
        type="button"
        className={styles.button}
        data-testid="replay-forward"
        aria-label="One step forward"
        disabled={off || cursor >= total}
        onClick={() => onCursor(cursor + 1)}
      >
        <Glyph name="step" size={20} />
      </button>
      <Track exchange={exchange} cursor={cursor} onCursor={onCursor} total={total} />
      <Truth exchange={exchange} speed={speed} />
      <select
        className={styles.speed}
        aria-label="Speed of the replay"
        data-testid="replay-speed"
        disabled={off}
        value={speed}
        onChange={(event) => onSpeed(SPEEDS.find((each) => String(each) === event.target.value) ?? 1)}
      >
        {SPEEDS.map((each) => (
          <option key={each} value={each}>
            {WORDS[each]}
          </option>
        ))}
      </select>
    </section>
  );
}

/** What really happened, how long it is shown, and so how much slower: counted from both, not made up. */
function Truth({ exchange, speed }: { exchange: Exchange | null; speed: Speed }) {
  if (!exchange) return <p className={styles.truth}>Nothing to replay yet</p>;
  const shown = playTime(exchange.steps.length, speed);
  const slower = (shown * 1000) / exchange.cost.micros;
  const rounded = slower >= 1000 ? Math.round(slower / 100) * 100 : Math.round(slower);
  return (
    <p className={styles.truth}>
      <b>{milliseconds(exchange.cost.micros / 1000)}</b> on the server, shown in {(shown / 1000).toFixed(1)} s
      <span>{grouped(rounded)} times slower</span>
    </p>
  );
}

interface TrackProps {
  exchange: Exchange | null;
  cursor: number;
  total: number;
  onCursor(cursor: number): void;
}

function Track({ exchange, cursor, total, onCursor }: TrackProps) {
  const segments = exchange ? segmentsOf(exchange) : [];
  const share = total === 0 ? 0 : cursor / total;
  const says = exchange
    ? `Step ${cursor} of ${total}. ${sceneAt(exchange, cursor).caption}`
    : "Nothing to replay yet";
  return (
    <div className={styles.track}>
      <i className={styles.groove} />
      {total > 0 && <i className={styles.done} style={{ width: place(share) }} />}
      {segments.slice(1).map(({ from }) => (
        <i key={from} className={styles.notch} style={{ left: place(from / total) }} />
      ))}
      {segments.map(({ label, from, to }) => (
        <span
          key={from}
          aria-hidden="true"
          className={`${styles.label} ${cursor > from && cursor <= to ? styles.reached : ""}`}
          style={{ left: place(from / total), width: `calc((100% - 20px) * ${(to - from) / total})` }}
        >
          {label}
        </span>
      ))}
      <input
        type="range"
        className={styles.range}
        data-testid="replay-scrub"
        aria-label="Moment of the exchange"
        aria-valuetext={says}
        min={0}
        max={total}
        step={1}
        value={cursor}
        disabled={total === 0}
        onChange={(event) => onCursor(Number(event.target.value))}
      />
    </div>
  );
}
