"use client";

import { useEffect, useState } from "react";
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

/** A chapter with its conditions; `null` until it is there. */
export function useChapter(slug: Slug): Chapter | null {
  const [chapter, setChapter] = useState<Chapter | null>(null);
  useEffect(() => {
    let left = false;
    void CHAPTERS[slug]().then((loaded) => (left ? undefined : setChapter(loaded.chapter)));
    return () => {
      left = true;
    };
  }, [slug]);
  return chapter;
}
