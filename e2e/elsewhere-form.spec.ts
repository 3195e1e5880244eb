import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";

const PORT = process.env.E2E_PORT ?? "";
const HERE = `http://localhost:${PORT}`;
const THERE = `http://127.0.0.1:${PORT}`;

/** Alice logs in to a lab that serves other sites, and whose cookies bear that attribute. */
async function loggedIn(page: Page, sameSite: "none" | "lax"): Promise<string> {
  await page.goto(`${HERE}/elsewhere`);
  return page.evaluate(async (wanted) => {
    const post = (path: string, body: object): Promise<Response> =>
      fetch(`/api/labs${path}`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
      });
    const { id } = await (await post("", {})).json();
    await post(`/${id}/controls/settings`, { crossSite: "serve", cookie: { sameSite: wanted } });
    await post(`/${id}/session/login`, { user: "alice" });
    return id;
  }, sameSite);
}

/** Asks, on the lab's own site, who one is. */
const me = (page: Page, lab: string): Promise<number> =>
  page.evaluate(async (id) => (await fetch(`/api/labs/${id}/session/me`)).status, lab);

for (const [sameSite, cookie, after] of [
  ["none", /^lab_session=/, 401],
  ["lax", /^$/, 200],
] as const) {
  test(`a form of another site ${after === 401 ? "ends the session" : "ends nothing"} under SameSite ${sameSite}, and the page stays where it is`, async ({
    page,
    context,
  }) => {
    const lab = await loggedIn(page, sameSite);
    expect(await me(page, lab)).toBe(200);
    const other = await context.newPage();
    await other.goto(`${THERE}/elsewhere#lab=${lab}&model=session`);
    await expect(other.getByTestId("elsewhere-form")).toHaveAttribute(
      "action",
      `${HERE}/api/labs/${lab}/session/logout`,
    );
    const asked = other.waitForRequest((request) => request.method() === "POST");
    await other.getByTestId("elsewhere-form-send").click();
    const request = await asked;
    expect((await request.response())?.status()).toBe(204);
    const headers = await request.allHeaders();
    expect(headers.cookie ?? "").toMatch(cookie);
    expect(headers).not.toHaveProperty("authorization");
    await expect(other.getByTestId("elsewhere-form-sent")).toContainText("204");
    expect(other.url()).toBe(`${THERE}/elsewhere`);
    expect(await me(page, lab)).toBe(after);
  });
}
