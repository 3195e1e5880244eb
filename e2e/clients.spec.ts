import { type Answer, openTerminal, type Terminal } from "./curl.ts";
import { expect, test } from "./fixtures.ts";
import { LabPage } from "./lab-page.ts";

let terminal: Terminal;
test.beforeEach(() => {
  terminal = openTerminal();
});
test.afterEach(() => terminal.close());

test("the curl tab's command works as it stands and appears on the open page, labelled curl", async ({
  page,
}) => {
  const lab = await LabPage.create(page);
  await lab.send("login-alice", 200);
  const inspector = await lab.tab("curl");
  const command = await inspector.getByTestId("curl-command").first().innerText();
  expect(command).toMatch(/^\$? ?curl /);
  const answer = await terminal.paste(command.replace(/^\$ ?/, ""));
  expect(answer.status).toBe(200);
  await expect(lab.newest).toHaveAttribute("data-client", "curl");
  await expect(lab.newest).toContainText("curl");
});

test("everything again through curl alone, with the page open beside it", async ({ page }) => {
  const lab = await LabPage.create(page);
  const owner = await page.context().cookies(lab.api);
  const proof = owner.find((cookie) => cookie.name === "lab_owner")?.value;
  const json = "-H 'Content-Type: application/json'";
  const send = async (model: string, action: string, extra: string, status: number): Promise<Answer> => {
    const before = await lab.count();
    const answer = await terminal.paste(
      `curl -s -i -b jar.txt -c jar.txt ${extra} '${lab.api}/${model}/${action}'`,
    );
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatch(/x-exchange: \d+/i);
    expect(answer.headers).toMatch(/server-timing: .*decision;dur=/i);
    await expect(lab.log.getByTestId("exchange")).toHaveCount(before + 1);
    await expect(lab.newest).toHaveAttribute("data-status", String(status));
    await expect(lab.newest).toHaveAttribute("data-client", "curl");
    return answer;
  };
  const control = async (name: string, body: object) => {
    const answer = await terminal.paste(
      `curl -s -i -b 'lab_owner=${proof}' ${json} -d '${JSON.stringify(body)}' '${lab.api}/controls/${name}'`,
    );
    expect(answer.status, answer.body).toBe(200);
  };
  const login = (user: string) => `${json} -d '{"user":"${user}"}'`;

  await send("session", "login", login("alice"), 200);
  const me = JSON.parse((await send("session", "me", "", 200)).body);
  expect(me.user).toEqual({ id: 42, name: "Alice", role: "admin" });
  const snapshot = JSON.parse((await terminal.paste(`curl -s -i '${lab.api}'`)).body);
  await control("revoke-session", { sid: snapshot.services[0].sessions[0].id });
  expect(JSON.parse((await send("session", "me", "", 401)).body).code).toBe("session-unknown");

  await send("session", "login", login("bob"), 200);
  await send("jwt", "login", login("bob"), 200);
  await control("change-role", { user: "bob", role: "admin" });
  await send("session", "admin", "", 200);
  await send("jwt", "admin", "", 403);
  await control("restart-service", { service: "A" });
  await send("session", "me", "", 401);
  await send("jwt", "me", "", 200);
  await control("advance-clock", { seconds: 900 });
  expect(JSON.parse((await send("jwt", "me", "", 401)).body).code).toBe("token-expired");
  await lab.toEnd();
  await expect(lab.stage).toContainText("token-expired");
});

test("a second browser is a client with its own envelope, sees the same stage, and controls nothing", async ({
  page,
  visitor,
}) => {
  const lab = await LabPage.create(page);
  await lab.send("login-alice", 200);
  const second = await visitor();
  await second.goto(page.url());
  const other = await LabPage.on(second);
  await expect(other.log.getByTestId("exchange")).toHaveCount(1);
  await expect(other.byId("tool-reset")).toBeDisabled();
  await other.send("login-bob", 200);
  await expect(lab.newest).toHaveAttribute("data-client", "browser");
  await expect(lab.log.getByTestId("exchange")).toHaveCount(2);
  await expect(lab.byId("drawer")).toHaveCount(2);
  await lab.send("me", 200);
  await expect(other.newest).toHaveAttribute("data-client", "page");
});
