"use client";

import { SiteHeader } from "@/components/site/header";
import { ReturnedLetter } from "@/components/site/returned-letter";

type ErrorPageProps = { error: unknown; retry: () => void };

/** The number under which the server's log tells what happened; an error of the browser has none. */
const numberOf = (error: unknown): string | null =>
  typeof error === "object" && error !== null && "digest" in error && typeof error.digest === "string"
    ? error.digest
    : null;

/** A page that broke while it was drawn. */
export default function ErrorPage({ error, retry }: ErrorPageProps) {
  const number = numberOf(error);
  return (
    <>
      <SiteHeader />
      <ReturnedLetter
        stamp={{ text: "DAMAGED IN TRANSIT", tone: "deny" }}
        title="This page broke while it was drawn."
        ways={
          <>
            <button type="button" onClick={retry}>
              Draw it again
            </button>
            <a href="/">Go home</a>
          </>
        }
      >
        <p>
          The fault is ours, not yours. What your lab recorded is safe on the server: drawing the page again
          brings it back.
        </p>
        {number === null ? null : (
          <p>
            If it happens again, this number finds it in the server’s log: <code>{number}</code>
          </p>
        )}
      </ReturnedLetter>
    </>
  );
}
