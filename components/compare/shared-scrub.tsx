"use client";

import { Scrubber, Truth } from "@/components/stage/scrubber";
import type { Phase, Stretch } from "@/lib/compare/timeline";
import { micros as microsText } from "@/lib/core/figures";
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

interface ScrubProps extends SharedReplay {
  stretches: readonly Stretch[];
  /** The longest that one of them took on the server, microseconds; 0 where there is none. */
  micros: number;
  /** What each stage shows now, in words. */
  told: string;
}

/** One replay for all stages: they enter each phase together. */
export function SharedScrub({ moment, total, stretches, micros, told, ...replay }: ScrubProps) {
  const now = stretches.findLast(({ from }) => moment > from);
  const says =
    total === 0
      ? "Nothing to replay yet"
      : `Moment ${moment} of ${total}${now ? `, ${WORDS[now.phase].toLowerCase()}` : ""}. ${told}`;
  return (
    <Scrubber
      className={styles.bar}
      name="Replay of all together"
      unit="moment"
      id="compare"
      label="Moment of all exchanges"
      says={says}
      at={moment}
      total={total}
      segments={stretches.map(({ phase, from, to }) => ({ label: WORDS[phase], from, to }))}
      onAt={replay.onMoment}
      playing={replay.playing}
      onPlaying={replay.onPlaying}
    >
      <Truth micros={total === 0 ? 0 : micros} shown={total * MOMENT}>
        <b>{microsText(micros)}</b> at most on the server
      </Truth>
    </Scrubber>
  );
}
