import { shortId } from "../../core/ids.ts";
import { findStep } from "../../trace/steps.ts";
import type { InsideService } from "../../trace/vocabulary.ts";
import type { Moment } from "./moment.ts";
import type { Branch } from "./tree.ts";

const COUNTS = ["no", "one", "two", "three"];

/** A small number as a word. */
const word = (count: number): string => COUNTS[count] ?? String(count);

/** `1 passport`, `three passports`. */
const passports = (count: number): string => `${word(count)} passport${count === 1 ? "" : "s"}`;

/** `orders`, `orders and billing`, `orders, billing and profile`. */
function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  const rest = names.slice(0, -1);
  return rest.length ? `${rest.join(", ")} and ${last}` : last;
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

function dashboardWords({ calls, minted }: Moment): string {
  const refused = calls.filter(({ status }) => status !== 200);
  const [first] = refused;
  const made = `${capital(passports(minted.length))}, ${word(calls.length)} services:`;
  if (!first) return `${made} each found its own name in aud, and looked nothing up.`;
  const names = listed(refused.map(({ service }) => service));
  return first.code === "audience-wrong"
    ? `${made} ${names} read the audience and sent it back.`
    : `${made} ${names} turned it away: ${first.code ?? "refused"}.`;
}

function directWords({ calls, asker }: Moment): string {
  const [call] = calls;
  if (!call) return "";
  const whose = asker === "outside" ? "from outside" : `by ${asker}`;
  const name = capital(call.service);
  if (call.token === null)
    return `${name} was asked ${whose}, without a passport: ${call.code ?? "refused"}.`;
  const shown = `${name} was shown a passport ${whose}`;
  if (call.code === null) return `${shown}, and let it in.`;
  return call.code === "audience-wrong"
    ? `${shown}, read the audience and sent it back.`
    : `${shown}, and turned it away: ${call.code}.`;
}

function gatewayWords({ exchange, code, drawer }: Moment): string {
  const { action, decision } = exchange;
  if (code !== null) return `The gateway turned the request away, ${code}, and asked nobody inside.`;
  const name = decision.identity?.name ?? null;
  if (action === "login" && name !== null)
    return `${name} is signed in: drawer ${shortId(drawer?.sid ?? "")} stands in the gateway, only its label went out.`;
  if (action === "logout") return "Logged out: the drawer is gone, and the envelope with it.";
  return name === null
    ? "The gateway answered without knowing who asks."
    : `The gateway opened ${name}'s drawer and minted a passport for the application behind it.`;
}

/** What happened in an exchange of hybrid, in a sentence or two. */
export function momentWords(moment: Moment | null): string {
  if (moment === null) return "Log in, then send GET /dashboard. Outside only a label travels.";
  if (!moment.atGateway) return directWords(moment);
  return moment.calls.length ? dashboardWords(moment) : gatewayWords(moment);
}

/** What the gateway did before it asked anybody, by what was found. */
function recogniseWords(branch: Branch): string {
  const steps = branch.branches.flatMap(({ step }) => step ?? []);
  const looked = findStep(steps, "session-looked-up")?.data;
  if (looked)
    return `Open, unseal, ${looked.found ? "pull drawer" : "find no drawer"} ${shortId(looked.sid)}`;
  const seal = findStep(steps, "seal-opened")?.data;
  if (seal) return "Open, and find a seal that does not open";
  return findStep(steps, "cookie-read")?.data.count === 0 ? "Open, and find no label" : "Open";
}

function mintWords({ branches }: Branch): string {
  const claims = branches.flatMap(({ step }) => (step?.kind === "token-issued" ? [step.data.claims] : []));
  const [exp, iat] = [Number(claims[0]?.exp), Number(claims[0]?.iat)];
  return `Mint ${passports(claims.length)}, ${exp - iat}\u00A0s`;
}

function callWords({ hop, code, branches }: Branch): string {
  if (code === null) return `${hop}: verify, let in`;
  const steps = branches.flatMap(({ step }) => step ?? []);
  const aud = findStep(steps, "claims-checked")?.data.claims.aud;
  return code === "audience-wrong" && typeof aud === "string"
    ? `${hop}: aud is ${aud}, refuse`
    : `${hop}: ${code}, refuse`;
}

/** A line of the tree in words. */
export function branchWords(branch: Branch): string {
  switch (branch.kind) {
    case "gateway":
      return "Gateway";
    case "recognise":
      return recogniseWords(branch);
    case "mint":
      return mintWords(branch);
    case "call":
      return callWords(branch);
    case "answer":
      return "Decide and answer";
    case "step":
      return branch.step?.says ?? "";
  }
}

/** Which calls were under way at the same time, in words; `""` where there were no calls. */
export function togetherWords(sets: readonly (readonly InsideService[])[], calls: number): string {
  if (sets.length > 0) return `${sets.map((set) => listed(set)).join("; ")} at the same time`;
  return calls > 1 ? "one after another" : "";
}
