"use client";

import { useCallback, useRef, useState } from "react";

/** Something that the page has to say: `problem` stays until it is put away. */
export interface Notice {
  id: number;
  tone: "info" | "problem";
  text: string;
}

/** What the page has to say, at most three things at once. */
export interface Notices {
  list: readonly Notice[];
  say: (tone: Notice["tone"], text: string) => void;
  dismiss: (id: number) => void;
  /** Puts everything away: what comes next has its own things to say. */
  clear: () => void;
}

const AT_ONCE = 3;
const SHOWN_FOR = 9000;

/** Keeps what the page has to say. */
export function useNotices(): Notices {
  const [list, setList] = useState<readonly Notice[]>([]);
  const next = useRef(1);
  const dismiss = useCallback((id: number) => setList((all) => all.filter((notice) => notice.id !== id)), []);
  const clear = useCallback(() => setList([]), []);
  const say = useCallback(
    (tone: Notice["tone"], text: string) => {
      const id = next.current++;
      setList((all) => [...all.filter((notice) => notice.text !== text), { id, tone, text }].slice(-AT_ONCE));
      if (tone === "info") setTimeout(() => dismiss(id), SHOWN_FOR);
    },
    [dismiss],
  );
  return { list, say, dismiss, clear };
}
