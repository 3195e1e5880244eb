import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { CHAPTERS } from "../lib/lessons/chapters/index.ts";
import { expect, test } from "./fixtures.ts";
import { keyboard } from "./hands.ts";
import { LabPage } from "./lab-page.ts";
import { Learner } from "./learner.ts";

/** Names of this app's cookies, and two that many programs use and this one does not. */
const NAMES = ["lab_session", "lab_jwt", "lab_owner", "lab_last", "session", "owner"];

/** Another program on another port of this host: each of its answers sets cookies for the whole host. */
async function stranger() {
  const server = createServer((_request, response) => {
    response.setHeader(
      "Set-Cookie",
      NAMES.map((name) => `${name}=x; Path=/`),
    );
    response.end("another program");
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${port}/`, close: () => void server.close() };
}

test("another program on this host sets cookies of our names: the lab is owned, and signing in helps", {
  tag: "@once",
}, async ({ page }) => {
  const other = await stranger();
  const second = await page.context().newPage();
  const visitOther = () => second.goto(other.url);
  const held = page.locator('[data-testid="envelope"][data-name="lab_session"]');

  await visitOther();
  const lab = await LabPage.create(page);
  const { id } = lab;

  // A lone cookie that is not ours: it is said, and signing in helps.
  await lab.send("me", 401);
  await lab.tab("steps");
  await expect(lab.byId("inspector")).toContainText("not this lab's cookie");
  await lab.send("login-alice", 200);
  await lab.tab("steps");
  await expect(lab.byId("inspector").locator('[data-kind="foreign-cookies-cleared"]')).toHaveCount(1);
  await lab.tab("cookie");
  await expect(lab.byId("inspector")).toContainText("Path");
  await lab.send("me", 200);
  await expect(held).toHaveCount(1);

  // Both come: both are drawn and told of, and the refusal says what to do.
  await visitOther();
  await lab.send("me", 401);
  await expect(held).toHaveCount(2);
  await expect(page.locator('[data-testid="envelope"][data-duplicate="true"]')).toHaveCount(2);
  await expect(lab.byId("browser")).toContainText("duplicate 1 of 2");
  const inspector = await lab.tab("cookie");
  await expect(inspector.locator('[data-name="lab_session"][data-duplicate="true"]')).toHaveCount(2);
  await lab.tab("steps");
  await expect(inspector).toContainText("The cookie lab_session came 2 times");
  await expect(inspector).toContainText("all ports of a host");

  // By hand, as it says: the cookie with the path / is deleted.
  await page.context().clearCookies({ name: "lab_session", path: "/" });
  await lab.send("me", 200);
  await expect(held).toHaveCount(1);

  // By signing in.
  await visitOther();
  await lab.send("me", 401);
  await lab.send("login-alice", 200);
  await lab.send("me", 200);
  await expect(held).toHaveCount(1);
  await lab.choose("jwt");
  await lab.send("me", 401);
  await lab.send("login-alice", 200);
  await lab.send("me", 200);

  // The lab is still this browser's own, and the one that it goes back to.
  await visitOther();
  await lab.tool("restart");
  await lab.noted(/restarted/i);
  await page.goto("/lab");
  await expect(page).toHaveURL(new RegExp(`/labs/${id}`));
  other.close();
});

test("a chapter about cookies can be taken beside another program's cookies", { tag: "@once" }, async ({
  page,
}) => {
  test.setTimeout(120_000);
  const other = await stranger();
  await page.goto(other.url);
  const learner = await Learner.open(page, "cookie-identifies", keyboard);
  for (const step of CHAPTERS["cookie-identifies"].steps) {
    await learner.take(step);
    await learner.next();
  }
  await learner.leave();
  other.close();
});
