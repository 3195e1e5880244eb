import type { Settings } from "../../lab/shapes.ts";
import type { Balancing } from "../../trace/vocabulary.ts";

/** What the client carries: a label, or a passport. */
export type Carried = "session" | "jwt";

/** What decides where requests go and who is known there. */
export interface Strategy {
  balancing: Balancing;
  place: Settings["sessionPlace"];
  carried: Carried;
}

/** What a lab is set to for this page, once. */
export const FIRST_SETTINGS = { services: 3, balancing: "round-robin", sessionPlace: "service" } as const;

const BALANCING_NAMES: Readonly<Record<Balancing, string>> = {
  "round-robin": "Round robin",
  sticky: "Sticky",
  random: "Random",
};

/** How the balancer deals, in words. */
export const RULES: Readonly<Record<Balancing, string>> = {
  "round-robin": "Round robin deals requests out in turn: A, B, C, A.",
  sticky: "Sticky deals each client to one service, always the same.",
  random: "Random draws a service for each request.",
};

/** What the balancer knows about who asks. */
export const MEMORIES: Readonly<Record<Balancing, string>> = {
  "round-robin": "none",
  sticky: "worked out from the client each time",
  random: "none",
};

/** A strategy in a few words: `Round robin, own memory`. */
export function strategyName({ balancing, place, carried }: Strategy): string {
  const kept = carried === "jwt" ? "JWT" : place === "shared" ? "shared store" : "own memory";
  return `${BALANCING_NAMES[balancing]}, ${kept}`;
}

/** A way out of a refusal: another choice, or something to do. */
export type WayOut = "sticky" | "shared" | "jwt" | "login" | "start-services" | "start-store";

/** The ways out in words: what weighs, and why it helps. */
export const WAYS_OUT: Readonly<Record<WayOut, readonly [string, string]>> = {
  sticky: ["Sticky", "always deals you to the same service"],
  shared: ["Shared store", "gives all three one cabinet"],
  jwt: ["JWT", "needs no cabinet, only the key"],
  login: ["Log in", "and a new drawer is filed for you"],
  "start-services": ["Start them again", "with empty memories"],
  "start-store": ["Start the store", "and everything it held is there"],
};

/** Those of the other strategies that are not in force. */
export function otherStrategies({ balancing, place, carried }: Strategy): WayOut[] {
  if (carried === "jwt") return [];
  const ways: WayOut[] = [];
  if (balancing !== "sticky" && place === "service") ways.push("sticky");
  if (place === "service") ways.push("shared");
  return [...ways, "jwt"];
}
