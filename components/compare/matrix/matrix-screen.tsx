"use client";

import { type ReactNode, useCallback, useState } from "react";
import { NoScript } from "@/components/site/no-script";
import { SectionScreen } from "@/components/site/section-screen";
import { ArtDefs } from "@/components/stage/art/defs";
import notes from "@/components/ui/notes.module.css";
import { WAY_IDS } from "@/lib/auth/ways";
import { ALL_CELLS, type Cell } from "@/lib/compare/matrix/address";
import { guessed, stateOf, tallyOf } from "@/lib/compare/matrix/board";
import { sentenceOf, tallyWords } from "@/lib/compare/matrix/words";
import { boardNow, changeBoard, useBoard } from "./board-store";
import { Legend } from "./legend";
import styles from "./matrix-screen.module.css";
import { MatrixTable } from "./matrix-table";
import { Panel } from "./panel";
import { runCell } from "./runner";
import { Toolbar } from "./toolbar";
import { useChosen } from "./use-chosen";
import { useGoToPanel } from "./use-go-to-panel";
import { useRunAll } from "./use-run-all";
import { Welcome } from "./welcome";

type MatrixScreenProps = {
  /** What the address says about the chosen cell, as it came. */
  query: string | string[] | undefined;
  /** What stands at the foot of the page. */
  children: ReactNode;
};

/** The outcome matrix: a question for each event and each way, each answered by requests of the learner's own. */
export function MatrixScreen({ query, children }: MatrixScreenProps) {
  const board = useBoard();
  const [predict, setPredict] = useState(true);
  const [said, setSaid] = useState("");
  const { cell, nonsense, choose } = useChosen(query);
  const pick = useGoToPanel(choose);
  const say = useCallback((ran: Cell) => setSaid(sentenceOf(ran, stateOf(boardNow(), ran))), []);
  const runAll = useRunAll(say);
  const tally = tallyOf(board);
  const start = async (): Promise<void> => {
    await runAll.start();
    setSaid(tallyWords(tallyOf(boardNow())));
  };

  return (
    <SectionScreen
      section="compare"
      title="What happens if…"
      lead={`${ALL_CELLS.length} questions about ${WAY_IDS.length} kinds of credential. Every answer here is a request you sent.`}
      actions={
        <Toolbar board={board} runAll={{ ...runAll, start }} predict={predict} onPredict={setPredict} />
      }
    >
      <NoScript>
        <p>
          The table fills itself by requests that your browser sends, and that needs JavaScript. The server
          does not: open a lab with <code translate="no">curl -X POST /api/labs</code> at this address, and
          ask it yourself.
        </p>
      </NoScript>
      <ArtDefs />
      {nonsense ? (
        <output className={notes.note} data-testid="address-note">
          The address names no cell of this table, so none is chosen. Choose one below.
        </output>
      ) : null}
      <div className={styles.desk}>
        <div className={styles.left}>
          <MatrixTable board={board} chosen={cell} onChoose={pick} />
          <div className={styles.foot}>
            <Legend />
            {tally.judged === 0 ? null : (
              <p data-testid="matrix-missed" data-missed={tally.missed} data-judged={tally.judged}>
                {tallyWords(tally)}
              </p>
            )}
          </div>
        </div>
        {cell === null ? (
          <Welcome onChoose={pick} />
        ) : (
          <Panel
            board={board}
            cell={cell}
            predict={predict}
            busy={runAll.running}
            onGuess={(guess) => changeBoard((now) => guessed(now, cell, guess))}
            onRun={() => void runCell(cell).then(() => say(cell))}
            onChoose={pick}
          />
        )}
      </div>
      <p className="sr-only" role="log" aria-live="polite" data-testid="announcer">
        {said}
      </p>
      {children}
    </SectionScreen>
  );
}
