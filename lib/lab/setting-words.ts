import type { ControlBody } from "./control-bodies.ts";
import type { Settings } from "./shapes.ts";

/** A time in the largest unit in which it is whole. */
export function duration(seconds: number): string {
  if (seconds % 60 !== 0) return `${seconds} s`;
  return seconds % 3600 === 0 ? `${seconds / 3600} h` : `${seconds / 60} min`;
}

const BALANCING: Readonly<Record<Settings["balancing"], string>> = {
  "round-robin": "round robin",
  sticky: "sticky sessions",
  random: "services drawn at random",
};

const ATTRIBUTE = { strict: "Strict", lax: "Lax", none: "None" } as const;

/** What is changed: whatever is left out stays as it is. */
type Changed = ControlBody<"settings">;

type Words<S> = { [Name in keyof S]: (value: S[Name]) => string };

function told<S extends object>(words: Words<S>, changed: Partial<S>): string[] {
  const names = Object.keys(words) as (keyof S)[];
  const parts = names.map((name) => {
    const value = changed[name];
    return value === undefined ? "" : words[name](value);
  });
  return parts.filter((part) => part !== "");
}

const COOKIE_WORDS: Words<Settings["cookie"]> = {
  httpOnly: (on) => `cookies ${on ? "with" : "without"} HttpOnly`,
  sameSite: (value) => `cookies with SameSite=${ATTRIBUTE[value]}`,
  maxAge: (seconds) => `cookies kept ${seconds === null ? "as long as what they carry" : duration(seconds)}`,
};

const WORDS: Words<Required<Changed>> = {
  jwtAlg: (name) => `tokens signed with ${name}`,
  tokenTtl: (seconds) => `tokens last ${duration(seconds)}`,
  sessionTtl: (seconds) => `sessions last ${duration(seconds)}`,
  cookie: (changed) => told(COOKIE_WORDS, changed).join(", "),
  denylist: (on) => `denylist switched ${on ? "on" : "off"}`,
  services: (count) => (count === 1 ? "one service" : "three services"),
  balancing: (value) => BALANCING[value],
  sessionPlace: (place) =>
    place === "shared" ? "sessions in the shared store" : "sessions in each service's own memory",
  sessionLabel: (label) => `${label} session labels`,
  verifier: (name) => (name === "strict" ? "a strict verifier" : "tokens decoded and believed, not verified"),
  crossSite: (way) =>
    way === "refuse" ? "requests from other sites turned away" : "requests from other sites served",
  sessionIds: () => "random session ids",
};

/** Each setting that is changed, in words, such as `three services, round robin`; `none` where none is. */
export const settingWords = (changed: Changed): string => told(WORDS, changed).join(", ") || "none";
