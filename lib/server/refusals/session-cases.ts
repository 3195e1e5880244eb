import { sealData } from "iron-session";
import { vi } from "vitest";
import { spoil, storedLab } from "../testing/forge.ts";
import { makeLab } from "../testing/harness.ts";
import { askWithCookie, type Bench, type RefusalCase, signedIn } from "./refusal-case.ts";

const DAY = 86_400_000;

const sealOf = async ({ lab }: Bench): Promise<string> =>
  (await signedIn(lab, "session")).jar.get("lab_session") ?? "";

const sidOf = async ({ lab }: Bench): Promise<string> =>
  (await lab.snapshot()).services[0]?.sessions[0]?.id ?? "";

/** Asks with a seal that something was done to. */
const changed =
  (change: (seal: string) => string) =>
  async (bench: Bench): ReturnType<RefusalCase["provoke"]> =>
    askWithCookie(bench.lab, "session", change(await sealOf(bench)));

/** Refusals of the session model. */
export const SESSION_CASES: readonly RefusalCase[] = [
  {
    code: "malformed-credential",
    how: "the cookie is no seal",
    step: "seal-shape-checked",
    provoke: changed(() => "nonsense"),
  },
  {
    code: "malformed-credential",
    how: "the seal's tail was edited",
    step: "seal-shape-checked",
    provoke: changed((seal) => seal.replace(/~2$/, "~3")),
  },
  {
    code: "malformed-credential",
    how: "a bare label is no session id",
    step: "label-read",
    async provoke({ lab }) {
      await lab.control("settings", { sessionLabel: "bare" });
      return askWithCookie(lab, "session", "../../etc/passwd");
    },
  },
  {
    code: "seal-broken",
    how: "one character in the middle of the seal was changed",
    step: "seal-opened",
    provoke: changed((seal) => spoil(seal, Math.floor(seal.length / 2))),
  },
  {
    code: "seal-broken",
    how: "another lab made the seal",
    step: "seal-opened",
    async provoke({ app, lab }) {
      const seal = await sealOf({ app, lab: await makeLab() });
      return askWithCookie(lab, "session", seal);
    },
  },
  {
    code: "seal-broken",
    how: "the seal is the lab's own, but no session id lies in it",
    step: "seal-opened",
    async provoke({ app, lab }) {
      const { sealPasswords: password } = await storedLab(app, lab);
      return askWithCookie(lab, "session", await sealData({ sid: "x".repeat(32) }, { password }));
    },
  },
  {
    code: "seal-expired",
    how: "the seal is older than any seal may be",
    step: "seal-opened",
    async provoke(bench) {
      vi.useFakeTimers({ toFake: ["Date"] });
      const seal = await sealOf(bench);
      vi.setSystemTime(Date.now() + 15 * DAY);
      return askWithCookie(bench.lab, "session", seal);
    },
  },
  {
    code: "session-unknown",
    how: "the owner revoked the session",
    step: "session-looked-up",
    async provoke(bench) {
      const client = await signedIn(bench.lab, "session");
      await bench.lab.control("revoke-session", { sid: await sidOf(bench) });
      return client.send("session", "me");
    },
  },
  {
    code: "session-unknown",
    how: "the service was restarted",
    step: "session-looked-up",
    async provoke({ lab }) {
      const client = await signedIn(lab, "session");
      await lab.control("restart-service", { service: "A" });
      return client.send("session", "me");
    },
  },
  {
    code: "session-unknown",
    how: "a thief replays the cookie after the logout",
    step: "session-looked-up",
    async provoke({ lab }) {
      const client = await signedIn(lab, "session");
      const thief = client.robbedBy();
      await client.send("session", "logout");
      return thief.send("session", "me");
    },
  },
  {
    code: "session-unknown",
    how: "a bare label was guessed",
    step: "session-looked-up",
    async provoke({ lab }) {
      await lab.control("settings", { sessionLabel: "bare" });
      return askWithCookie(lab, "session", "0".repeat(32));
    },
  },
  {
    code: "session-expired",
    how: "the lab's clock passed the session's time",
    step: "session-expiry-checked",
    async provoke({ lab }) {
      const client = await signedIn(lab, "session");
      const { settings } = await lab.snapshot();
      await lab.control("advance-clock", { seconds: settings.sessionTtl });
      return client.send("session", "me");
    },
  },
  {
    code: "role-insufficient",
    how: "the record names another role",
    step: "role-checked",
    provoke: async ({ lab }) => (await signedIn(lab, "session", "bob")).send("session", "admin"),
  },
];
