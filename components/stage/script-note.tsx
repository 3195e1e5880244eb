"use client";

import { useSyncExternalStore } from "react";
import type { Envelope } from "@/lib/stage/jar";

// No event tells of a change on plain http; the stage is drawn anew each second, and so the question is asked again.
const never = (): (() => void) => () => undefined;

/** What a script on this page gets when it asks for the cookies: really asked, each time the stage is drawn. */
export function ScriptNote({ envelopes }: { envelopes: readonly Envelope[] }) {
  const asked = useSyncExternalStore<string | null>(
    never,
    () => document.cookie,
    () => null,
  );
  if (asked === null) return null;
  const seen = envelopes.filter(({ name }) => asked.split("; ").some((pair) => pair.startsWith(`${name}=`)));
  const hidden = envelopes.some(({ httpOnly }) => httpOnly === false)
    ? "this page lies outside of its Path."
    : "HttpOnly and Path keep it out.";
  const shown = asked.length > 24 ? `${asked.slice(0, 23)}…` : asked;
  return (
    <p>
      JavaScript asks <code translate="no">document.cookie</code> and gets{" "}
      <code translate="no">"{shown}"</code>
      {seen.length > 0 ? ": it can read the envelope." : `: ${hidden}`}
    </p>
  );
}
