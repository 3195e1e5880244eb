import { expect, type Page } from "@playwright/test";
import { shortId } from "../lib/core/ids.ts";
import type { Exchange } from "../lib/trace/exchange.ts";
import type { Step, StepKind, StepOf } from "../lib/trace/steps.ts";
import type { LabPage } from "./lab-page.ts";

/** The exchanges as the server recorded them. */
export async function recordedIn(lab: LabPage): Promise<Exchange[]> {
  const response = await lab.page.request.get(lab.api);
  return ((await response.json()) as { exchanges: Exchange[] }).exchanges;
}

const lastOf = <K extends StepKind>({ steps }: Exchange, ...kinds: K[]): StepOf<K> | undefined =>
  steps.findLast((step: Step) => step.hop === undefined && kinds.some((kind) => kind === step.kind)) as
    | StepOf<K>
    | undefined;

const header = ({ request }: Exchange, name: string): string | null =>
  request.headers.find(([key]) => key.toLowerCase() === name)?.[1] ?? null;

/** What came and what was handed out, as bare values. */
function credentials(exchange: Exchange): string[] {
  const sent = (header(exchange, "authorization")?.split(" ") ?? []).slice(1);
  const cookies = (header(exchange, "cookie") ?? "")
    .split("; ")
    .map((pair) => pair.slice(pair.indexOf("=") + 1));
  const given = lastOf(exchange, "cookie-set", "token-handed-over");
  return [...sent, ...cookies, ...(given ? [given.data.value] : [])].filter((value) => value !== "");
}

/** The record that an exchange left open, and whether the client was accepted for it. */
function recordOf(exchange: Exchange): { sid: string; role: string | null; visits: number } | null {
  const touched = lastOf(exchange, "session-written", "session-looked-up", "session-removed");
  if (!touched || touched.kind === "session-removed") return null;
  const { record } = (touched as StepOf<"session-written" | "session-looked-up">).data;
  return record && { sid: record.id, role: record.role, visits: record.visits };
}

/**
 * Holds what the lab's stage shows at the end of the newest exchange against what the server recorded of it: the client,
 * the message on the wire, the credential that is held, the record, the thread, the token's claims and the verdict.
 * `changed`: something was done to the lab since, so that only what is drawn of the exchange itself is looked at.
 */
export async function expectDrawn(lab: LabPage, how: { changed?: boolean } = {}): Promise<Exchange> {
  const exchange = (await recordedIn(lab)).at(-1);
  if (!exchange) throw new Error("Nothing was recorded.");
  const { page, stage } = lab;
  const { id, model, client, response, decision } = exchange;
  await expect(stage).toHaveAttribute("data-exchange", String(id));
  await expect(stage).toHaveAttribute("data-mode", model);

  const wire = stage.getByTestId("wire");
  const authorization = header(exchange, "authorization");
  const own = (header(exchange, "cookie") ?? "")
    .split("; ")
    .find((pair) => pair.startsWith(`${cookieOf(exchange)}=`));
  if (authorization !== null)
    await expect(wire.getByTitle(`Authorization: ${authorization}`, { exact: true })).toBeVisible();
  else if (own !== undefined) await expect(wire.getByTitle(`Cookie: ${own}`, { exact: true })).toBeVisible();
  else
    await expect(
      wire
        .locator("p")
        .filter({ hasText: /Cookie:|nothing attached/ })
        .first(),
    ).toBeVisible();
  await expect(wire).toContainText(String(response.status));
  if (decision.code !== null) await expect(stage).toContainText(decision.code);

  const browser = stage.getByTestId("browser");
  if (client.kind !== "page" && client.kind !== "browser") await expect(browser).toContainText(client.label);
  await drawnRecord(page, lab, exchange, how.changed ?? false);
  await drawnToken(lab, exchange);
  return exchange;
}

/** The name of the cookie that a model reads, as its own step tells it. */
const cookieOf = (exchange: Exchange): string =>
  lastOf(exchange, "cookie-read")?.data.name ?? lastOf(exchange, "cookie-set")?.data.name ?? exchange.model;

async function drawnRecord(page: Page, lab: LabPage, exchange: Exchange, changed: boolean): Promise<void> {
  const { stage } = lab;
  const record = recordOf(exchange);
  const thread = stage.getByTestId("thread");
  const accepted = ["allowed", "anonymous", "forbidden"].includes(exchange.decision.verdict);
  if (!changed && record && accepted) {
    await expect(stage.getByTestId("cabinet")).toHaveAttribute("data-open", "true");
    const drawer = stage.locator(`[data-testid="drawer"][data-label="${record.sid}"]`);
    await expect(drawer).toContainText(shortId(record.sid));
    if (record.role !== null) await expect(drawer).toContainText(record.role);
    await expect(drawer).toContainText(String(record.visits));
    await expect(thread).toHaveAttribute("data-sid", record.sid);
  }
  if (!record || !accepted) await expect(thread).toHaveCount(0);
  if ((await thread.count()) === 0 || (await thread.getAttribute("data-from")) !== "credential") return;
  // The thread starts at a credential: that one has to be what this exchange sent or handed out, to the byte.
  const held = await stage
    .locator('[data-testid="browser"] [data-anchor="eyelet"]')
    .evaluate((eyelet) =>
      eyelet.closest("[data-testid]")?.querySelector("code[title]")?.getAttribute("title"),
    );
  expect(credentials(exchange)).toContain(held);
  await expect(page.getByTestId("thread")).toHaveCount(1);
}

async function drawnToken(lab: LabPage, exchange: Exchange): Promise<void> {
  if (exchange.model !== "jwt") return;
  const { stage } = lab;
  const checked = lastOf(exchange, "token-issued", "claims-checked", "signature-checked");
  if (!checked) return;
  const listed = lastOf(exchange, "denylist-checked")?.data.listed === true;
  const verified =
    checked.kind === "token-issued" ||
    (checked.kind === "claims-checked" &&
      (checked as StepOf<"claims-checked">).data.code === null &&
      !listed);
  await expect(stage.getByTestId("passport").first()).toHaveAttribute("data-verified", String(verified));
  const { claims } = checked.data;
  for (const name of ["sub", "name", "role"]) {
    const value = claims?.[name];
    if (typeof value === "string")
      await expect(stage.locator(`[data-testid="claim"][data-claim="${name}"]`)).toHaveText(value);
  }
}
