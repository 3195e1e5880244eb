import code from "../trace/code.generated.json" with { type: "json" };
import { logged } from "./log.ts";
import { json, problemReply, unknownName } from "./replies.ts";

/** A line of source: pieces with their class (`k` keyword, `s` string, `c` comment, `n` number, `f` function, `t` type). */
export type CodeLine = [string, string][];

const files = code as unknown as Readonly<Record<string, CodeLine[]>>;

/** `GET /api/sources?file=lib/auth/session.ts`: a file of the source that this build was made from. */
export const handleSource = logged(async (request: Request): Promise<Response> => {
  const file = new URL(request.url).searchParams.get("file") ?? "";
  const lines = Object.hasOwn(files, file) ? files[file] : undefined;
  return lines ? json(200, { file, lines }) : problemReply(unknownName("file", file, Object.keys(files)));
});
