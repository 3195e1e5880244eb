import type { Sent } from "@/components/live/send";
import { entries } from "@/lib/compare/growth/entries";
import {
  type HeaderAnswer,
  headerAnswer,
  type LibraryRefusal,
  libraryRefusal,
  PAST,
  type SilentDrop,
  silentDrop,
} from "@/lib/compare/growth/past";
import { byteLength } from "@/lib/core/bytes";
import { textIn } from "@/lib/core/json";
import type { Exchange } from "@/lib/trace/exchange";
import { ask } from "./ask";
import { type Scale, signOutOfAll } from "./measure-growth";
import { trouble } from "./trouble";

/** What happened past each line; what was not tried yet is `null`. */
export interface PastFindings {
  library: LibraryRefusal | null;
  jwt: SilentDrop | null;
  plain: SilentDrop | null;
  lookedAt: HeaderAnswer | null;
  unread: HeaderAnswer | null;
}

export const NOTHING_TRIED: PastFindings = {
  library: null,
  jwt: null,
  plain: null,
  lookedAt: null,
  unread: null,
};

type Tell = (found: Partial<PastFindings>) => void;

async function recorded({ lab, find }: Scale, what: string, reply: Sent): Promise<Exchange> {
  const exchange = reply.exchange === null ? null : await find(lab, reply.exchange);
  if (!exchange) throw new Error(trouble(what, reply));
  return exchange;
}

async function refuseToSeal(scale: Scale, tell: Tell): Promise<void> {
  const model = "sealed";
  await ask(scale, { model, action: "login" });
  const saved = await ask(scale, { model, action: "preferences", body: entries(PAST.cookie) });
  tell({ library: libraryRefusal(await recorded(scale, "Saving too much into a sealed cookie", saved)) });
}

async function drop(scale: Scale, model: "jwt" | "plain", tell: Tell): Promise<void> {
  const what = `Setting too large a cookie, ${model}`;
  const sent = [
    await ask(scale, { model, action: "login" }),
    await ask(scale, { model, action: "preferences", body: entries(PAST.cookie) }),
    await ask(scale, { model, action: "me" }),
  ];
  const [before, set, next] = await Promise.all(sent.map((reply) => recorded(scale, what, reply)));
  if (before && set && next) tell({ [model]: silentDrop(before, set, next) });
}

/** A token that says so much, handed over in the body, so that no cookie's limit is in its way. */
async function tokenOf(scale: Scale, count: number): Promise<string> {
  const common = { model: "jwt", carrier: "header" } as const;
  const token = tokenIn(await ask(scale, { ...common, action: "login" }));
  return tokenIn(await ask(scale, { ...common, action: "preferences", body: entries(count), token }));
}

function tokenIn(reply: Sent): string {
  const token = textIn(reply.body, "token");
  if (token === null) throw new Error(trouble("Getting a large token", reply));
  return token;
}

async function carryInHeader(scale: Scale, tell: Tell): Promise<void> {
  const me = { model: "jwt", action: "me", carrier: "header" } as const;
  const large = await tokenOf(scale, PAST.lookedAt);
  const turnedDown = await ask(scale, { ...me, token: large });
  const exchange = await recorded(scale, "Sending a token over 8,192 bytes", turnedDown);
  tell({ lookedAt: headerAnswer(exchange, byteLength(large)) });
  const huge = await tokenOf(scale, PAST.headers);
  const { status, exchange: number } = await ask(scale, { ...me, token: huge });
  tell({ unread: { exchange: number, status, code: null, bytes: byteLength(huge) } });
}

/**
 * Goes past each line with real requests.
 *
 * @throws Error with words for the screen.
 */
export async function goPast(scale: Scale, tell: Tell): Promise<void> {
  await signOutOfAll(scale);
  await refuseToSeal(scale, tell);
  await drop(scale, "jwt", tell);
  await drop(scale, "plain", tell);
  await carryInHeader(scale, tell);
  await signOutOfAll(scale);
}
