import { isLabId } from "../../core/ids.ts";
import { MODELS, type ModelName } from "../../trace/vocabulary.ts";

/** What the page of another origin is handed behind the `#` of its address, which no browser sends to a server. */
export interface Handed {
  lab: string;
  model: ModelName;
  /** `null` where nobody has logged in yet. */
  token: string | null;
}

const LONGEST_TOKEN = 8192;

const isToken = (text: string): boolean =>
  text.length <= LONGEST_TOKEN && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text);

/** The part of an address from `#` on. */
export function fragmentOf({ lab, model, token }: Handed): string {
  const parts = new URLSearchParams({ lab, model, ...(token === null ? {} : { token }) });
  return `#${parts}`;
}

/**
 * Reads what was handed over. Anybody can write such an address: only a lab's id, a model's name and what has the form of
 * a token pass,
 * so that nothing but a path of the data plane can come of it. Without a model it is `jwt`; `null` where no lab is named.
 */
export function readFragment(fragment: string): Handed | null {
  const parts = new URLSearchParams(fragment.replace(/^#/, ""));
  const [lab, token] = [parts.get("lab"), parts.get("token")];
  if (lab === null || !isLabId(lab)) return null;
  const model = MODELS.find((name) => name === parts.get("model")) ?? "jwt";
  return { lab, model, token: token !== null && isToken(token) ? token : null };
}
