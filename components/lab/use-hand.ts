"use client";

import { useCallback, useEffect, useState } from "react";
import type { ModelName } from "@/lib/trace/vocabulary";

type Tokens = Partial<Record<ModelName, string>>;

/** The credentials that this page carries itself, for the header. A browser would never attach them by itself. */
export interface Hand {
  tokens: Readonly<Tokens>;
  put: (model: ModelName, token: string | null) => void;
  empty: () => void;
}

const keyOf = (labId: string): string => `hand:${labId}`;

function remembered(labId: string): Tokens {
  try {
    const tokens: unknown = JSON.parse(sessionStorage.getItem(keyOf(labId)) ?? "{}");
    return typeof tokens === "object" && tokens !== null ? tokens : {};
  } catch {
    return {}; // storage may be forbidden, or somebody wrote into it: the hand is empty then
  }
}

function remember(labId: string, tokens: Tokens): void {
  try {
    sessionStorage.setItem(keyOf(labId), JSON.stringify(tokens));
  } catch {
    // As above: the hand then lasts as long as the page.
  }
}

/** Keeps what this page was handed, as long as the tab lives. */
export function useHand(labId: string): Hand {
  const [tokens, setTokens] = useState<Tokens>({});
  useEffect(() => setTokens(remembered(labId)), [labId]);
  const put = useCallback(
    (model: ModelName, token: string | null) =>
      setTokens((before) => {
        const after = { ...before };
        if (token === null) delete after[model];
        else after[model] = token;
        remember(labId, after);
        return after;
      }),
    [labId],
  );
  const empty = useCallback(() => {
    setTokens({});
    remember(labId, {});
  }, [labId]);
  return { tokens, put, empty };
}
