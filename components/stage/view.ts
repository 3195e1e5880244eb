import { headerValue } from "@/lib/http/message";
import type { ControlNote, LabView } from "@/lib/lab/shapes";
import { type DrawnCabinet, drawCabinet } from "@/lib/stage/drawers";
import { type Envelope, envelopesDuring, heldAt } from "@/lib/stage/jar";
import { isProven } from "@/lib/stage/proof";
import type { Scene } from "@/lib/stage/scene-shape";
import type { Client, Exchange } from "@/lib/trace/exchange";
import { findStep } from "@/lib/trace/steps";
import type { SessionRecord } from "@/lib/trace/vocabulary";

/** A client other than this page, with what it holds. */
export interface OtherClient {
  client: Client;
  envelopes: Envelope[];
}

/** The records that stand in the cabinet now: in the place that the exchange asked, or in the first. */
function liveRecords(live: LabView, partition: string | null): SessionRecord[] {
  if ((partition ?? live.settings.sessionPlace) === "shared") return live.store.sessions;
  const service = live.services.find(({ name }) => name === partition) ?? live.services[0];
  return service?.sessions ?? [];
}

/** The name of the cabinet: whose memory it is. */
export const cabinetName = (live: LabView | null, partition: string | null): string => {
  const place =
    partition ?? (live?.settings.sessionPlace === "shared" ? "shared" : (live?.services[0]?.name ?? "A"));
  return place === "shared" ? "shared store" : `memory of ${place}`;
};

/** Whether the stage shows the lab as it is now, not a moment of the past. */
export const isNow = (scene: Scene | null, newest: boolean): boolean =>
  scene === null || (newest && scene.cursor === scene.total);

/** Whether the store of the drawers does not answer: it did not in this exchange, or would not now. */
export function isOutOfReach(scene: Scene | null, live: LabView | null, newest: boolean): boolean {
  if (scene?.cabinet.state === "unreachable") return true;
  if (!live || live.store.up || !isNow(scene, newest)) return false;
  return (scene?.cabinet.partition ?? live.settings.sessionPlace) === "shared";
}

/** The cabinet to draw: as it stands now, or as the trace saw it. */
export function cabinetToDraw(
  scene: Scene | null,
  live: LabView | null,
  newest: boolean,
  slots: number,
): DrawnCabinet {
  if (isOutOfReach(scene, live, newest)) return drawCabinet(null, [], slots);
  const records = live && isNow(scene, newest) ? liveRecords(live, scene?.cabinet.partition ?? null) : null;
  return drawCabinet(scene?.cabinet ?? null, records, slots);
}

interface Tie {
  newest: boolean;
  notes: readonly ControlNote[];
  cabinet: DrawnCabinet;
  /** The lab's clock at the moment that is shown. */
  labNow: number | null;
}

/**
 * Tells of a credential whether the thread starts at it: the exchange proved that it names the open record, and in the
 * lab as it is now nothing was done since that could have the server refuse it.
 */
export function isTied(
  exchange: Exchange | null,
  scene: Scene | null,
  tie: Tie,
): (credential: string) => boolean {
  const { newest, notes, cabinet, labNow } = tie;
  const open = cabinet.open;
  if (!exchange || !scene?.thread || open?.sid !== scene.thread.sid) return () => false;
  const present = isNow(scene, newest);
  if (present && labNow !== null && open.record.expiresAt <= labNow) return () => false;
  return (credential) => isProven({ credential, sid: open.sid }, exchange, present ? notes : []);
}

/** Whose browser is drawn, and what it holds at this moment. */
export interface BrowserView {
  /** `null` where it is this page's own. */
  foreign: Client | null;
  envelopes: Envelope[];
  /** A credential that is not in an envelope, but in a script's or a person's hand. */
  inHand: string | null;
}

interface BrowserInput {
  exchange: Exchange | null;
  scene: Scene | null;
  newest: boolean;
  envelopes: readonly Envelope[];
  others: readonly OtherClient[];
  inHand: string | null;
  /** The client whose browser sent the exchange; see `senderOf`. */
  sender: string | null;
  now: number;
}

/** Decides whose browser is drawn: the one that sent the exchange. */
export function browserToDraw(input: BrowserInput): BrowserView {
  const { exchange, scene, newest, envelopes, others, inHand, sender, now } = input;
  if (!exchange || !scene) return { foreign: null, envelopes: heldAt(envelopes, now), inHand };
  const other = others.find(({ client }) => client.id === sender);
  const isAnotherKind = exchange.client.kind !== "page" && exchange.client.kind !== "browser";
  const foreign = other?.client ?? (isAnotherKind ? exchange.client : null);
  const arrived = scene.response.phase === "arrived";
  const current = foreign ? (other?.envelopes ?? []) : envelopes;
  const held = envelopesDuring(current, exchange, { arrived, newest });
  const isPresent = isNow(scene, newest);
  // What the exchange did not carry is not what it is about, whatever the page holds besides.
  const shown = heldDuring(exchange, arrived);
  const stillHeld = isPresent && !foreign ? inHand : shown;
  return {
    foreign,
    envelopes: isPresent ? heldAt(held, now) : held,
    inHand: shown === null ? null : stillHeld,
  };
}

/** What was in the hand during an exchange: what it sent, or what it has just been given. */
function heldDuring(exchange: Exchange, arrived: boolean): string | null {
  const given = findStep(exchange.steps, "token-handed-over")?.data.value;
  if (given !== undefined && arrived) return given;
  const header = headerValue(exchange.request.headers, "authorization");
  return header === null ? null : header.replace(/^\S+\s+/, "");
}
