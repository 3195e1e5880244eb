import { bytes, duration } from "../core/figures.ts";
import { shortId } from "../core/ids.ts";
import type { SealFault } from "../trace/step-data.ts";
import type { ClientState } from "../trace/vocabulary.ts";
import type { Beats, Draft } from "./beat.ts";
import { credentialGiven, credentialSent } from "./credential.ts";
import type { CarriedScene } from "./scene-shape.ts";
import { slipLines, stateLines } from "./slip.ts";

/** Who a state is about, in a few words. */
const whose = ({ name, role, visitor }: ClientState): string =>
  name === null ? `visitor ${visitor}` : `${name}, ${role ?? "no role"}`;

const FAULTS: Readonly<Record<SealFault, string>> = {
  broken: "seal broken",
  expired: "seal ran out",
  content: "makes no sense",
  "unknown-key": "key not ours",
};

/** Puts the slip or the box onto the desk, or changes what is known of it. */
function show(scene: Draft, change: Partial<CarriedScene>): void {
  if (scene.carried) Object.assign(scene.carried, change);
}

/** The steps around a state that the client carries itself, and around the lists and stores that may fail. */
export const STATE: Beats<
  | "state-read"
  | "state-written"
  | "state-unsealed"
  | "state-expiry-checked"
  | "state-sealed"
  | "denylist-checked"
  | "token-denied"
  | "store-failed"
> = {
  "state-read": {
    row: "text",
    icon: "pen",
    result: ({ data }) => (data.state ? whose(data.state) : "makes no sense"),
    caption: ({ says }) => says,
    draw: (scene, { data: { state } }, exchange) =>
      show(scene, {
        state,
        lines: slipLines(credentialSent(exchange) ?? ""),
        stamp: state
          ? { text: "BELIEVED", sub: "not checked", tone: "ink" }
          : { text: "REFUSED", sub: "makes no sense", tone: "deny" },
      }),
  },
  "state-written": {
    row: "write",
    icon: "pen",
    result: ({ data }) => bytes(data.bytes),
    caption: ({ says }) => says,
    draw: (scene, { data: { state } }, exchange) => {
      const text = credentialGiven(exchange);
      const lines = text === null ? stateLines(state) : slipLines(text);
      show(scene, { state, lines, stamp: null, isNew: true });
    },
  },
  "state-unsealed": {
    row: "unseal",
    icon: "unseal",
    result: ({ data }) => (data.state ? whose(data.state) : FAULTS[data.reason ?? "broken"]),
    caption: ({ says }) => says,
    draw: (scene, { data: { state, reason } }) =>
      show(scene, {
        state,
        lines: state && stateLines(state),
        stamp: state
          ? { text: "OPENED", sub: "seal unbroken", tone: "ok" }
          : { text: "REFUSED", sub: FAULTS[reason ?? "broken"], tone: "deny" },
      }),
  },
  "state-expiry-checked": {
    row: "expiry",
    icon: "clock",
    result: ({ data }) =>
      data.expired
        ? `ran out ${duration(data.now - data.expiresAt)} ago`
        : `${duration(data.expiresAt - data.now)} left`,
    caption: ({ says }) => says,
    draw: (scene, { data }) => {
      if (data.expired) show(scene, { stamp: { text: "EXPIRED", sub: "seal-expired", tone: "deny" } });
    },
  },
  "state-sealed": {
    row: "seal",
    icon: "seal",
    result: ({ data }) => (data.refusal === null ? bytes(data.bytes) : `${bytes(data.bytes)}: refused`),
    caption: ({ says }) => says,
    draw: (scene, { data: { state, refusal, bytes: size } }) =>
      show(scene, {
        state,
        lines: stateLines(state),
        isNew: true,
        stamp:
          refusal === null
            ? { text: "SEALED", sub: bytes(size), tone: "ok" }
            : { text: "TOO LARGE", sub: bytes(size), tone: "deny" },
      }),
  },
  "denylist-checked": {
    row: "denylist",
    icon: "revoke",
    result: ({ data }) => (data.listed ? `${shortId(data.jti)} is on it` : "not on it"),
    caption: ({ says }) => says,
    draw: (scene, { data }) => {
      scene.denylist = { jti: data.jti, listed: data.listed, isNew: false };
      if (data.listed)
        Object.assign(scene.passport, {
          verified: false,
          failed: ["jti"],
          stamp: { text: "REVOKED", sub: "on the list", tone: "deny" },
        });
    },
  },
  "token-denied": {
    row: "deny",
    icon: "revoke",
    result: ({ data }) => `${shortId(data.jti)} put on the list`,
    caption: ({ says }) => says,
    draw: (scene, { data }) => {
      scene.denylist = { jti: data.jti, listed: true, isNew: true };
    },
  },
  "store-failed": {
    row: "drawer",
    icon: "pull",
    result: () => "no answer",
    caption: ({ says }) => says,
    draw: (scene, { data }) => {
      if (scene.model === "jwt") scene.denylist = { jti: null, listed: null, isNew: false };
      else scene.cabinet = { ...scene.cabinet, used: true, partition: data.partition, state: "unreachable" };
    },
  },
};
