import { CREDENTIAL_LIMIT } from "../../auth/carrier.ts";
import { freshToken } from "../testing/forge.ts";
import { ask, askWithCookie, type RefusalCase, signedIn } from "./refusal-case.ts";

const tooLarge = "A".repeat(CREDENTIAL_LIMIT + 1);

/** Refusals for what comes, before any model looks into it. */
export const CARRIER_CASES: readonly RefusalCase[] = [
  {
    code: "no-credential",
    how: "in session mode, nothing came",
    step: "cookie-read",
    provoke: ({ lab }) => ask(lab, "session", {}),
  },
  {
    code: "no-credential",
    how: "in JWT mode, only another model's cookie came",
    step: "cookie-read",
    provoke: async ({ lab }) => (await signedIn(lab, "session")).send("jwt", "me"),
  },
  {
    code: "no-credential",
    how: "without a memory, even after a login",
    step: "request-received",
    provoke: async ({ lab }) => (await signedIn(lab, "none")).send("none", "me"),
  },
  {
    code: "malformed-credential",
    how: "the same cookie came twice",
    step: "cookie-read",
    async provoke({ lab }) {
      const good = (await signedIn(lab, "session")).jar.get("lab_session");
      return ask(lab, "session", { headers: { cookie: `lab_session=${good}; lab_session=${good}` } });
    },
  },
  {
    code: "malformed-credential",
    how: "the cookie came empty",
    step: "cookie-read",
    provoke: ({ lab }) => askWithCookie(lab, "jwt", ""),
  },
  {
    code: "malformed-credential",
    how: "the Authorization header uses the Basic scheme",
    step: "authorization-read",
    async provoke({ lab }) {
      const token = await freshToken(lab);
      return ask(lab, "jwt", { headers: { authorization: `Basic ${token}` } });
    },
  },
  {
    code: "malformed-credential",
    how: "two tokens came in one Authorization header",
    step: "authorization-read",
    async provoke({ lab }) {
      const token = await freshToken(lab);
      return ask(lab, "jwt", { headers: { authorization: `Bearer ${token}, Bearer ${token}` } });
    },
  },
  {
    code: "credential-too-large",
    how: "the cookie has a byte too many",
    step: "cookie-read",
    provoke: ({ lab }) => askWithCookie(lab, "session", tooLarge),
  },
  {
    code: "credential-too-large",
    how: "the token has a byte too many",
    step: "authorization-read",
    provoke: ({ lab }) => ask(lab, "jwt", { token: tooLarge }),
  },
];
