/** A part of a sentence: words, what stands on the wire, words that weigh more, or a time in microseconds. */
export type Part = string | { code: string } | { strong: string } | { micros: number };

/** A sentence whose parts are set differently. */
export type Say = readonly Part[];
