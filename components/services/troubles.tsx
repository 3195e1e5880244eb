"use client";

import notes from "@/components/compare/notes.module.css";
import { Button } from "@/components/ui/button";
import type { Bench } from "./use-services";

/** What went wrong, in words, with a way out where there is one. */
export function Troubles({
  bench: { own, lab, problem },
}: {
  bench: Pick<Bench, "own" | "lab" | "problem">;
}) {
  const says = own.trouble?.says ?? problem;
  const lost = lab.status === "reconnecting" && own.trouble === null;
  return (
    <>
      <div role="alert" className="empty:hidden">
        {says ? (
          <div className={notes.trouble} data-testid="services-trouble">
            <p>{says}</p>
            {own.trouble?.canRetry ? (
              <Button small onClick={() => void own.reopen()}>
                Try again
              </Button>
            ) : null}
          </div>
        ) : null}
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
