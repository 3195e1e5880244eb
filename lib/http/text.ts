import { trimOws } from "./ows.ts";

/** Text from a client, cut to `limit` characters and stripped of control characters, fit for one line. */
export const plainLine = (text: string, limit: number): string =>
  trimOws(text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, " ")).slice(0, limit);
