"use client";

import { useEffect, useRef, useState } from "react";
import type { Lab } from "@/components/live/use-lab";
import { narrate } from "@/lib/stage/narrate";

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
    const more = now.exchange - before.exchange - 1;
    setSaid(more > 0 ? `${narrate(newest)} And ${more} more before.` : narrate(newest));
  }, [loaded, newest, note]);
  return (
    <p className="sr-only" role="log" aria-live="polite" data-testid="announcer">
      {said}
    </p>
  );
}
