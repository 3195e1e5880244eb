import { expect, type Locator, type Page } from "@playwright/test";
import { parseCookieHeader, parseSetCookie } from "../lib/http/cookies.ts";
import { headerValue, headerValues } from "../lib/http/message.ts";
import type { Snapshot } from "../lib/lab/shapes.ts";
import { cookieNameOf, OWNER_COOKIE } from "../lib/trace/cookie-names.ts";
import { type Exchange, isFromOtherSite } from "../lib/trace/exchange.ts";
import type { Claims } from "../lib/trace/step-data.ts";
import { findStep, type Step } from "../lib/trace/steps.ts";
import { INSIDE_SERVICES, type SessionRecord } from "../lib/trace/vocabulary.ts";

/**
 * Holds what a stage shows against the recorded exchange. What is right is worked out here from the record alone, not by
 * what draws the stage: a picture that was drawn from a switch or a default does not pass.
 */

/** The last letters of a credential, as the stage's `data-ends` gives them. */
const endsOf = (value: string): string => value.slice(-12);

/** What a stage shows, read from its attributes and its words. */
interface Shown {
  exchange: string;
  mode: string;
  sender: string;
  verdict: string | null;
  request: string | null;
  header: string | null;
  status: string | null;
  envelopes: { name: string; ends: string }[];
  hand: string | null;
  /** `ends`: of the credential at which it starts. */
  thread: { sid: string; from: string | null; ends: string | null } | null;
  drawer: string | null;
  fields: Record<string, string>;
  changed: string[];
  cabinets: string[];
  passport: string | null;
  claims: Record<string, string>;
  carried: string | null;
  lines: [string, string][];
  decide: string | null;
  services: Record<string, string>;
  inside: Record<string, string>;
  gateway: string | null;
  /** Other clients with their envelopes, by their ids; `own` is this page's browser. */
  neighbours: string[];
}

const readStage = (stage: Locator): Promise<Shown> =>
  stage.evaluate((root): Shown => {
    const all = (id: string): HTMLElement[] => [
      ...root.querySelectorAll<HTMLElement>(`[data-testid="${id}"]`),
    ];
    const one = (id: string): HTMLElement | null => all(id)[0] ?? null;
    const open = all("drawer").find((each) => each.querySelector('[data-anchor="drawer"]')) ?? null;
    const eyelet = root.querySelector('[data-anchor="eyelet"]');
    const knot = eyelet?.closest<HTMLElement>('[data-testid="envelope"], [data-testid="in-hand"]');
    const thread = one("thread");
    const response = all("wire-response").find(({ dataset }) => dataset.phase === "arrived");
    const request = one("wire-request");
    // The docket of a chapter is below its stage.
    const lists = root.closest("section:not([data-testid])") ?? document;
    const decide =
      one("docket-row")?.closest("ol")?.querySelector('[data-row="decide"]') ??
      lists.querySelector('[data-testid="docket-row"][data-row="decide"]');
    return {
      exchange: root.dataset.exchange ?? "",
      mode: root.dataset.mode ?? "",
      sender: root.dataset.sender ?? "",
      verdict: root.dataset.verdict ?? null,
      request: request ? `${request.dataset.method} ${request.dataset.path}` : null,
      header: request?.querySelector('[data-testid="wire-header"]')?.getAttribute("title") ?? null,
      status: response?.dataset.status ?? null,
      envelopes: all("envelope").map(({ dataset }) => ({
        name: dataset.name ?? "",
        ends: dataset.ends ?? "",
      })),
      hand: one("in-hand")?.dataset.ends ?? null,
      thread: thread
        ? {
            sid: thread.dataset.sid ?? "",
            from: knot?.dataset.testid ?? null,
            ends: knot?.dataset.ends ?? null,
          }
        : null,
      drawer: open?.dataset.label ?? null,
      fields: Object.fromEntries(
        [...(open?.querySelectorAll<HTMLElement>('[data-testid="record-field"]') ?? [])].map((row) => [
          row.dataset.field ?? "",
          row.querySelector("dd")?.title ?? "",
        ]),
      ),
      changed: [...(open?.querySelectorAll<HTMLElement>('[data-changed="true"]') ?? [])].map(
        ({ dataset }) => dataset.field ?? "",
      ),
      cabinets: all("cabinet").map(({ dataset }) => dataset.open ?? ""),
      passport: one("passport")?.dataset.verified ?? null,
      claims: Object.fromEntries(
        [...(one("passport")?.querySelectorAll<HTMLElement>('[data-testid="claim"]') ?? [])].map((row) => [
          row.dataset.claim ?? "",
          row.title,
        ]),
      ),
      carried: one("carried")?.dataset.believed ?? null,
      lines: all("carried-line").map((row) => [row.dataset.key ?? "", row.title]),
      decide: decide?.textContent ?? null,
      services: Object.fromEntries(
        all("service").flatMap(({ dataset }) =>
          dataset.served === "true" ? [[dataset.service ?? "", dataset.status ?? ""]] : [],
        ),
      ),
      inside: Object.fromEntries(
        all("inside-service").flatMap(({ dataset }) =>
          dataset.state === "idle" ? [] : [[dataset.service ?? "", dataset.status ?? ""]],
        ),
      ),
      gateway: one("gateway")?.dataset.code ?? null,
      neighbours: all("neighbour").map(({ dataset }) => dataset.client ?? ""),
    };
  });

/** Moves the replay of a stage to its end, and leaves the focus where it is. */
async function toTheEnd(page: Page, stage: Locator, exchange: Exchange): Promise<void> {
  await expect(stage).toHaveAttribute("data-exchange", String(exchange.id));
  await page.evaluate(() => {
    const scrub = document.querySelector<HTMLInputElement>('[data-testid="replay-scrub"]');
    if (!scrub) return;
    // React listens to the setter of the element's own class: that one would tell it that nothing changed.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(scrub, scrub.max);
    scrub.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await expect(stage).toHaveAttribute("data-cursor", String(exchange.steps.length));
}

const cookiesIn = ({ request }: Exchange): { name: string; value: string }[] =>
  parseCookieHeader(headerValue(request.headers, "cookie")).filter(({ name }) => name !== OWNER_COOKIE);

/** The steps that happened where the stage stands, and not inside a service behind it. */
const ownSteps = ({ steps }: Exchange): Step[] => steps.filter(({ hop }) => !hop);

/**
 * The client whose browser is drawn: the one that sent it. A page of another site uses the learner's; a service has none,
 * and the learner's stays.
 */
function senderIn(exchange: Exchange, { exchanges }: Snapshot): string {
  if (!isFromOtherSite(exchange.client) && exchange.client.kind !== "service") return exchange.client.id;
  return exchanges.findLast(({ client }) => client.kind === "page")?.client.id ?? exchange.client.id;
}

/** The values that a browser can hold of a cookie by what was recorded; `null` where it was told to drop it. */
function heldIn(exchange: Exchange, snapshot: Snapshot): Map<string, Set<string | null>> {
  const sender = senderIn(exchange, snapshot);
  const held = new Map<string, Set<string | null>>();
  const put = (name: string, value: string | null): void => void held.set(name, new Set([value]));
  const placed = (from: number, to: number): void => {
    for (const note of snapshot.controls)
      if (note.afterExchange >= from && note.afterExchange < to) {
        if (note.control === "reset") held.clear();
        else if (note.placed?.clientId === sender) put(cookieNameOf(note.placed.model), note.placed.value);
      }
  };
  let reached = 0;
  for (const each of snapshot.exchanges.filter(({ id }) => id <= exchange.id)) {
    placed(reached, each.id);
    reached = each.id;
    if (senderIn(each, snapshot) !== sender) continue;
    const came = cookiesIn(each);
    // Two of one name can be held: another program on this host set one.
    for (const { name } of came)
      held.set(name, new Set(came.filter((cookie) => cookie.name === name).map(({ value }) => value)));
    for (const line of headerValues(each.response.headers, "set-cookie")) {
      const cookie = parseSetCookie(line);
      // What is dropped at a path above the lab's is another program's.
      if (cookie?.maxAge === 0 && !cookie.path?.startsWith("/api/labs/")) continue;
      // A browser keeps none of more than 4096 bytes (RFC 6265bis section 5.7), and goes on with the one before.
      if (cookie && Buffer.byteLength(cookie.name + cookie.value) <= 4096)
        put(cookie.name, cookie.maxAge !== null && cookie.maxAge <= 0 ? null : cookie.value);
    }
  }
  const isNewest = snapshot.exchanges.at(-1)?.id === exchange.id;
  if (isNewest) placed(reached, Number.POSITIVE_INFINITY);
  return held;
}

/** The credential in an `Authorization` header, or one that was handed over in the answer's body. */
function handIn(exchange: Exchange): string | null {
  const given = findStep(exchange.steps, "token-handed-over")?.data.value;
  if (given !== undefined) return given;
  const header = headerValue(exchange.request.headers, "authorization");
  return header === null ? null : header.replace(/^\S+\s+/, "");
}

/** The values of the cookies that the answer set. */
const givenIn = ({ response }: Exchange): string[] =>
  headerValues(response.headers, "set-cookie").flatMap((line) => parseSetCookie(line)?.value ?? []);

/** The record that the exchange left in the store, where it is still there. */
function recordIn(exchange: Exchange, snapshot: Snapshot): SessionRecord | null {
  const last = ownSteps(exchange).findLast(
    ({ kind }) => kind === "session-looked-up" || kind === "session-written" || kind === "session-removed",
  );
  const record = last && "record" in last.data ? last.data.record : null;
  if (record === null || snapshot.exchanges.at(-1)?.id !== exchange.id) return record;
  const now = [...snapshot.services.flatMap(({ sessions }) => sessions), ...snapshot.store.sessions];
  return now.find(({ id }) => id === record.id) ?? null;
}

const FIELDS = ["visitor", "visits", "userId", "role", "preferences"] as const;

function fieldText(record: SessionRecord, field: (typeof FIELDS)[number]): string {
  const value = record[field];
  if (field === "preferences") {
    const pairs = Object.entries(record.preferences).map(([key, kept]) => `${key}=${kept}`);
    return pairs.join(", ") || "none";
  }
  if (value === null) return field === "userId" ? "none yet" : "none";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** The fields in which a record differs from what was last recorded of it, or of the one that it took the place of. */
function changedIn(record: SessionRecord, exchange: Exchange, { exchanges }: Snapshot): string[] {
  const recordsOf = ({ steps }: Exchange): SessionRecord[] =>
    steps.flatMap(({ data }) => ("record" in data && data.record !== null ? [data.record] : []));
  const earlier = exchanges.filter(({ id }) => id < exchange.id).flatMap(recordsOf);
  const before =
    earlier.findLast(({ id }) => id === record.id) ?? recordsOf(exchange).find(({ id }) => id !== record.id);
  if (!before) return [];
  return ["visitor", "userId", "role", "preferences", "visits"].filter((field) => {
    const name = field as (typeof FIELDS)[number];
    return fieldText(before, name) !== fieldText(record, name);
  });
}

/** Whether a model recognised the client, signed in or not. */
const isRecognised = (exchange: Exchange): boolean =>
  exchange.decision.identity !== null || /"greeting":\s*"Welcome back/.test(exchange.response.body);

/** The claims that the stage can know: of the token that was issued, or of the one that came. */
function claimsIn(exchange: Exchange): Claims | null {
  const issued = ownSteps(exchange).findLast(({ kind }) => kind === "token-issued");
  if (issued?.kind === "token-issued") return issued.data.claims;
  const token =
    handIn(exchange) ?? cookiesIn(exchange).find(({ name }) => name === cookieNameOf("jwt"))?.value ?? null;
  const part = token?.split(".")[1];
  try {
    return part ? (JSON.parse(Buffer.from(part, "base64url").toString()) as Claims) : null;
  } catch {
    return null; // no token: nothing can be read in it
  }
}

/** Everything that a stage shows and the record does not bear out, in words. */
function faultsOf(shown: Shown, exchange: Exchange, snapshot: Snapshot): string[] {
  const faults: string[] = [];
  const hold = (what: string, found: unknown, right: unknown): void => {
    if (JSON.stringify(found) !== JSON.stringify(right))
      faults.push(`${what}: shown ${JSON.stringify(found)}, recorded ${JSON.stringify(right)}`);
  };
  const { model, decision, response, request, carrier, client, service } = exchange;
  const isOneServer = shown.verdict !== null;
  const sender = senderIn(exchange, snapshot);

  hold("exchange", shown.exchange, String(exchange.id));
  hold("model", shown.mode, model);
  if (client.kind !== "service") hold("client", shown.sender, sender);

  const held = heldIn(exchange, snapshot);
  for (const { name, ends } of shown.envelopes) {
    const values = [...(held.get(name) ?? [])].filter((value) => value !== null);
    if (!values.some((value) => endsOf(value) === ends))
      faults.push(`envelope ${name}: shown …${ends}, but this client holds none such by the record`);
  }
  const [sent] = cookiesIn(exchange).filter(({ name }) => name === cookieNameOf(model));
  const kept = sent && held.get(sent.name)?.has(sent.value);
  if (sent && kept && carrier === "cookie" && (isOneServer || client.kind !== "service"))
    hold(
      "envelope that was sent",
      shown.envelopes.some(({ ends }) => ends === endsOf(sent.value)),
      true,
    );

  for (const id of shown.neighbours) {
    const each = snapshot.exchanges.find(({ client: other }) => other.id === id);
    if (id !== "own" && (!each || senderIn(each, snapshot) !== id || id === sender))
      faults.push(`neighbour ${id}: shown beside the browser that it is, or known to nobody`);
  }

  const hand = handIn(exchange);
  if (shown.hand !== null) hold("in hand", shown.hand, hand === null ? null : endsOf(hand));
  if (isOneServer) {
    hold("verdict", shown.verdict, decision.verdict);
    hold("request", shown.request, `${request.method} ${request.path.replace(/^\/api\/labs\/[^/]+/, "")}`);
    hold("status", shown.status, String(response.status));
    const authorization = headerValue(request.headers, "authorization");
    const cookies = cookiesIn(exchange);
    const line =
      authorization !== null
        ? `Authorization: ${authorization}`
        : cookies.length
          ? `Cookie: ${(cookies.filter(({ name }) => name === cookieNameOf(model)).length
              ? cookies.filter(({ name }) => name === cookieNameOf(model))
              : cookies.slice(0, 1)
            )
              .map(({ name, value }) => `${name}=${value}`)
              .join("; ")}`
          : null;
    hold("header on the wire", shown.header, line);
  }

  const record = recordIn(exchange, snapshot);
  const found = ownSteps(exchange).some(
    ({ kind, data }) => kind === "session-written" || ("found" in data && "sid" in data && data.found),
  );
  if (shown.thread !== null) {
    if (!found) faults.push("thread: shown, but no session was found or written");
    if (shown.thread.sid !== "" && record) hold("thread's session", shown.thread.sid, record.id);
    const by = hand !== null ? "in-hand" : "envelope";
    if (isOneServer && shown.thread.from !== null) hold("thread's carrier", shown.thread.from, by);
    // Only what this exchange carried or handed out was shown to name a record, and only if it was accepted.
    const proven = [...(hand === null ? [] : [hand]), ...givenIn(exchange), ...(sent ? [sent.value] : [])];
    if (shown.thread.ends !== null && !proven.some((value) => endsOf(value) === shown.thread?.ends))
      faults.push(
        `thread: starts at …${shown.thread.ends}, which this exchange neither carried nor handed out`,
      );
    if (decision.verdict === "refused") faults.push("thread: shown, though the credential was refused");
  }
  if (isOneServer && (model === "session" || model === "hybrid")) {
    hold("open drawer", shown.drawer, record?.id ?? null);
    if (record && model === "session")
      hold("what is marked", shown.changed, changedIn(record, exchange, snapshot));
    if (record && model === "session")
      for (const field of FIELDS) hold(`record's ${field}`, shown.fields[field], fieldText(record, field));
  }

  const checked = findStep(ownSteps(exchange), "signature-checked");
  const claimsChecked = findStep(ownSteps(exchange), "claims-checked");
  if (isOneServer && model === "jwt") {
    if (exchange.cost.storeReads === 0 && findStep(exchange.steps, "token-denied") === undefined)
      hold("cabinet", shown.cabinets.length > 0 && shown.cabinets.every((open) => open === "false"), true);
    const valid =
      checked?.data.valid === true && claimsChecked?.outcome === "ok" && decision.verdict !== "refused";
    const issued = findStep(exchange.steps, "token-issued") !== undefined;
    if (!issued) hold("passport verified", shown.passport, String(valid));
    const claims = claimsIn(exchange);
    for (const name of ["sub", "name", "role"])
      if (name in shown.claims) hold(`claim ${name}`, shown.claims[name], claims?.[name]);
  }
  if (isOneServer && (model === "plain" || model === "sealed")) {
    const read = exchange.steps.findLast(({ data }) => "state" in data);
    const state = read && "state" in read.data ? (read.data.state as { role: string | null } | null) : null;
    if (read)
      hold("carried believed", shown.carried, String(state !== null && decision.verdict !== "refused"));
    for (const [key, value] of shown.lines)
      if (key === "role" && state) hold("carried role", value, state.role ?? "");
  }

  if (shown.decide !== null && exchange.request.method !== "OPTIONS") {
    if (/stranger/i.test(shown.decide) && isRecognised(exchange))
      faults.push(`verdict: "${shown.decide}" of somebody who was recognised`);
    if (decision.identity && decision.verdict === "allowed" && !shown.decide.includes(decision.identity.name))
      faults.push(`verdict: "${shown.decide}" does not name ${decision.identity.name}`);
  }

  if (Object.keys(shown.services).length > 0)
    hold("service", shown.services, { [service]: String(response.status) });
  const called = exchange.steps.filter((step) => step.kind === "service-called");
  if (called.length > 0)
    hold(
      "services inside",
      shown.inside,
      Object.fromEntries(
        INSIDE_SERVICES.flatMap((name) => {
          const call = called.find(({ data }) => data.service === name);
          return call ? [[name, String(call.data.status)]] : [];
        }),
      ),
    );
  return faults;
}

/**
 * Asserts that a stage shows a recorded exchange as it was: client, carrier, credential, session id, record, claims,
 * verdict, services. Waits for the stage to show it, and moves its replay to the end.
 *
 * @param snapshot what `GET /api/labs/{lab}` answers, with the exchange and those before it.
 */
export async function stageTellsTheTruth(
  page: Page,
  exchange: Exchange,
  snapshot: Snapshot,
  stage: Locator = page.getByTestId("stage").first(),
): Promise<void> {
  await toTheEnd(page, stage, exchange);
  await expect
    .poll(async () => faultsOf(await readStage(stage), exchange, snapshot), {
      message: `what the stage shows of exchange ${exchange.id}, ${exchange.model}/${exchange.action}, and the record does not`,
    })
    .toEqual([]);
}

/** The lab as it is recorded now, with its exchanges. */
export async function recordedIn(page: Page, lab: string): Promise<Snapshot> {
  const answer = await page.request.get(new URL(`/api/labs/${lab}`, page.url()).href);
  expect(answer.status(), "the lab's snapshot").toBe(200);
  return (await answer.json()) as Snapshot;
}
