import { duration } from "../../core/figures.ts";

/** How far the lab's clock is ahead, in milliseconds, in words; `""` where it is not. */
export const offsetWords = (ahead: number): string => (ahead >= 1000 ? `+${duration(ahead)}` : "");
