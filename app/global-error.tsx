"use client";

import { useLayoutEffect } from "react";
import { AwakeBody } from "@/components/site/awake-body";
import { drawAnew } from "@/components/site/draw-anew";
import { ReturnedLetter } from "@/components/site/returned-letter";
import { TOO_OLD_TITLE, TooOldWords, useLacked } from "@/components/site/too-old-words";
import { ArtDefs } from "@/components/stage/art/defs";
import { fontVariables } from "./fonts";
import "./globals.css";

/** The frame itself broke, and with it the theme: this page finds it anew. */
function useThemeOfTheVisitor(): void {
  useLayoutEffect(() => {
    let theme: string | null = null;
    try {
      theme = localStorage.getItem("theme");
    } catch {
      // Storage is forbidden: the system's preference holds.
    }
    const dark =
      theme === "dark" || (theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
    document.documentElement.dataset.theme = dark ? "dark" : "light";
  }, []);
}

/** The last resort, for an error in the root layout. */
export default function GlobalError() {
  useThemeOfTheVisitor();
  const lacked = useLacked();
  return (
    <html lang="en" className={fontVariables} suppressHydrationWarning>
      <AwakeBody>
        <title>Something broke · Cabinet & Passport</title>
        <ArtDefs />
        <ReturnedLetter
          stamp={{ text: "DAMAGED IN TRANSIT", tone: "deny" }}
          title={lacked === null ? "The mailroom could not be opened." : TOO_OLD_TITLE}
          ways={
            <>
              <button type="button" onClick={drawAnew}>
                Try again
              </button>
              <a href="/">Go home</a>
            </>
          }
        >
          {lacked === null ? (
            <p>The fault is ours, not yours. Trying again, or opening the page anew, usually helps.</p>
          ) : (
            <TooOldWords lacked={lacked} />
          )}
        </ReturnedLetter>
      </AwakeBody>
    </html>
  );
}
