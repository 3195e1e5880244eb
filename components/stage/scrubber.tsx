import type { ReactNode } from "react";
import { Glyph } from "@/components/ui/glyph";
import { slowerWords } from "@/lib/core/figures";
import { ScrubTrack, type TrackProps } from "./scrub-track";
import styles from "./scrubber.module.css";

interface ScrubberProps extends TrackProps {
  /** The name of the whole bar. */
  name: string;
  /** What one press of a button goes: "One step back". */
  unit: string;
  playing: boolean;
  onPlaying: (playing: boolean) => void;
  /** Where the bar stands on its page, and its colours. */
  className: string | undefined;
  /** What stands to the right of the track. */
  children: ReactNode;
}

/** Play, pause, one back or forward, scrub: the bar of a replay. */
export function Scrubber({ name, unit, playing, onPlaying, className, children, ...track }: ScrubberProps) {
  const { id, at, total, onAt } = track;
  const off = total === 0;
  return (
    <section className={`${styles.bar} ${className}`} aria-label={name}>
      <button
        type="button"
        className={styles.button}
        data-testid={`${id}-back`}
        aria-label={`One ${unit} back`}
        disabled={off || at <= 0}
        onClick={() => onAt(at - 1)}
      >
        <Glyph name="prev" size={20} />
      </button>
      <button
        type="button"
        className={`${styles.button} ${styles.fill}`}
        data-testid={`${id}-play`}
        aria-label={playing ? "Pause" : "Play"}
        disabled={off}
        onClick={() => onPlaying(!playing)}
      >
        <Glyph name={playing ? "pause" : "play"} size={20} />
      </button>
      <button
        type="button"
        className={styles.button}
        data-testid={`${id}-forward`}
        aria-label={`One ${unit} forward`}
        disabled={off || at >= total}
        onClick={() => onAt(at + 1)}
      >
        <Glyph name="step" size={20} />
      </button>
      <ScrubTrack {...track} />
      {children}
    </section>
  );
}

interface TruthProps {
  /** What it really took on the server, microseconds; 0 where there is nothing to replay. */
  micros: number;
  /** How long it is shown, milliseconds. */
  shown: number;
  /** The true duration, in words. */
  children: ReactNode;
}

/** What really happened, and how much slower it is shown: counted from both, not made up. */
export function Truth({ micros, shown, children }: TruthProps) {
  if (micros === 0) return <p className={styles.truth}>Nothing to replay yet</p>;
  const slower = (shown * 1000) / micros;
  return (
    <p className={styles.truth}>
      {children}
      <span>{slowerWords(slower)}</span>
    </p>
  );
}
