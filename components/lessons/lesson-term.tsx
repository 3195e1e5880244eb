"use client";

import { createContext, use } from "react";
import { TermCard } from "@/components/site/term-card";
import type { LessonData } from "@/lib/lessons/data";

/** The words of the glossary that a page's texts use: what the others mean need not be sent. */
export const GlossaryInUse = createContext<LessonData["glossary"]>({});

/** A word of the glossary within a text. */
export function LessonTerm({ word, text }: { word: string; text: string }) {
  const entry = use(GlossaryInUse)[word];
  return entry ? (
    <TermCard word={word} entry={entry}>
      {text}
    </TermCard>
  ) : (
    text
  );
}
