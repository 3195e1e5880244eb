import { byteLength } from "../../core/bytes.ts";
import type { Exchange } from "../../trace/exchange.ts";
import { findStep } from "../../trace/steps.ts";
import { bearerOf, cookieGiven, cookiesSent, tokenGiven } from "./held.ts";

/** A slip or a box that travelled in an exchange. */
export interface SeenCarried {
  form: "slip" | "box";
  text: string;
  way: "there" | "back";
  /** What the server made of it, in words. */
  says: string;
  /** `believed`: nothing was checked; `opened`: the seal was ours; `made`: written or sealed in this exchange. */
  standing: "believed" | "opened" | "made" | "refused";
}

/** The slips or boxes of an exchange: the one that came, and the one that went back. */
export function carriedOf(exchange: Exchange): SeenCarried[] {
  const { model } = exchange;
  if (model !== "plain" && model !== "sealed") return [];
  const came = bearerOf(exchange) ?? cookiesSent(exchange, model)[0];
  const went = tokenGiven(exchange) ?? cookieGiven(exchange, model);
  const form = model === "plain" ? "slip" : "box";
  const seen: SeenCarried[] = [];
  if (came)
    seen.push({ form, text: came, way: "there", ...(form === "slip" ? read(exchange) : opened(exchange)) });
  if (went && went !== came)
    seen.push({
      form,
      text: went,
      way: "back",
      standing: "made",
      says:
        form === "slip"
          ? "Written by the server in this exchange, unsigned."
          : "Sealed by the server in this exchange.",
    });
  return seen;
}

type Made = Pick<SeenCarried, "standing" | "says">;

function read({ steps }: Exchange): Made {
  const state = findStep(steps, "state-read")?.data.state;
  return state
    ? { standing: "believed", says: "Readable, unsigned: the server believed it, and checked nothing." }
    : { standing: "refused", says: "Readable, unsigned. The server could make no sense of it." };
}

function opened({ steps }: Exchange): Made {
  const unsealed = findStep(steps, "state-unsealed");
  const expired = findStep(steps, "state-expiry-checked")?.data.expired;
  if (!unsealed?.data.state)
    return { standing: "refused", says: "The server could not open it: it stays unread." };
  if (expired)
    return { standing: "opened", says: "Opened by the server: the seal is ours. But its time is over." };
  return { standing: "opened", says: "Opened by the server: the seal is ours and unbroken." };
}

/** One part of what iron-session writes, and what it is for. */
export interface SealPart {
  name: string;
  text: string;
  says: string;
  bytes: number;
}

const PARTS: readonly (readonly [name: string, says: string])[] = [
  ["format", "The form of the seal and its version."],
  ["key number", "Which of the server's passwords sealed it."],
  ["salt", "Random, so that the key of encryption is another one each time."],
  ["start", "Random too: the same state never looks the same twice."],
  ["box", "Everything that is remembered of you, encrypted."],
  ["end of time", "Until when the library would open it, in milliseconds. What counts here lies inside."],
  ["salt of the check", "Random, for the key of the check."],
  ["check", "Computed over all before it: one changed letter, and it no longer fits."],
];

/** Takes a seal apart (iron-session writes eight fields, parted by stars); `null` where it has not eight. */
export function sealParts(seal: string): SealPart[] | null {
  const fields = seal.split("*");
  if (fields.length !== PARTS.length) return null;
  return PARTS.map(([name, says], index) => {
    const text = fields[index] ?? "";
    return { name, text, says, bytes: byteLength(text) };
  });
}
