import type { ClientState } from "../trace/vocabulary.ts";

/** One line of what a client carries: a name and what is written behind it. */
export interface SlipLine {
  key: string;
  value: string;
}

/** Resolves percent signs where they can be; a text that anybody can edit may hold any. */
function softDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a percent sign that begins nothing stays what it is
  }
}

/**
 * The lines of a clear text as a person reads them: one for each pair, in their order. Never fails: what is no pair
 * is a line without a name.
 */
export function slipLines(text: string): SlipLine[] {
  return text
    .split("&")
    .filter((part) => part !== "")
    .map((part) => {
      const equals = part.indexOf("=");
      return equals <= 0
        ? { key: "", value: softDecode(part) }
        : { key: softDecode(part.slice(0, equals)), value: softDecode(part.slice(equals + 1)) };
    });
}

/** What a state says, line by line: who it is first, what was counted last. When it ends is not told here: a time. */
export function stateLines({ userId, name, role, visitor, visits, preferences }: ClientState): SlipLine[] {
  const who: SlipLine[] =
    userId === null
      ? []
      : [
          { key: "userId", value: String(userId) },
          { key: "name", value: name ?? "" },
          { key: "role", value: role ?? "" },
        ];
  const wishes = Object.entries(preferences).map(([key, value]) => ({ key, value: String(value) }));
  return [
    ...who,
    ...wishes,
    { key: "visitor", value: String(visitor) },
    { key: "visits", value: String(visits) },
  ];
}
