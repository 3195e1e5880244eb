"use client";

import { useEffect, useRef, useState } from "react";
import type { Lab } from "@/components/live/use-lab";
import type { Exchange } from "@/lib/trace/exchange";

/** A sentence for an exchange, and how many came just before it. The words are fetched with the first. */
async function told(exchange: Exchange, more: number): Promise<string> {
  const { narrate } = await import("@/lib/stage/narrate");
  return more > 0 ? `${narrate(exchange)} And ${more} more before.` : narrate(exchange);
}

/** Tells each new exchange and each control in a sentence to those who do not see the page. */
export function Announcer({ lab }: { lab: Lab }) {
  const [said, setSaid] = useState("");
  const seen = useRef<{ exchange: number; note: number } | null>(null);
  const newest = lab.exchanges.at(-1);
  const note = lab.notes.at(-1);
  const loaded = lab.view !== null;
  useEffect(() => {
    if (!loaded) return;
    const now = { exchange: newest?.id ?? 0, note: note?.entry ?? 0 };
    const before = seen.current;
    seen.current = now;
    if (before === null) return;
    if (note && now.note > before.note) setSaid(note.says);
    if (!newest || now.exchange <= before.exchange) return;
    void told(newest, now.exchange - before.exchange - 1).then(setSaid);
  }, [loaded, newest, note]);
  return (
    <p className="sr-only" role="log" aria-live="polite" data-testid="announcer">
      {said}
    </p>
  );
}
