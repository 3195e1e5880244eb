"use client";

import { useEffect, useRef, useState } from "react";
import { Inspector } from "@/components/inspector/inspector";
import type { InspectorTab } from "@/components/inspector/tabs";
import { useReplay } from "@/components/stage/use-replay";
import { Glyph } from "@/components/ui/glyph";
import { ExchangeLog } from "./exchange-log";
import styles from "./lab-screen.module.css";
import { LabStage } from "./lab-stage";
import type { Desk } from "./use-desk";

type LabBodyProps = {
  desk: Desk;
  tab: InspectorTab;
  onTab: (tab: InspectorTab) => void;
  /** On a low screen: whether log and inspector are open. */
  open: boolean;
  onOpen: (open: boolean) => void;
};

/** As in the style sheet: where log and inspector are a strip. */
const LOW_SCREEN = "(width >= 1180px) and (height < 800px)";

/** Stage, log and inspector: three views of one exchange at one moment. */
export function LabBody({ desk, tab, onTab, open, onOpen }: LabBodyProps) {
  const { lab, selected } = desk;
  const replay = useReplay(selected);
  const lower = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // On a low screen what opens lies below the edge of the window.
    if (open && window.matchMedia(LOW_SCREEN).matches) lower.current?.scrollIntoView({ block: "end" });
  }, [open]);
  const [chosen, setChosen] = useState<{ exchange: number; step: number } | null>(null);
  const steps = selected?.steps.length ?? 0;
  const asked = chosen !== null && chosen.exchange === selected?.id ? chosen.step : null;
  // While the replay runs, the step that it shows is the one to look at; at its end, the one that was asked for.
  const step = replay.cursor < steps ? (replay.cursor > 0 ? replay.cursor - 1 : null) : asked;
  const goTo = (index: number): void => {
    if (!selected) return;
    setChosen({ exchange: selected.id, step: index });
    replay.onCursor(index + 1);
  };
  const mode = selected?.model ?? desk.model;
  return (
    <>
      <div className={styles.stage} data-mode={mode}>
        <LabStage desk={desk} replay={replay} />
      </div>
      <div ref={lower} className={styles.lower} data-mode={mode}>
        <ExchangeLog desk={desk} />
        <Inspector
          exchange={selected}
          labId={desk.labId}
          lab={lab}
          next={{ model: desk.model, carrier: desk.carrier, token: desk.inHand }}
          tab={tab}
          onTab={onTab}
          step={step}
          onStep={goTo}
          suggest={{ logIn: () => void desk.send("login", "alice"), switchTo: desk.setModel }}
        />
        <button
          type="button"
          className={styles.opener}
          aria-expanded={open}
          aria-label="Log and inspector"
          onClick={() => onOpen(!open)}
        >
          <Glyph name="chev" />
        </button>
      </div>
    </>
  );
}
