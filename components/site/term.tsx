import type { ReactNode } from "react";
import { GLOSSARY, type Word } from "@/lib/glossary";
import { TermCard } from "./term-card";

/** A word of the glossary that explains itself on a press. */
export function Term({ word, children }: { word: Word; children?: ReactNode }) {
  return (
    <TermCard word={word} entry={GLOSSARY[word]}>
      {children}
    </TermCard>
  );
}
