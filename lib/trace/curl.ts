import { actionPath, METHOD_OF } from "./action-path.ts";
import type { Command } from "./shells/command.ts";
import { commandLine, plainJson, type Shell } from "./shells/index.ts";
import type { ActionName, Carrier, ModelName } from "./vocabulary.ts";

/** What a curl command should do. `origin` like `http://localhost:3000`; `token` only for the header carrier. */
export interface CurlRequest {
  origin: string;
  lab: string;
  model: ModelName;
  action: ActionName;
  carrier: Carrier;
  body: string | null;
  token: string | null;
  /** What stands behind the path, with its question mark. */
  query?: string;
}

/** Sends a body as it is: `-d` alone would take one that begins with `@` for the name of a file. */
const bodyWords = (body: string): readonly string[] => [body.startsWith("@") ? "--data-raw" : "-d", body];

/** An address as curl takes it: unless it is told not to, it expands braces and brackets. */
const addressWords = (origin: string, path: string): readonly string[] =>
  /[[\]{}]/.test(path) ? ["-g", origin + path] : [origin + path];

/**
 * The command that does the same from a terminal, as data. Cookies are kept in `jar.txt`, so that one command after
 * another is one client with one envelope. On Windows a JSON body is written in ASCII, which means the same.
 */
export function curlOf(request: CurlRequest, shell: Shell): Command {
  const parts: string[][] = [["curl", "-i"]];
  if (request.carrier === "cookie") parts.push(["-b", "jar.txt", "-c", "jar.txt"]);
  const method = METHOD_OF[request.action];
  if (method !== "GET" && !(method === "POST" && request.body !== null)) parts.push(["-X", method]);
  if (request.carrier === "header" && request.token !== null)
    parts.push(["-H", `Authorization: Bearer ${request.token}`]);
  if (request.body !== null) {
    const body = shell === "posix" ? request.body : plainJson(request.body);
    parts.push(["-H", "Content-Type: application/json", ...bodyWords(body)]);
  }
  const path = actionPath(request.lab, request.model, request.action) + (request.query ?? "");
  return [...parts, addressWords(request.origin, path)];
}

/** The command of {@link curlOf}, as it is pasted into that shell, where it works as it stands. */
export const curlCommand = (request: CurlRequest, shell: Shell = "posix"): string =>
  commandLine(curlOf(request, shell), shell);
