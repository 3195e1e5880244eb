/** A part of a sentence: words, what stands on the wire, words that weigh more, or a time in microseconds. */
export type Part = string | { code: string } | { strong: string } | { micros: number };

/** A sentence whose parts are set differently. */
export type Say = readonly Part[];

/** The same sentence as one text; `time` spells microseconds. */
export const plainSay = (say: Say, time: (micros: number) => string): string =>
  say
    .map((part) => {
      if (typeof part === "string") return part;
      if ("code" in part) return part.code;
      return "strong" in part ? part.strong : time(part.micros);
    })
    .join("");
