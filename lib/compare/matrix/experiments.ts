import type { ControlBody, ControlName } from "../../lab/control-bodies.ts";
import { DEFAULT_SETTINGS } from "../../lab/lab.ts";
import type { Settings } from "../../lab/shapes.ts";
import type { ActionName } from "../../trace/vocabulary.ts";
import type { EventId } from "./events.ts";

/** A control of the lab, with what it takes. */
type Control = { [K in ControlName]: { do: "control"; control: K; body: ControlBody<K> } }[ControlName];

/**
 * One thing that is done in an experiment. `send`: as the page; `replay`: what the login handed out, sent by the thief;
 * `tamper`: that credential with one character changed, put back into the page's browser; `revoke`: that credential made
 * worthless on the server, by whatever handle it has.
 */
export type Move =
  | { do: "send"; action: ActionName; user?: string }
  | Control
  | { do: "replay" }
  | { do: "tamper" }
  | { do: "revoke" };

/** An experiment: its last answer is its outcome. What puts the lab back is done also when a move failed. */
export interface Experiment {
  /** What the lab is set to for it, other than on its first day. */
  settings: Partial<Settings>;
  moves: readonly Move[];
  putBack: readonly Move[];
}

/** Longer than the default life of every credential that ends. */
const LATER = DEFAULT_SETTINGS.sessionTtl + 60;

const control = <K extends ControlName>(name: K, body: ControlBody<K>) =>
  ({ do: "control", control: name, body }) as Control;
const send = (action: ActionName): Move => ({ do: "send", action });
const LOGIN: Move = { do: "send", action: "login", user: "alice" };
const ME = send("me");

const ADMIN = control("change-role", { user: "alice", role: "admin" });
const START_STORE = control("start-store", {});

/**
 * What puts a lab in order for an experiment, whatever was done in it before: its settings, and the shared store where
 * it is asked, by the list of revoked tokens.
 */
export const putInOrder = (event: EventId, denylist: boolean): readonly Move[] => [
  control("settings", { ...DEFAULT_SETTINGS, denylist, ...EXPERIMENTS[event].settings }),
  ...(denylist ? [START_STORE] : []),
];

const experiment = (
  moves: readonly Move[],
  parts: Partial<Pick<Experiment, "settings" | "putBack">> = {},
): Experiment => ({ settings: {}, moves, putBack: [], ...parts });

/** What is done to find out. */
export const EXPERIMENTS: Readonly<Record<EventId, Experiment>> = {
  "log-out": experiment([LOGIN, send("logout"), { do: "replay" }]),
  revoke: experiment([LOGIN, { do: "revoke" }, ME]),
  demote: experiment(
    [ADMIN, LOGIN, control("change-role", { user: "alice", role: "viewer" }), send("admin")],
    { putBack: [ADMIN] },
  ),
  tamper: experiment([LOGIN, { do: "tamper" }, ME]),
  copy: experiment([LOGIN, { do: "replay" }]),
  restart: experiment([LOGIN, control("restart-service", { service: "A" }), ME]),
  "another-server": experiment([LOGIN, ME], {
    settings: { services: 3, balancing: "round-robin", sessionPlace: "service" },
    putBack: [control("settings", { services: 1 })],
  }),
  "store-down": experiment([START_STORE, LOGIN, control("stop-store", {}), ME], {
    settings: { sessionPlace: "shared" },
    putBack: [START_STORE, control("settings", { sessionPlace: "service" })],
  }),
  "key-rotated": experiment([LOGIN, control("rotate-keys", { overlap: false }), ME]),
  expired: experiment([LOGIN, control("advance-clock", { seconds: LATER }), ME]),
};
