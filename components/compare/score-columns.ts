import type { GlyphName } from "@/components/ui/glyph";
import type { OfferedModel } from "@/lib/auth/capabilities";
import { capabilitiesOf, type Measured, medianLike, total } from "@/lib/compare/score";
import { type CopyWorth, copyWorth, seenIn } from "@/lib/compare/score-worth";
import { bytesShort, countdown, counted, grouped, micros } from "@/lib/core/figures";
import { shortId } from "@/lib/core/ids";
import { labNow } from "@/lib/lab/client/reduce";
import { docketAt } from "@/lib/stage/docket";
import { ROWS } from "@/lib/stage/rows";
import type { Exchange } from "@/lib/trace/exchange";
import { LOOKS } from "./looks";
import { sentTo } from "./round";
import type { Bench } from "./use-comparison";

/** What of a model stands in the scoreboard. */
export interface ScoreColumn {
  model: OfferedModel;
  /** `null` until something was sent. */
  measured: Measured | null;
  /** Which exchanges were measured, in words; `null` for none. */
  source: string | null;
  cells: Readonly<Record<ScoreRow, ScoreCell>>;
}

export const SCORE_ROWS = [
  "bytes",
  "time",
  "reads",
  "writes",
  "crypto",
  "revocable",
  "copy",
  "state",
] as const;
export type ScoreRow = (typeof SCORE_ROWS)[number];

/** One cell: what is read first, what stands below, and how long its bar is compared to the others. */
export interface ScoreCell {
  value: string;
  detail: string;
  /** `null` where it is no quantity. */
  amount: number | null;
  glyph?: GlyphName;
}

/** What each row is called, and what it counts. */
export const ROW_WORDS: Readonly<Record<ScoreRow, readonly [label: string, detail: string]>> = {
  bytes: ["Bytes on the wire", "request + answer"],
  time: ["Server time", "inside the handler"],
  reads: ["Store reads", "drawers and lists"],
  writes: ["Store writes", "drawers and lists"],
  crypto: ["Crypto operations", "seals and signatures"],
  revocable: ["Revocable now?", "known of the model, not tried"],
  copy: ["A thief's copy", "worked out, not tried"],
  state: ["State lives", "known of the model"],
};

const UNKNOWN: ScoreCell = { value: "?", detail: "not asked yet", amount: null };

/** A column: of the exchange that is shown, or of all that this browser sent to the model. */
export function scoreColumn(bench: Bench, model: OfferedModel, inTotal: boolean, now: number): ScoreColumn {
  const { lab, clientId, denylist, rounds } = bench;
  const exchanges = sentTo(lab.exchanges, { clientId, model });
  const exchange = rounds.shown.get(model) ?? null;
  const counts = inTotal ? exchanges : exchange ? [exchange] : [];
  const measured = counts.length ? total(counts) : null;
  const { view } = lab;
  const worth = view && copyWorth({ model, exchanges, view, now: labNow(lab, now) });
  const quantities =
    measured === null
      ? { bytes: UNKNOWN, time: UNKNOWN, reads: UNKNOWN, writes: UNKNOWN, crypto: UNKNOWN }
      : quantitiesOf({ measured, exchange: inTotal ? null : exchange, exchanges });
  const cells = {
    ...quantities,
    revocable: revocableCell(model, denylist.on),
    copy: worth ? copyCell(worth, labNow(lab, now), seenIn(model, exchanges)) : UNKNOWN,
    state: {
      value: LOOKS[model].place,
      detail: LOOKS[model].placeDetail,
      amount: null,
      glyph: LOOKS[model].glyph,
    },
  };
  const source = inTotal
    ? counts.length > 0
      ? counted(counts.length, "exchange")
      : null
    : exchange && `exchange ${exchange.id}`;
  return { model, measured, source, cells };
}

interface Quantities {
  measured: Measured;
  /** `null` where the sum of all is shown. */
  exchange: Exchange | null;
  exchanges: readonly Exchange[];
}

function quantitiesOf({ measured, exchange, exchanges }: Quantities) {
  const { bytesUp, bytesDown, otherBytes, storeReads, storeWrites, cryptoOps } = measured;
  const inAll = `in ${counted(exchanges.length, "request")}`;
  const others = otherBytes > 0 ? `, ${grouped(otherBytes)} unread` : "";
  const told = (words: string): string => (exchange ? words : inAll);
  const cell = (amount: number, detail: string): ScoreCell => ({ value: String(amount), detail, amount });
  return {
    bytes: {
      value: bytesShort(bytesUp + bytesDown),
      detail: `${grouped(bytesUp)} + ${grouped(bytesDown)}${others}`,
      amount: bytesUp + bytesDown,
    },
    time: {
      value: micros(measured.micros),
      detail: timeDetail(exchange, exchanges) ?? inAll,
      amount: measured.micros,
    },
    reads: cell(storeReads, told(exchange ? readWords(exchange) : "")),
    writes: cell(storeWrites, told(exchange ? writeWords(exchange) : "")),
    crypto: cell(cryptoOps, told(exchange ? cryptoWords(exchange) : "")),
  };
}

/** The costliest part of this one, and the median of those like it. */
function timeDetail(exchange: Exchange | null, exchanges: readonly Exchange[]): string | null {
  if (!exchange) return null;
  const { micros: median, runs } = medianLike(exchange, exchanges);
  if (exchange.cold) return "cold: first since the start";
  if (runs > 1) return `median ${micros(median)} of ${runs}`;
  const most = docketAt(exchange, exchange.steps.length).find(({ costliest }) => costliest);
  return most ? `${ROWS[most.name].segment.toLowerCase()} ${micros(most.micros)}` : "first run";
}

const listed = (words: readonly string[]): string => (words.length ? [...new Set(words)].join(", ") : "none");

const readWords = ({ steps }: Exchange): string =>
  listed(
    steps.flatMap((step) => {
      if (step.kind === "session-looked-up") return `drawer ${shortId(step.data.sid)}`;
      return step.kind === "denylist-checked" ? "denylist" : [];
    }),
  );

const writeWords = ({ steps }: Exchange): string =>
  listed(
    steps.flatMap((step) => {
      if (step.kind === "session-written" || step.kind === "session-removed")
        return `drawer ${shortId(step.data.sid)}`;
      return step.kind === "token-denied" ? "denylist" : [];
    }),
  );

const CRYPTO: Readonly<Record<string, string>> = {
  "seal-opened": "unseal",
  "label-sealed": "seal",
  "state-unsealed": "unseal",
  "state-sealed": "seal",
  "signature-checked": "verify",
  "token-issued": "sign",
};

const cryptoWords = ({ steps }: Exchange): string => listed(steps.flatMap(({ kind }) => CRYPTO[kind] ?? []));

function revocableCell(model: OfferedModel, denylist: boolean): ScoreCell {
  const { revocable, stateLives } = capabilitiesOf(model, denylist);
  if (stateLives === "nowhere") return { value: "—", detail: "nothing to revoke", amount: null };
  if (!revocable) return { value: "No", detail: "nothing to take back", amount: null, glyph: "cross" };
  const detail = stateLives === "server" ? "empty its drawer" : "put it on the list";
  return { value: "Yes", detail, amount: null, glyph: "check" };
}

const WORTHLESS = {
  none: "nothing to copy yet",
  gone: "its drawer is gone",
  revoked: "it is on the denylist",
  expired: "its time is over",
} as const;

function copyCell(worth: CopyWorth, now: number, exchange: number | null): ScoreCell {
  const from = exchange === null ? "" : `, by exchange ${exchange}`;
  if (worth.worth === "nothing")
    return { value: "Nothing", detail: WORTHLESS[worth.why] + from, amount: null };
  if (worth.worth === "for-ever")
    return { value: "Everything", detail: `it never runs out${from}`, amount: null };
  const stop = worth.handle === null ? "nobody can stop it" : "unless revoked";
  return { value: countdown(worth.until - now), detail: stop + from, amount: null };
}
