"use client";

import { useRef } from "react";
import { useWidth } from "@/components/stage/use-width";
import { Glyph } from "@/components/ui/glyph";
import type { Phase, Stretch } from "@/lib/compare/timeline";
import { grouped, milliseconds } from "@/lib/stage/format";
import styles from "./shared-scrub.module.css";
import { MOMENT, type SharedReplay } from "./use-shared-replay";

const WORDS: Readonly<Record<Phase, string>> = {
  leaves: "Leave",
  read: "Read",
  recognised: "Recognise",
  action: "Act",
  decision: "Decide",
  answer: "Answer",
};

/** The room that the longest of the short words takes, in px. */
const WORD = 46;

/** Where a moment stands on the track: the thumb's middle travels 10 px short of either end. */
const place = (share: number): string => `calc(10px + (100% - 20px) * ${share})`;

interface ScrubProps extends SharedReplay {
  stretches: readonly Stretch[];
  /** The longest that one of them took on the server, microseconds; 0 where there is none. */
  micros: number;
  /** What each stage shows now, in words. */
  told: string;
}

/** One replay for all stages: they enter each phase together. */
export function SharedScrub(props: ScrubProps) {
  const { moment, total, playing, onMoment, onPlaying } = props;
  const off = total === 0;
  return (
    <section className={styles.bar} aria-label="Replay of all together">
      <button
        type="button"
        data-testid="compare-back"
        aria-label="One moment back"
        disabled={off || moment <= 0}
        onClick={() => onMoment(moment - 1)}
      >
        <Glyph name="prev" size={20} />
      </button>
      <button
        type="button"
        className={styles.play}
        data-testid="compare-play"
        aria-label={playing ? "Pause" : "Play"}
        disabled={off}
        onClick={() => onPlaying(!playing)}
      >
        <Glyph name={playing ? "pause" : "play"} size={20} />
      </button>
      <button
        type="button"
        data-testid="compare-forward"
        aria-label="One moment forward"
        disabled={off || moment >= total}
        onClick={() => onMoment(moment + 1)}
      >
        <Glyph name="step" size={20} />
      </button>
      <Track {...props} />
      <Truth {...props} />
    </section>
  );
}

function Track({ moment, total, stretches, onMoment, told }: ScrubProps) {
  const track = useRef<HTMLDivElement>(null);
  const width = useWidth(track) ?? 0;
  const share = total === 0 ? 0 : moment / total;
  const now = stretches.findLast(({ from }) => moment > from);
  const says =
    total === 0
      ? "Nothing to replay yet"
      : `Moment ${moment} of ${total}${now ? `, ${WORDS[now.phase].toLowerCase()}` : ""}. ${told}`;
  return (
    <div ref={track} className={styles.track}>
      <i className={styles.groove} />
      {total > 0 ? <i className={styles.done} style={{ width: place(share) }} /> : null}
      {stretches.slice(1).map(({ from }) => (
        <i key={from} className={styles.notch} style={{ left: place(from / total) }} />
      ))}
      {stretches.map(({ phase, from, to }) => (
        <span
          key={phase}
          aria-hidden="true"
          className={labelClass(((to - from) / total) * width, moment > from && moment <= to)}
          style={{ left: place(from / total), width: `calc((100% - 20px) * ${(to - from) / total})` }}
        >
          {WORDS[phase]}
        </span>
      ))}
      <input
        type="range"
        className={styles.range}
        data-testid="compare-scrub"
        aria-label="Moment of all exchanges"
        aria-valuetext={says}
        min={0}
        max={total}
        step={1}
        value={moment}
        disabled={total === 0}
        onChange={(event) => onMoment(Number(event.target.value))}
      />
    </div>
  );
}

/** A stretch too short for its word, in px, shows it only while it is played. */
const labelClass = (width: number, reached: boolean): string =>
  [styles.label, reached ? styles.reached : "", width < WORD ? styles.narrow : ""].join(" ");

/** How long it really took, and how much slower it is shown. */
function Truth({ total, micros }: ScrubProps) {
  if (total === 0 || micros === 0) return <p className={styles.truth}>Nothing to replay yet</p>;
  const slower = (total * MOMENT * 1000) / micros;
  return (
    <p className={styles.truth}>
      <b>{milliseconds(micros / 1000)}</b> at most on the server
      <span>{grouped(slower >= 1000 ? Math.round(slower / 100) * 100 : slower)} times slower</span>
    </p>
  );
}
