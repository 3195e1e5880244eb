"use client";

import { useEffect, useState } from "react";
import { useStirred } from "@/components/site/stirred";
import type { Chapter } from "@/lib/lessons/shape";
import type { Slug } from "@/lib/lessons/slugs";

type Load = () => Promise<{ chapter: Chapter }>;

/** A page fetches the conditions of its own chapter only. */
const CHAPTERS: Readonly<Record<Slug, Load>> = {
  "http-forgets": () => import("@/lib/lessons/chapters/http-forgets"),
  "cookie-identifies": () => import("@/lib/lessons/chapters/cookie-identifies"),
  "filing-cabinet": () => import("@/lib/lessons/chapters/filing-cabinet"),
  "two-halves": () => import("@/lib/lessons/chapters/two-halves"),
  "round-trip": () => import("@/lib/lessons/chapters/round-trip"),
  "cookies-are-transport": () => import("@/lib/lessons/chapters/cookies-are-transport"),
  passport: () => import("@/lib/lessons/chapters/passport"),
  "trade-offs": () => import("@/lib/lessons/chapters/trade-offs"),
  "many-servers": () => import("@/lib/lessons/chapters/many-servers"),
  hybrid: () => import("@/lib/lessons/chapters/hybrid"),
  "model-to-keep": () => import("@/lib/lessons/chapters/model-to-keep"),
};

const fetched = new Map<Slug, Promise<Chapter>>();

/** Fetches a chapter with its conditions and what it does, once. What failed is tried again when it is asked for again. */
export function loadChapter(slug: Slug): Promise<Chapter> {
  const known = fetched.get(slug);
  if (known) return known;
  const coming = CHAPTERS[slug]().then(({ chapter }) => chapter);
  fetched.set(slug, coming);
  coming.catch(() => fetched.delete(slug));
  return coming;
}

/**
 * A chapter with its conditions; `null` until it is there. It is fetched once there is something to judge, or somebody
 * stirs: who only opens the page reads first.
 */
export function useChapter(slug: Slug, isNeeded: boolean): Chapter | null {
  const [chapter, setChapter] = useState<Chapter | null>(null);
  const isWanted = useStirred() || isNeeded;
  useEffect(() => {
    if (!isWanted) return;
    let left = false;
    void loadChapter(slug).then((loaded) => (left ? undefined : setChapter(loaded)));
    return () => {
      left = true;
    };
  }, [slug, isWanted]);
  return chapter;
}
