"use client";

import { shortId } from "@/lib/core/ids";
import { allSessions } from "@/lib/lab/client/reduce";
import type { Desk } from "./use-desk";

/** The tools that need a credential to work on. */
export interface Tools {
  tamper: () => Promise<void>;
  steal: () => Promise<void>;
  revoke: () => Promise<void>;
}

const NOTHING_HELD =
  "There is nothing to change: this browser carries no credential of this model. Log in first.";
const NOTHING_TO_STEAL =
  "There is nothing to copy: nothing that you sent in this model carried a credential or brought one back. Log in first.";
const NO_PASSPORT =
  "There is no passport to put on the list: this browser carries none that says its id. Log in first.";
const NO_DRAWER = "There is no drawer to remove: no label of this browser names one. Log in first.";

/** What the tools do, each by a real request. */
export function useTools(desk: Desk): Tools {
  const { lab, model, carrier, credential, clientId, notices } = desk;
  return {
    // What a tool works with is fetched with its first press.
    async tamper() {
      const { tamper } = await import("@/lib/lab/client/tamper");
      const changed = credential === null ? null : tamper(credential);
      if (!changed) return notices.say("info", NOTHING_HELD);
      const says = `Character ${changed.at + 1} was ${changed.was} and is ${changed.is} now. Ask who you are, and see what the server makes of it.`;
      if (carrier === "header") desk.putInHand(changed.value);
      else if (!(await desk.control("place-cookie", { model, value: changed.value }))) return;
      notices.say("info", says);
    },
    async steal() {
      const { canBeStolen } = await import("@/lib/lab/client/held");
      const own = lab.exchanges.findLast(
        (exchange) => exchange.client.id === clientId && exchange.model === model && canBeStolen(exchange),
      );
      if (!own) return notices.say("info", NOTHING_TO_STEAL);
      await desk.control("replay", { exchange: own.id, as: "thief" });
    },
    async revoke() {
      if (model === "jwt") {
        const { decodeToken } = await import("@/lib/lab/client/token");
        const jti = credential === null ? null : decodeToken(credential)?.claims?.jti;
        if (typeof jti !== "string") return notices.say("info", NO_PASSPORT);
        if (await desk.control("revoke-token", { jti }))
          notices.say("info", `${shortId(jti)} is on the list; the passport in your browser is as it was.`);
        return;
      }
      const { sidOf } = await import("@/lib/lab/client/held");
      const sid = credential === null ? null : sidOf(lab.exchanges, credential);
      const stands = lab.view && allSessions(lab.view).some(({ id }) => id === sid);
      if (sid === null || !stands) return notices.say("info", NO_DRAWER);
      if (await desk.control("revoke-session", { sid }))
        notices.say("info", `Drawer ${shortId(sid)} is gone; the label in your browser is as it was.`);
    },
  };
}
