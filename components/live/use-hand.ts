"use client";

import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { readJson } from "@/lib/core/json";
import type { ModelName } from "@/lib/trace/vocabulary";

type Tokens = Readonly<Partial<Record<ModelName, string>>>;

/** The credentials that this page carries itself, for the header. A browser would never attach them by itself. */
export interface Hand {
  tokens: Tokens;
  put: (model: ModelName, token: string | null) => void;
  empty: () => void;
}

const NOTHING = "{}";
const listeners = new Set<() => void>();
/** What is held, by lab, as JSON: also where storage is forbidden. */
const held = new Map<string, string>();

const keyOf = (labId: string): string => `hand:${labId}`;

function read(labId: string): string {
  const known = held.get(labId);
  if (known !== undefined) return known;
  let stored = NOTHING;
  try {
    stored = sessionStorage.getItem(keyOf(labId)) ?? NOTHING;
  } catch {
    // Storage may be forbidden: the hand then lasts as long as the page.
  }
  held.set(labId, stored);
  return stored;
}

function write(labId: string, tokens: Tokens): void {
  const text = JSON.stringify(tokens);
  held.set(labId, text);
  try {
    sessionStorage.setItem(keyOf(labId), text);
  } catch {
    // As above.
  }
  for (const listener of listeners) listener();
}

function parse(text: string): Tokens {
  const tokens = readJson(text); // somebody else may have written into the storage
  return typeof tokens === "object" && tokens !== null ? tokens : {};
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Keeps what this page was handed, as long as the tab lives. */
export function useHand(labId: string): Hand {
  const text = useSyncExternalStore(
    subscribe,
    () => read(labId),
    () => NOTHING,
  );
  const tokens = useMemo(() => parse(text), [text]);
  // The lab may come to be between a press and its answer: what is handed over goes to the lab that is there by then.
  const lab = useRef(labId);
  useEffect(() => {
    lab.current = labId;
  }, [labId]);
  const put = useCallback((model: ModelName, token: string | null) => {
    const { [model]: _, ...others } = parse(read(lab.current));
    write(lab.current, token === null ? others : { ...others, [model]: token });
  }, []);
  const empty = useCallback(() => write(lab.current, {}), []);
  return { tokens, put, empty };
}
