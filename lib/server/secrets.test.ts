import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { type Container, openEmbedded, openScaled, replaceContainer } from "./container.ts";
import { readEnvironment } from "./environment.ts";
import { ownerCookie, standingOf } from "./owner.ts";
import { checkSecrets, ownSecret, passwordsFor } from "./secrets.ts";
import { makeLab, openTestApp } from "./testing/harness.ts";

const [OLD, NEW] = ["the old secret of the app, long enough", "the new secret of the app, long enough"];

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "secrets-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe("a secret that is given", () => {
  test.each([
    ["too short", "short"],
    ["31 bytes", "x".repeat(31)],
    ["empty", ""],
    ["a placeholder", "change-me-change-me-change-me-change-me"],
    ["another placeholder", "your-secret-goes-here-your-secret-goes-here"],
    ["a word for a secret", "SECRET_SECRET_SECRET_SECRET_SECRET_SECRET"],
  ])("is refused where it is %s, with a command that makes a good one", (_, secret) => {
    expect(() => checkSecrets([NEW, secret])).toThrow(/randomBytes\(32\)/);
  });

  test("is taken with 32 bytes, however many letters they are", () => {
    expect(() => checkSecrets([NEW, "x".repeat(32), "é".repeat(16)])).not.toThrow();
  });

  test("keeps the app from starting where it is bad", () => {
    const environment = readEnvironment({ DATA_DIR: temporaryFolder(), APP_SECRET: `${NEW},short` });
    expect(() => openEmbedded(environment)).toThrow(/APP_SECRET/);
    expect(() => openScaled(environment, "redis://localhost")).toThrow(/APP_SECRET/);
  });
});

describe("the app's own secret", () => {
  test("is made once, from 32 random bytes, and read by its owner only", () => {
    const folder = join(temporaryFolder(), "data");
    const secret = ownSecret(folder);
    expect(Buffer.from(secret, "base64url")).toHaveLength(32);
    expect(ownSecret(folder)).toBe(secret);
    expect(readFileSync(join(folder, "secret"), "utf8").trim()).toBe(secret);
    expect(statSync(join(folder, "secret")).mode & 0o777).toBe(0o600);
    expect(ownSecret(temporaryFolder())).not.toBe(secret);
  });

  test("lets an owner stay the owner over a restart, and the lab with all that is in it", async () => {
    const environment = readEnvironment({ DATA_DIR: temporaryFolder(), REQUEST_LOG: "off" });
    replaceContainer(openEmbedded(environment));
    const lab = await makeLab();
    const client = lab.client();
    await client.send("session", "login", { user: "alice" });
    const before = await lab.snapshot();
    replaceContainer(openEmbedded(environment));
    const { labTime, ...after } = await lab.snapshot();
    expect(labTime).toBeGreaterThanOrEqual(before.labTime);
    expect({ ...after, labTime: before.labTime }).toEqual(before);
    expect(after.owner).toBe(true);
    expect((await client.send("session", "me")).status).toBe(200);
    expect((await lab.newest()).id).toBe(2);
  });
});

describe("the rotation of secrets", () => {
  let container: Container;
  beforeEach(() => {
    ({ container } = openTestApp());
  });
  const hostWith = (...secrets: string[]): Container => ({
    ...container,
    ownerPasswords: passwordsFor("owner-cookie", secrets),
    knownOwners: openTestApp().container.knownOwners,
  });
  const cookieFrom = async (host: Container) => (await ownerCookie(host, "lab", false)).split(";")[0] ?? "";

  test("opens the old cookies too, while the old secret is on the list", async () => {
    const cookie = await cookieFrom(hostWith(OLD));
    expect(await standingOf(hostWith(OLD), "lab", cookie)).toBe("owner");
    expect(await standingOf(hostWith(NEW, OLD), "lab", cookie)).toBe("owner");
    expect(await standingOf(hostWith(NEW), "lab", cookie)).toBe("stranger");
  });

  test("seals with the newest", async () => {
    const cookie = await cookieFrom(hostWith(NEW, OLD));
    expect(await standingOf(hostWith(OLD), "lab", cookie)).toBe("stranger");
    expect(await standingOf(hostWith("a newer one, long enough for an app", NEW, OLD), "lab", cookie)).toBe(
      "owner",
    );
  });

  test("never uses one key for two purposes", () => {
    const [one, two] = [passwordsFor("owner-cookie", [OLD]), passwordsFor("rooms", [OLD])];
    expect(Object.values(one)).not.toEqual(Object.values(two));
    expect(Object.values(one)).toEqual(Object.values(passwordsFor("owner-cookie", [OLD])));
    expect(JSON.stringify([one, two])).not.toContain(OLD);
  });
});
