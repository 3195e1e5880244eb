import { expect, test } from "./fixtures.ts";
import { LabPage } from "./lab-page.ts";
import { type OwnServer, ownServer } from "./own-server.ts";

let server: OwnServer;
test.beforeEach(async () => {
  server = await ownServer();
  await server.start();
});
test.afterEach(async () => {
  await server.stop();
  server.remove();
});

for (const [how, end] of [
  ["kill -9", () => server.kill()],
  ["SIGTERM", () => server.stop()],
] as const) {
  test(`a stream that breaks by ${how} says so, and resumes without a gap or a repeat`, async ({
    page,
    tolerate,
  }) => {
    tolerate(
      /ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE/,
      "the server was stopped",
    );
    await page.goto(`${server.origin}/lab`);
    const lab = await LabPage.on(page);
    await lab.send("login-alice", 200);
    await lab.send("me", 200);

    await end();
    const status = lab.byId("live-status");
    await expect(status).toHaveAttribute("data-state", "reconnecting");
    await expect(status).toContainText(/reconnecting/i);
    await server.start();
    // Somebody is there before the page is: what it missed has to come, once.
    const answer = await fetch(`${lab.api}/none/hello`);
    expect(answer.headers.get("x-exchange")).toBe("3");
    await expect(status).toHaveAttribute("data-state", "live", { timeout: 20_000 });
    await expect(lab.log.getByTestId("exchange")).toHaveCount(3);
    await lab.send("me", 200);
    const numbers = await lab.log
      .getByTestId("exchange")
      .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute("data-id"))));
    expect(numbers).toEqual([4, 3, 2, 1]);
  });
}
