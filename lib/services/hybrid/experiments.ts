import { isCount, member, readJson } from "../../core/json.ts";
import type { Exchange } from "../../trace/exchange.ts";
import type { RefusalCode } from "../../trace/vocabulary.ts";
import { CannotTry, freshDashboard, type HybridDriver } from "./driver.ts";
import { callsOf } from "./reading.ts";

/** What can be tried out with tokens inside, in the order of the page. */
export const EXPERIMENT_IDS = ["audience", "overlap", "drop", "forge-shared", "forge-public"] as const;
export type ExperimentId = (typeof EXPERIMENT_IDS)[number];

/** An experiment: what is done, what is asked, and how it comes out, which a test holds against the handlers. */
export interface Experiment {
  title: string;
  /** What is about to happen. */
  does: string;
  status: 200 | 401;
  code: RefusalCode | null;
  /** Why it came out so; told only after it did. */
  why: string;
  /** Carries it out, and hands out the exchange that decided. */
  run(driver: HybridDriver): Promise<Exchange>;
}

/** The token that orders was handed in a fresh dashboard. */
async function ordersToken(driver: HybridDriver): Promise<string> {
  const call = callsOf(await freshDashboard(driver)).find(({ service }) => service === "orders");
  if (!call?.token) throw new CannotTry("The gateway did not mint a token for orders.");
  return call.token;
}

/** Rotates the keys between minting a token and presenting it. */
async function rotateBetween(driver: HybridDriver, overlap: boolean): Promise<Exchange> {
  const token = await ordersToken(driver);
  await driver.control("rotate-keys", { overlap });
  return driver.send("orders", { token });
}

/** Has orders mint a token that calls Bob an admin, and present it at billing. */
async function forgeWith(driver: HybridDriver, jwtAlg: "HS256" | "ES256"): Promise<Exchange> {
  await driver.control("settings", { jwtAlg });
  const made = await driver.control("forge", { as: "orders", at: "billing", user: "bob", role: "admin" });
  const number = member(made, "exchange");
  if (!isCount(number)) throw new CannotTry("The lab did not say what came of the forgery.");
  return driver.read(number);
}

/** All experiments. */
export const EXPERIMENTS: Readonly<Record<ExperimentId, Experiment>> = {
  audience: {
    title: "A passport for orders, at billing",
    does: "The gateway mints a passport for orders. It is presented at billing.",
    status: 401,
    code: "audience-wrong",
    why: "The signature is good, the time is good. But aud names orders, and billing only takes what names billing. Without that check, a valid token for one would be valid for all.",
    async run(driver) {
      return driver.send("billing", { token: await ordersToken(driver) });
    },
  },
  overlap: {
    title: "Keys rotated, with overlap",
    does: "A passport is minted. Then a new key signs, and the old one stays to verify. The passport is presented at orders.",
    status: 200,
    code: null,
    why: "The header's kid names the old key, and orders still has its public half. After the lifetime of the last old token, the old key can go.",
    run: (driver) => rotateBetween(driver, true),
  },
  drop: {
    title: "Keys rotated, without overlap",
    does: "A passport is minted. Then a new key signs, and the old one is thrown away. The passport is presented at orders.",
    status: 401,
    code: "key-unknown",
    why: "The header's kid names a key that nobody has any more. Whatever was on its way is refused, though nothing was wrong with it. The label outside was sealed with an old password too: log in again.",
    run: (driver) => rotateBetween(driver, false),
  },
  "forge-shared": {
    title: "Orders goes bad, one secret for all",
    does: "Signing is HS256. Orders mints a passport that says Bob is an admin, and presents it at billing.",
    status: 200,
    code: null,
    why: "With HS256, whoever can check can also sign: the secret that orders verifies with is the stamp itself. Billing cannot tell this passport from the gateway's.",
    run: (driver) => forgeWith(driver, "HS256"),
  },
  "forge-public": {
    title: "Orders goes bad, public keys inside",
    does: "Signing is ES256. Orders tries the same: a passport that says Bob is an admin, presented at billing.",
    status: 401,
    code: "signature-invalid",
    why: "Orders has only the public half, which checks stamps and makes none. It signed with a key of its own under the gateway's kid, and the signature does not fit.",
    run: (driver) => forgeWith(driver, "ES256"),
  },
};

/** What the learner expects: that it is let in, or turned away. */
export type Guess = "in" | "out";

/** How an experiment came out. */
export interface Outcome {
  exchange: number;
  status: number;
  code: string | null;
  /** How many users' invoices the answer shows; `null` where it shows none. */
  invoicesOf: number | null;
}

/** Whose invoices an answer shows; `null` where it shows none. */
function invoicesIn(body: string): number | null {
  const invoices = member(readJson(body), "invoices");
  return Array.isArray(invoices) ? new Set(invoices.map((each) => member(each, "user"))).size : null;
}

/** How the exchange that decided came out. */
export const outcomeOf = ({ id, response, decision }: Exchange): Outcome => ({
  exchange: id,
  status: response.status,
  code: decision.code,
  invoicesOf: invoicesIn(response.body),
});

/** What was guessed, had it come out like this. */
export const guessThat = ({ status }: Pick<Outcome, "status">): Guess => (status < 400 ? "in" : "out");
