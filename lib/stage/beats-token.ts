import { bytes, duration } from "../core/figures.ts";
import type { Claims, StepData } from "../trace/step-data.ts";
import type { Beats, Draft } from "./beat.ts";
import { credentialGiven } from "./credential.ts";
import type { PassportStamp } from "./scene-shape.ts";

type Refused = Partial<Draft["passport"]> & { stamp: PassportStamp };

function refuse(scene: Draft, change: Refused): void {
  Object.assign(scene.passport, { used: true, verified: false, ...change });
}

/** The word that is stamped on claims which were turned down. */
const CLAIM_STAMPS: Readonly<Record<string, string>> = {
  "token-expired": "EXPIRED",
  "token-not-yet-valid": "TOO EARLY",
  "issuer-wrong": "FOREIGN",
  "audience-wrong": "NOT FOR US",
};

function judge(scene: Draft, data: StepData["claims-checked"]): void {
  const { claims, checks, code, expiresAt, now } = data;
  const known = { claims, expiresAt: expiresAt || null, now };
  if (code) {
    const failed = checks.filter((check) => check.ok === false).map((check) => check.claim);
    const stamp: PassportStamp = { text: CLAIM_STAMPS[code] ?? "REFUSED", sub: code, tone: "deny" };
    refuse(scene, { ...known, failed, stamp });
    return;
  }
  const alg = scene.passport.header?.alg;
  const sub = typeof alg === "string" ? alg : "";
  Object.assign(scene.passport, known, { verified: true, stamp: { text: "VALID", sub, tone: "ok" } });
}

/** The print where claims are believed that nothing vouches for. */
const BELIEVED: PassportStamp = { text: "BELIEVED", sub: "not checked", tone: "ink" };

/** When claims say that they run out, milliseconds; `null` where they do not say. */
const expiryIn = (claims: Claims | null): number | null =>
  typeof claims?.exp === "number" ? claims.exp * 1000 : null;

/** The steps around a token: its form, its key, its signature, its claims, and a new one. */
export const TOKEN: Beats<
  | "token-shape-checked"
  | "token-decoded"
  | "key-chosen"
  | "signature-checked"
  | "claims-checked"
  | "token-issued"
> = {
  "token-shape-checked": {
    row: "key",
    icon: "passport",
    result: ({ data }) => (data.ok ? "" : "not a token"),
    caption: ({ says }) => says,
    draw: (scene, { data }) => {
      scene.passport.used = true;
      if (data.ok) return;
      refuse(scene, { stamp: { text: "REFUSED", sub: "malformed", tone: "deny" } });
    },
  },
  "token-decoded": {
    row: "decode",
    icon: "passport",
    result: ({ data }) => (data.claims ? "believed, not verified" : "not to be read"),
    caption: ({ says }) => says,
    draw: (scene, { data: { header, claims } }) => {
      Object.assign(scene.passport, { used: true, header });
      if (claims) Object.assign(scene.passport, { claims, expiresAt: expiryIn(claims), stamp: BELIEVED });
      else refuse(scene, { unreadable: true, stamp: { text: "REFUSED", sub: "no claims", tone: "deny" } });
    },
  },
  "key-chosen": {
    row: "key",
    icon: "key",
    result: ({ data }) => (data.found ? `${data.alg}, ${data.kid}` : `not ours: ${data.alg}`),
    caption: ({ says }) => says,
    draw: (scene, { data }) => {
      Object.assign(scene.passport, { used: true, header: data.header });
      if (data.found) scene.desk.key = { alg: data.alg };
      else refuse(scene, { stamp: { text: "REFUSED", sub: "key not ours", tone: "deny" } });
    },
  },
  "signature-checked": {
    row: "signature",
    icon: "sign",
    result: ({ data }) => `${data.alg} ${data.valid ? "valid" : "invalid"}`,
    caption: ({ says }) => says,
    draw: (scene, { data }) => {
      const { claims, alg, valid } = data;
      const expiresAt = expiryIn(claims);
      Object.assign(scene.passport, { used: true, claims, expiresAt, unreadable: claims === null });
      if (!valid) refuse(scene, { stamp: { text: "INVALID", sub: alg, tone: "deny" } });
    },
  },
  "claims-checked": {
    row: "claims",
    icon: "clock",
    result: ({ data }) => {
      if (data.code) return data.code;
      return `${duration(data.expiresAt - data.now)} left`;
    },
    caption: ({ says }) => says,
    draw: (scene, { data }) => judge(scene, data),
  },
  "token-issued": {
    row: "sign",
    icon: "passport",
    result: ({ data }) => `${data.alg}, ${bytes(data.bytes)}`,
    caption: ({ says }) => says,
    draw: (scene, { data }, exchange) => {
      const { header, claims, alg } = data;
      scene.desk.key = { alg };
      Object.assign(scene.passport, {
        used: true,
        header,
        claims,
        // What a gateway mints stays inside: only header and claims are known of it.
        signature: scene.model === "jwt" ? (credentialGiven(exchange)?.split(".")[2] ?? null) : null,
        verified: true,
        stamp: { text: "SIGNED", sub: alg, tone: "ok" },
        failed: [],
        expiresAt: expiryIn(claims),
        isNew: true,
      });
    },
  },
};
