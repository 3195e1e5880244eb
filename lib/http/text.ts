/** Text from a client, cut to `limit` characters and stripped of control characters, fit for one line. */
export const plainLine = (text: string, limit: number): string =>
  text
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, " ")
    .trim()
    .slice(0, limit);
