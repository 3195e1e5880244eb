"use client";

import { useRef } from "react";
import styles from "./scrubber.module.css";
import { useWidth } from "./use-width";

/** The room that the longest of the short words takes, in px. */
const WORD = 46;

/** Where a moment stands on the track: the thumb's middle travels 10 px short of either end. */
const place = (share: number): string => `calc(10px + (100% - 20px) * ${share})`;

/** A stretch of the track with a name. */
interface TrackSegment {
  label: string;
  from: number;
  to: number;
}

export interface TrackProps {
  /** What the test ids begin with. */
  id: "replay" | "compare";
  /** The name of the range. */
  label: string;
  /** What is shown now, in words. */
  says: string;
  at: number;
  total: number;
  segments: readonly TrackSegment[];
  onAt: (at: number) => void;
}

/** The track of a replay, with the names of its stretches below it. */
export function ScrubTrack({ id, label, says, at, total, segments, onAt }: TrackProps) {
  const track = useRef<HTMLDivElement>(null);
  const width = useWidth(track) ?? 0;
  const share = total === 0 ? 0 : at / total;
  return (
    <div ref={track} className={styles.track}>
      <i className={styles.groove} />
      {total > 0 ? <i className={styles.done} style={{ width: place(share) }} /> : null}
      {segments.slice(1).map(({ from }) => (
        <i key={from} className={styles.notch} style={{ left: place(from / total) }} />
      ))}
      {segments.map((segment) => (
        <span
          key={segment.from}
          aria-hidden="true"
          className={labelClass(
            ((segment.to - segment.from) / total) * width,
            at > segment.from && at <= segment.to,
          )}
          style={{
            left: place(segment.from / total),
            width: `calc((100% - 20px) * ${(segment.to - segment.from) / total})`,
          }}
        >
          {segment.label}
        </span>
      ))}
      <input
        type="range"
        className={styles.range}
        data-testid={`${id}-scrub`}
        aria-label={label}
        aria-valuetext={says}
        min={0}
        max={total}
        step={1}
        value={at}
        disabled={total === 0}
        onChange={(event) => onAt(Number(event.target.value))}
      />
    </div>
  );
}

/** A stretch too short for its word, in px, shows it only while it is played. */
const labelClass = (width: number, reached: boolean): string =>
  [styles.label, reached ? styles.reached : "", width < WORD ? styles.narrow : ""].join(" ");
