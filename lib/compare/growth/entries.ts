import type { Preferences } from "../../trace/vocabulary.ts";

const ENTRY = "editor, newest first, 25 per page, archived hidden";

/**
 * So many roles and preferences, as an application collects them: one for each project, about 67 bytes of JSON each.
 * 200 of them fit into one request, and make a token of more than 16 KB.
 */
export const entries = (count: number): Preferences =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`project-${String(at + 1).padStart(3, "0")}`, ENTRY]),
  );
