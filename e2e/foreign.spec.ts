import { expect, test } from "./fixtures.ts";
import { type ForeignService, hasPyJwt, runPython, startForeignService } from "./foreign/service.ts";
import { LabPage } from "./lab-page.ts";
import { OriginsPage } from "./origins-page.ts";

test.beforeEach(async () => {
  test.skip(!(await hasPyJwt()), "python3-jwt is not installed here: apt-get install python3-jwt");
});

/** What a test has started: it ends with the test, however that ends. */
const running: ForeignService[] = [];
test.afterEach(async () => {
  await Promise.all(running.splice(0).map((service) => service.stop()));
});

async function start(api: string, issuer: string): Promise<ForeignService> {
  const service = await startForeignService(api, issuer);
  running.push(service);
  return service;
}

/** The page with a token in hand, and the foreign service that verifies for its lab. */
async function begin(origins: OriginsPage) {
  await origins.login();
  const api = await origins.api();
  return { api, token: await origins.token(), service: await start(api, issuerOf(api)) };
}

const issuerOf = (api: string): string => api.replace("/api/labs/", "/labs/");

/** A token that says something else than what was signed. */
function tampered(token: string): string {
  const [header = "", claims = "", signature = ""] = token.split(".");
  const said = JSON.parse(Buffer.from(claims, "base64url").toString());
  const edited = Buffer.from(JSON.stringify({ ...said, sub: "7", name: "Bob" })).toString("base64url");
  return [header, edited, signature].join(".");
}

test("a service in another language verifies by itself, then asks the lab and lands on the stage", async ({
  page,
}) => {
  const origins = await OriginsPage.open(page);
  const { token, api, service } = await begin(origins);
  const verdict = await service.ask(token);
  expect(verdict.status, verdict.detail).toBe(200);
  expect(verdict.claims).toMatchObject({ name: "Alice", role: "admin", iss: issuerOf(api), aud: "lab-api" });
  expect(verdict.lab).toBe(200);

  await expect(origins.newest).toHaveAttribute("data-client", "service");
  await expect(origins.newest).toHaveAttribute("data-authorization", "true");
  await expect(origins.newest).toContainText("parcels");
  await origins.newest.getByRole("link").click();
  const lab = await LabPage.on(page);
  await expect(lab.newest).toHaveAttribute("data-client", "service");
  await expect(lab.stage).toHaveAttribute("data-exchange", "3");
});

test("it turns down what was edited, what another lab issued, and what a retired key signed", async ({
  page,
  visitor,
}) => {
  const origins = await OriginsPage.open(page);
  const { token, api, service } = await begin(origins);
  expect(await service.ask(tampered(token))).toMatchObject({ status: 401, error: "InvalidSignatureError" });

  const neighbour = await OriginsPage.open(await visitor());
  await neighbour.login();
  expect(await neighbour.api()).not.toBe(api);
  expect(await service.ask(await neighbour.token())).toMatchObject({
    status: 401,
    detail: expect.stringContaining("Unable to find a signing key"),
  });

  await origins.control("rotate-keys", { overlap: true });
  expect(await service.ask(token)).toMatchObject({ status: 200, lab: 200 });
  await origins.control("rotate-keys", { overlap: false });
  expect(await service.ask(token)).toMatchObject({ status: 401, error: "PyJWKClientError" });
});

test("it judges issuer and audience by itself", async ({ page }) => {
  const origins = await OriginsPage.open(page);
  const { api, token } = await begin(origins);
  const wrongIssuer = await start(api, "http://localhost/labs/another");
  expect(await wrongIssuer.ask(token)).toMatchObject({ status: 401, error: "InvalidIssuerError" });
  const program = await origins.id("own-service-code").innerText();
  const elsewhere = await runPython(program.replace('"lab-api"', '"orders"'), token);
  expect(elsewhere).toMatchObject({ ok: false, printed: expect.stringContaining("InvalidAudienceError") });
});

for (const alg of ["ES256", "RS256", "EdDSA"]) {
  test(`the program on the page works as it stands: ${alg}`, async ({ page }) => {
    const origins = await OriginsPage.open(page);
    await origins.login();
    await origins.control("settings", { jwtAlg: alg });
    await origins.login();
    const program = origins.id("own-service-code");
    await expect(program).toContainText(alg);
    expect(await runPython(await program.innerText(), await origins.token())).toEqual({
      ok: true,
      printed: "Alice admin\n",
    });
  });
}

test("with a shared secret there is nothing to verify with, and page and service say so", async ({
  page,
}) => {
  const origins = await OriginsPage.open(page);
  const { service } = await begin(origins);
  await origins.control("settings", { jwtAlg: "HS256" });
  await expect(origins.id("own-service")).toContainText("There is no public key now");
  await origins.login();
  expect(await service.ask(await origins.token())).toMatchObject({
    status: 401,
    detail: expect.stringContaining("did not contain any keys"),
  });
});

test("its clock is its own: a lab that was moved ahead issues tokens of the future", async ({ page }) => {
  const origins = await OriginsPage.open(page);
  const { service, token } = await begin(origins);
  await origins.control("advance-clock", { seconds: 3600 });
  // To the lab the old one has run out; by the service's own clock it has not.
  expect(await service.ask(token)).toMatchObject({ status: 200, lab: 401 });
  await origins.login();
  expect(await service.ask(await origins.token())).toMatchObject({
    status: 401,
    error: "ImmatureSignatureError",
  });
});
