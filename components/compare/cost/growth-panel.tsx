"use client";

import { Term } from "@/components/site/term";
import { Button } from "@/components/ui/button";
import frame from "@/components/ui/frame.module.css";
import { Progress } from "@/components/ui/progress";
import { grouped } from "@/lib/core/figures";
import styles from "./growth-panel.module.css";
import { GrowthPlot } from "./growth-plot";
import { GrowthReadout } from "./growth-readout";
import { GrowthSlider } from "./growth-slider";
import { GrowthTable, goneSentence } from "./growth-table";
import type { Growth } from "./use-growth";

type GrowthPanelProps = {
  growth: Growth;
  chosen: number;
  onChoose: (count: number) => void;
  /** Told what happens, in sentences. */
  onSaid: (says: string) => void;
};

/** What the record weighs on the wire, as it grows. */
export function GrowthPanel({ growth, chosen, onChoose, onSaid }: GrowthPanelProps) {
  const { points, growing, busy, trouble } = growth;
  const grow = async (): Promise<void> => {
    onSaid("Growing the record: each size is measured by a real request.");
    const done = await growth.grow(chosen);
    onSaid(
      done ? "Grown. The sizes are on the plot and in its table." : "Stopped. What was measured is kept.",
    );
  };
  return (
    <section className={frame.frame} aria-labelledby="growth-title" data-testid="growth-panel">
      <header className={`${frame.head} ${styles.head}`}>
        <h2 className={`${frame.title} ${styles.title}`} id="growth-title">
          Bytes in the Cookie header
        </h2>
        {growing ? (
          <label className={styles.progress}>
            <span>
              {grouped(growing.done)} of {grouped(growing.of)}
            </span>
            <Progress
              className={styles.bar}
              value={growing.done}
              max={growing.of}
              data-testid="growth-progress"
            />
          </label>
        ) : (
          <p>with every request</p>
        )}
        {growing ? (
          <Button small onClick={growth.stop} data-testid="growth-stop">
            Stop
          </Button>
        ) : (
          <Button small disabled={busy} onClick={() => void grow()} data-testid="growth-run">
            {points.length === 0 ? "Grow it" : "Grow it again"}
          </Button>
        )}
      </header>
      <GrowthPlot points={points} chosen={chosen} />
      <GrowthSlider value={chosen} onCommit={onChoose} />
      <GrowthReadout points={points} chosen={chosen} />
      <div role="alert">{trouble ? <p className={styles.trouble}>{trouble}</p> : null}</div>
      <p className={frame.note}>
        {goneSentence(points) || "Every mark is one real request. Nothing is drawn between marks."} The heavy
        line is the <Term word="cookie limit" />.
      </p>
      <GrowthTable points={points} />
    </section>
  );
}
