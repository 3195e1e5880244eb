import notes from "@/components/compare/notes.module.css";
import { Button } from "@/components/ui/button";
import type { Bench } from "./use-hybrid";

/** What went wrong, in words, with a way out where there is one. */
export function Troubles({ bench: { own, lab, work } }: { bench: Bench }) {
  const lost = lab.status === "reconnecting" && own.trouble === null;
  return (
    <>
      <div role="alert" className="contents">
        {work.problem === null ? null : (
          <div className={notes.trouble} data-testid="hybrid-trouble">
            <p>{work.problem}</p>
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
