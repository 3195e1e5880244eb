import { actionPath } from "../../trace/action-path.ts";
import type { ActionName } from "../../trace/vocabulary.ts";
import type { Handed } from "./fragment.ts";

/** What the page of another origin can try. */
export const ASKS = ["cookie", "header", "closed"] as const;
export type AskName = (typeof ASKS)[number];

/** How a page's script asks: what goes to `fetch`, and what the code on the screen is written from. */
interface Ask {
  action: ActionName;
  credentials: "include" | "omit";
  /** Whether the token in hand goes along in a header. */
  token: boolean;
}

const HOW: Readonly<Record<AskName, Ask>> = {
  cookie: { action: "me", credentials: "include", token: false },
  header: { action: "me", credentials: "omit", token: true },
  closed: { action: "hello", credentials: "omit", token: false },
};

/** A call of `fetch`. */
export interface FetchCall {
  url: string;
  init: { credentials: "include" | "omit"; headers?: { Authorization: string } };
}

/** The call that an ask makes at `origin`, with what the page was handed. */
export function callOf(name: AskName, origin: string, { lab, model, token }: Handed): FetchCall {
  const { action, credentials, token: carries } = HOW[name];
  const headers = carries && token !== null ? { headers: { Authorization: `Bearer ${token}` } } : {};
  return { url: origin + actionPath(lab, model, action), init: { credentials, ...headers } };
}

/** Whether an ask makes no sense without a token in hand. */
export const needsToken = (name: AskName): boolean => HOW[name].token;

const shorten = (text: string): string => (text.length > 24 ? `${text.slice(0, 20)}…` : text);

/** The same call as a line of script, with a long token cut short. */
export function codeOf({ url, init }: FetchCall): string {
  const { origin, pathname } = new URL(url);
  const short = origin + pathname.replace(/^\/api\/labs\/[^/]+/, "/…");
  const options = [`credentials: "${init.credentials}"`];
  if (init.headers)
    options.push(`headers: {\n    Authorization: "${shorten(init.headers.Authorization)}",\n  }`);
  return `fetch("${short}", {\n  ${options.join(",\n  ")},\n})`;
}
