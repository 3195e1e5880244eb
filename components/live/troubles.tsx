"use client";

import { Button } from "@/components/ui/button";
import notes from "@/components/ui/notes.module.css";
import type { Lab } from "./use-lab";
import type { OwnLab } from "./use-own-lab";

type TroublesProps = {
  own: OwnLab;
  lab: Pick<Lab, "status">;
  /** What went wrong with what was sent; trouble with the lab itself comes first. */
  problem: string | null;
  testId: string;
};

/** What went wrong, in words, with a way out where there is one. */
export function Troubles({ own, lab, problem, testId }: TroublesProps) {
  const says = own.trouble?.says ?? problem;
  const lost = lab.status === "reconnecting" && own.trouble === null;
  return (
    <>
      {/* Nothing to say takes no room, and stays where it is listened to. */}
      <div role="alert" className="empty:contents">
        {says === null ? null : (
          <div className={notes.trouble} data-testid={testId}>
            <p>{says}</p>
            {own.trouble?.canRetry ? (
              <Button small onClick={() => void own.reopen()}>
                Try again
              </Button>
            ) : null}
          </div>
        )}
      </div>
      {lost ? (
        <output className={notes.note}>
          The live stream broke off. What you send is still recorded; it is drawn here as soon as the stream
          is back.
        </output>
      ) : null}
    </>
  );
}
