import { coldWords, type Exchange } from "../trace/exchange.ts";
import { isInside } from "../trace/inside.ts";
import { findStep } from "../trace/steps.ts";
import type { Draft } from "./beat.ts";
import { beatOf } from "./beats.ts";
import { credentialSent } from "./credential.ts";
import { docketAt } from "./docket.ts";
import type { CabinetScene, CarriedScene, PassportScene, Scene } from "./scene-shape.ts";
import { spokenScene } from "./spoken.ts";
import { requestScene, responseScene } from "./wire.ts";

/** The cabinet before anybody touches it: as the first step that will touch it saw it. */
function shutCabinet({ steps }: Exchange): CabinetScene {
  for (const step of steps) {
    if (!("cabinet" in step.data)) continue;
    const { partition, labels, total } = step.data.cabinet;
    return { used: true, partition, labels, total, touched: null, state: "shut", record: null };
  }
  return { used: false, partition: null, labels: [], total: 0, touched: null, state: "shut", record: null };
}

/** Whether a passport comes, or is made, in this exchange; what happens in another service is not on this desk. */
const usesPassport = ({ model, steps }: Exchange): boolean =>
  (model === "jwt" || model === "hybrid") && steps.some(({ kind, hop }) => !hop && TOKEN_STEPS.has(kind));

/** Whether the token came with the request: a gateway mints it itself. */
const cameAlong = ({ model, action }: Exchange): boolean => model !== "hybrid" || isInside(action);

const shutPassport = (exchange: Exchange): PassportScene => ({
  used: usesPassport(exchange),
  header: null,
  claims: null,
  signature:
    cameAlong(exchange) && findStep(exchange.steps, "token-shape-checked")
      ? (credentialSent(exchange)?.split(".")[2] ?? null)
      : null,
  verified: null,
  stamp: null,
  unreadable: false,
  failed: [],
  expiresAt: null,
  now: exchange.labTime,
  isNew: false,
});

/** The slip or the box before it is opened; `null` where the model's state stands elsewhere. */
function unopened({ model, steps, labTime }: Exchange): CarriedScene | null {
  const form = model === "plain" ? "slip" : model === "sealed" ? "box" : null;
  const used = steps.some(({ kind }) => CARRIED_STEPS.has(kind));
  return form && { form, used, lines: null, state: null, stamp: null, now: labTime, isNew: false };
}

const TOKEN_STEPS: ReadonlySet<string> = new Set(["token-shape-checked", "token-issued"]);
const CARRIED_STEPS: ReadonlySet<string> = new Set([
  "state-read",
  "state-written",
  "seal-shape-checked",
  "state-sealed",
]);

const leavesKey = ({ steps }: Exchange): boolean =>
  findStep(steps, "token-decoded") !== undefined && findStep(steps, "token-issued") === undefined;

/** The picture before the first step: the request stands at the browser's edge. */
const opening = (exchange: Exchange): Draft => ({
  model: exchange.model,
  request: requestScene(exchange),
  response: responseScene(exchange),
  desk: { holds: "nothing", tag: null, stamp: "ink", key: null, keyIdle: leavesKey(exchange) },
  cabinet: shutCabinet(exchange),
  passport: shutPassport(exchange),
  carried: unopened(exchange),
  denylist: null,
  thread: null,
  counter: null,
  verdict: null,
  caption: "The request is about to leave the browser.",
});

/**
 * The picture of an exchange when `cursor` of its steps have been shown, from 0 to all of them. Pure: going back is
 * asking for a smaller cursor.
 */
export function sceneAt(exchange: Exchange, cursor: number): Scene {
  const total = exchange.steps.length;
  const reached = Math.max(0, Math.min(total, Math.trunc(cursor)));
  const draft = opening(exchange);
  for (const step of exchange.steps.slice(0, reached)) {
    const beat = beatOf(step);
    const caption = beat.caption(step, exchange);
    // What a service inside does is told, and changes nothing on the desk of the one that called it.
    draft.caption = step.hop ? `Inside ${step.hop}: ${caption}` : caption;
    if (!step.hop) beat.draw(draft, step, exchange);
  }
  if (reached > 1) draft.request.phase = "delivered";
  const rows = docketAt(exchange, reached);
  const scene: Scene = {
    ...draft,
    cursor: reached,
    total,
    kind: exchange.steps[reached - 1]?.kind ?? null,
    docket: { rows, micros: exchange.cost.micros, cold: coldWords(exchange) },
    spoken: "",
  };
  scene.spoken = spokenScene(exchange, scene);
  return scene;
}
