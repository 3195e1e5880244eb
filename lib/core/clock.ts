/** A source of time: milliseconds since the Unix epoch. Time is always an argument, never read in passing. */
export type Clock = () => number;

/** A source of elapsed time: microseconds from an arbitrary, steadily growing origin. */
export type Stopwatch = () => number;

/** Whole seconds since the epoch, as RFC 7519 section 2 (NumericDate) counts them. */
export const toSeconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);

/** Milliseconds from whole seconds. */
export const toMilliseconds = (seconds: number): number => seconds * 1000;
