import type { RefusalCode } from "../../trace/vocabulary.ts";
import { type Forgery, forge, freshToken } from "../testing/forge.ts";
import { ask, type Bench, type RefusalCase, signedIn } from "./refusal-case.ts";

/** Refuses a token that the lab's own key has signed. `forgery` may need the lab's time, in seconds. */
const signed = (
  code: RefusalCode,
  how: string,
  forgery: Forgery | ((now: number) => Forgery),
): RefusalCase => ({
  code,
  how,
  step: "claims-checked",
  async provoke({ app, lab }: Bench) {
    const now = Math.floor((await lab.snapshot()).labTime / 1000);
    const token = await forge(app, lab, typeof forgery === "function" ? forgery(now) : forgery);
    return ask(lab, "jwt", { token });
  },
});

const missing = ["sub", "name", "role", "iss", "aud", "iat", "nbf", "exp", "jti"].map((claim) =>
  signed("claim-missing", `${claim} is not there`, { claims: { [claim]: undefined } }),
);

/** Refusals of claims that were signed all the same. */
export const CLAIM_CASES: readonly RefusalCase[] = [
  ...missing,
  signed("claim-missing", "sub is a number", { claims: { sub: 42 } }),
  signed("claim-missing", "the role is none that there is", { claims: { role: "emperor" } }),
  signed("claim-missing", "exp is a text", { claims: { exp: "tomorrow" } }),
  signed("claim-missing", "the lifetime is a century", (now) => ({
    claims: { exp: now + 100 * 366 * 86_400 },
  })),
  signed("claim-missing", "the payload is a list", { payload: "[]" }),
  signed("claim-missing", "the payload is no JSON", { payload: "{" }),
  signed("claim-missing", "the payload is nested beyond reason", {
    payload: `{"a":${"[".repeat(2000)}${"]".repeat(2000)}}`,
  }),
  signed("issuer-wrong", "iss names another lab", { claims: { iss: "http://localhost:3000/labs/other" } }),
  signed("audience-wrong", "aud names another service", { claims: { aud: "mail" } }),
  signed("token-not-yet-valid", "nbf lies ahead", (now) => ({ claims: { nbf: now + 60 } })),
  signed("token-not-yet-valid", "iat lies ahead", (now) => ({ claims: { iat: now + 60 } })),
  signed("token-expired", "exp is this very second", (now) => ({ claims: { exp: now } })),
  {
    code: "token-expired",
    how: "the lab's clock passed exp",
    step: "claims-checked",
    async provoke({ lab }) {
      const client = await signedIn(lab, "jwt");
      const { settings } = await lab.snapshot();
      await lab.control("advance-clock", { seconds: settings.tokenTtl });
      return client.send("jwt", "me");
    },
  },
  {
    code: "token-expired",
    how: "the host's clock passed exp",
    step: "claims-checked",
    async provoke({ app, lab }) {
      const token = await freshToken(lab);
      app.wait((await lab.snapshot()).settings.tokenTtl * 1000);
      return ask(lab, "jwt", { token });
    },
  },
];
