import { decodeJwt } from "jose";
import type { StepKind } from "../../trace/steps.ts";
import type { RefusalCode } from "../../trace/vocabulary.ts";
import { spoil } from "../testing/forge.ts";
import { makeLab } from "../testing/harness.ts";
import { ask, askWithCookie, type Bench, type RefusalCase, signedIn } from "./refusal-case.ts";

const boxOf = async ({ lab }: Bench): Promise<string> =>
  (await signedIn(lab, "sealed")).jar.get("lab_sealed") ?? "";

/** Asks with a sealed cookie that something was done to. */
const box = (
  code: RefusalCode,
  how: string,
  step: StepKind,
  change: (seal: string) => string,
): RefusalCase => ({
  code,
  how: `sealed: ${how}`,
  step,
  provoke: async (bench) => askWithCookie(bench.lab, "sealed", change(await boxOf(bench))),
});

/** Asks with a clear text that makes no sense. */
const text = (how: string, value: string): RefusalCase => ({
  code: "malformed-credential",
  how: `plain: ${how}`,
  step: "state-read",
  provoke: ({ lab }) => askWithCookie(lab, "plain", value),
});

/** Refusals of the models whose state the client carries, of the denylist, and of a store that is down. */
export const STATE_CASES: readonly RefusalCase[] = [
  text("the text is no list of pairs", "alice"),
  text("the role is unknown", "id=42&name=Alice&role=root&visitor=1&visits=1"),
  text("a name stands there twice", "id=42&id=7&name=Alice&role=admin&visitor=1&visits=1"),
  text("a percent sign begins nothing", "id=42&name=%&role=admin&visitor=1&visits=1"),
  text("markup is no pair", "<script>alert(1)</script>"),
  box("malformed-credential", "the tail has another number", "seal-shape-checked", (seal) =>
    seal.replace(/~2$/, "~3"),
  ),
  box("malformed-credential", "half of it is missing", "seal-shape-checked", (seal) => seal.slice(0, 150)),
  box("seal-broken", "one character in the middle was changed", "state-unsealed", (seal) =>
    spoil(seal, Math.floor(seal.length / 2)),
  ),
  box("key-unknown", "it names a password that the lab does not have", "state-unsealed", (seal) =>
    seal.replace("*1*", "*7*"),
  ),
  {
    code: "seal-broken",
    how: "sealed: another lab sealed it",
    step: "state-unsealed",
    provoke: async (bench) =>
      askWithCookie(bench.lab, "sealed", await boxOf({ ...bench, lab: await makeLab() })),
  },
  {
    code: "seal-broken",
    how: "sealed: a session's label is no state",
    step: "state-unsealed",
    provoke: async ({ lab }) =>
      askWithCookie(lab, "sealed", (await signedIn(lab, "session")).jar.get("lab_session") ?? ""),
  },
  {
    code: "seal-expired",
    how: "sealed: the time inside it is over by the lab's clock",
    step: "state-expiry-checked",
    async provoke({ lab }) {
      const client = await signedIn(lab, "sealed");
      await lab.control("advance-clock", { seconds: 1800 });
      return client.send("sealed", "me");
    },
  },
  {
    code: "key-unknown",
    how: "sealed: the keys were rotated without an overlap",
    step: "state-unsealed",
    async provoke({ lab }) {
      const client = await signedIn(lab, "sealed");
      await lab.control("rotate-keys", { overlap: false });
      return client.send("sealed", "me");
    },
  },
  {
    code: "key-unknown",
    how: "session: the keys were rotated without an overlap",
    step: "seal-opened",
    async provoke({ lab }) {
      const client = await signedIn(lab, "session");
      await lab.control("rotate-keys", { overlap: false });
      return client.send("session", "me");
    },
  },
  {
    code: "role-insufficient",
    how: "plain: the text says viewer",
    step: "role-checked",
    provoke: async ({ lab }) => (await signedIn(lab, "plain", "bob")).send("plain", "admin"),
  },
  {
    code: "token-revoked",
    how: "the token's id was put on the list",
    step: "denylist-checked",
    async provoke({ lab }) {
      await lab.control("settings", { denylist: true });
      const client = await signedIn(lab, "jwt");
      await lab.control("revoke-token", { jti: decodeJwt(client.jar.get("lab_jwt") ?? "").jti });
      return client.send("jwt", "me");
    },
  },
  {
    code: "store-unavailable",
    how: "the shared store was stopped",
    step: "store-failed",
    async provoke({ lab }) {
      await lab.control("settings", { sessionPlace: "shared" });
      const client = await signedIn(lab, "session");
      await lab.control("stop-store");
      return client.send("session", "me");
    },
  },
  {
    code: "store-unavailable",
    how: "the list of revoked tokens stands in it too",
    step: "store-failed",
    async provoke({ lab }) {
      await lab.control("settings", { denylist: true });
      const { body } = await lab.client().send("jwt", "login", { user: "bob", carrier: "header" });
      await lab.control("stop-store");
      return ask(lab, "jwt", { token: String(body.token) });
    },
  },
];
