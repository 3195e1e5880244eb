"use client";

import { micros as microsText, seconds } from "@/lib/core/figures";
import type { Exchange } from "@/lib/trace/exchange";
import styles from "./replay.module.css";
import { Scrubber, Truth } from "./scrubber";
import { playTime, type Replay, SPEEDS, type Speed } from "./use-replay";
import { useScenes } from "./use-scenes";

export interface ReplayBarProps extends Replay {
  exchange: Exchange | null;
}

const WORDS: Readonly<Record<Speed, string>> = { 0.5: "½× speed", 1: "1× speed", 2: "2× speed" };

/** The replay of one exchange: its true duration, how much slower it is shown, and how fast. */
export function ReplayBar(props: ReplayBarProps) {
  const { exchange, cursor, onCursor, playing, onPlaying, speed, onSpeed } = props;
  const scenes = useScenes(exchange !== null);
  const total = exchange?.steps.length ?? 0;
  const micros = exchange?.cost.micros ?? 0;
  const shown = playTime(total, speed);
  return (
    <Scrubber
      className={styles.bar}
      name="Replay"
      unit="step"
      id="replay"
      label="Moment of the exchange"
      says={
        exchange && scenes
          ? `Step ${cursor} of ${total}. ${scenes.sceneAt(exchange, cursor).caption}`
          : "Nothing to replay yet"
      }
      at={cursor}
      total={total}
      segments={exchange && scenes ? scenes.segmentsOf(exchange) : []}
      onAt={onCursor}
      playing={playing}
      onPlaying={onPlaying}
    >
      <Truth micros={micros} shown={shown}>
        <b>{microsText(micros)}</b> on the server, shown in {seconds(shown)}
      </Truth>
      <select
        className={styles.speed}
        aria-label="Speed of the replay"
        data-testid="replay-speed"
        disabled={total === 0}
        value={speed}
        onChange={(event) => onSpeed(SPEEDS.find((each) => String(each) === event.target.value) ?? 1)}
      >
        {SPEEDS.map((each) => (
          <option key={each} value={each}>
            {WORDS[each]}
          </option>
        ))}
      </select>
    </Scrubber>
  );
}
