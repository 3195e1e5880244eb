"use client";

import { drawAnew } from "@/components/site/draw-anew";
import { SiteHeader } from "@/components/site/header";
import { ReturnedLetter } from "@/components/site/returned-letter";
import { TOO_OLD_TITLE, TooOldWords, useLacked } from "@/components/site/too-old-words";

/** The number under which the server's log tells what happened; an error of the browser has none. */
const numberOf = (error: unknown): string | null =>
  typeof error === "object" && error !== null && "digest" in error && typeof error.digest === "string"
    ? error.digest
    : null;

/** A page that broke while it was drawn. */
export default function ErrorPage({ error }: { error: unknown }) {
  const number = numberOf(error);
  const lacked = useLacked();
  return (
    <>
      <SiteHeader />
      <ReturnedLetter
        stamp={{ text: "DAMAGED IN TRANSIT", tone: "deny" }}
        title={lacked === null ? "This page broke while it was drawn." : TOO_OLD_TITLE}
        ways={
          <>
            <button type="button" onClick={drawAnew}>
              Draw it again
            </button>
            <a href="/">Go home</a>
          </>
        }
      >
        {lacked === null ? (
          <p>
            The fault is ours, not yours. What your lab recorded is safe on the server: drawing the page again
            brings it back.
          </p>
        ) : (
          <TooOldWords lacked={lacked} />
        )}
        {number === null ? null : (
          <p>
            If it happens again, this number finds it in the server’s log:{" "}
            <code translate="no">{number}</code>
          </p>
        )}
      </ReturnedLetter>
    </>
  );
}
