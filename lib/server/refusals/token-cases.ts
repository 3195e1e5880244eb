import { CompactSign, decodeJwt, decodeProtectedHeader } from "jose";
import { utf8 } from "../../core/bytes.ts";
import { forge, freshToken, part, spoil } from "../testing/forge.ts";
import { makeLab } from "../testing/harness.ts";
import { ask, type Bench, type RefusalCase, signedIn } from "./refusal-case.ts";

/** Asks with a token that was changed after signing. */
const changed =
  (change: (head: string, body: string, signature: string) => string) =>
  async ({ lab }: Bench): ReturnType<RefusalCase["provoke"]> => {
    const [head = "", body = "", signature = ""] = (await freshToken(lab)).split(".");
    return ask(lab, "jwt", { token: change(head, body, signature) });
  };

const reheaded = (head: string, change: object): string =>
  part({ ...decodeProtectedHeader(`${head}.e30.AA`), ...change });

/** The next letter of the alphabet: for a last letter with unused bits, the same bytes in another spelling. */
const respelt = (text: string): string =>
  text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + 1);

const malformed = (how: string, change: Parameters<typeof changed>[0]): RefusalCase => ({
  code: "malformed-credential",
  how,
  step: "token-shape-checked",
  provoke: changed(change),
});

const foreignAlgorithm = (how: string, change: Parameters<typeof changed>[0]): RefusalCase => ({
  code: "algorithm-not-allowed",
  how,
  step: "key-chosen",
  provoke: changed(change),
});

const unsigned = (alg: string): RefusalCase =>
  foreignAlgorithm(`the token says alg "${alg}"`, (head, body, signature) =>
    [reheaded(head, { alg }), body, signature].join("."),
  );

/** Refusals of a token's form, algorithm, key and signature. */
export const TOKEN_CASES: readonly RefusalCase[] = [
  malformed("the token is padded", (head, body, signature) => `${head}.${body}.${signature}==`),
  malformed("the signature's last letter is another spelling of the same bytes", (head, body, signature) =>
    [head, body, respelt(signature)].join("."),
  ),
  malformed("the signature was cut off", (head, body) => `${head}.${body}.`),
  malformed("a fourth part was added", (head, body, signature) => [head, body, signature, "AA"].join(".")),
  malformed("the header demands an extension", (head, body, signature) =>
    [reheaded(head, { crit: ["exp"] }), body, signature].join("."),
  ),
  unsigned("none"),
  unsigned("None"),
  unsigned("nOnE"),
  {
    code: "algorithm-not-allowed",
    how: "the token is signed by HS256, with the public key as its secret",
    step: "key-chosen",
    async provoke({ lab }) {
      const token = await freshToken(lab);
      const [publicKey] = (await lab.snapshot()).keys.keys;
      const forged = await new CompactSign(utf8(JSON.stringify(decodeJwt(token))))
        .setProtectedHeader({ ...decodeProtectedHeader(token), alg: "HS256" })
        .sign(utf8(JSON.stringify(publicKey)));
      return ask(lab, "jwt", { token: forged });
    },
  },
  {
    code: "algorithm-not-allowed",
    how: "the lab was set to another algorithm since",
    step: "key-chosen",
    async provoke({ lab }) {
      const client = await signedIn(lab, "jwt");
      await lab.control("settings", { jwtAlg: "EdDSA" });
      return client.send("jwt", "me");
    },
  },
  {
    code: "key-unknown",
    how: "the keys were rotated without an overlap",
    step: "key-chosen",
    async provoke({ lab }) {
      const client = await signedIn(lab, "jwt");
      await lab.control("rotate-keys", { overlap: false });
      return client.send("jwt", "me");
    },
  },
  {
    code: "key-unknown",
    how: "another lab signed the token",
    step: "key-chosen",
    provoke: async ({ lab }) => ask(lab, "jwt", { token: await freshToken(await makeLab()) }),
  },
  {
    code: "key-unknown",
    how: "the token names a key by a path",
    step: "key-chosen",
    provoke: async ({ app, lab }) =>
      ask(lab, "jwt", { token: await forge(app, lab, { header: { kid: "../../dev/null" } }) }),
  },
  {
    code: "key-unknown",
    how: "the token names no key",
    step: "key-chosen",
    provoke: async ({ app, lab }) =>
      ask(lab, "jwt", { token: await forge(app, lab, { header: { kid: undefined } }) }),
  },
  {
    code: "signature-invalid",
    how: "the payload was edited",
    step: "signature-checked",
    provoke: changed((head, body, signature) =>
      [head, part({ ...decodeJwt(`${head}.${body}.${signature}`), role: "editor" }), signature].join("."),
    ),
  },
  {
    code: "signature-invalid",
    how: "the signature was edited",
    step: "signature-checked",
    provoke: changed((head, body, signature) => [head, body, spoil(signature, 20)].join(".")),
  },
  {
    code: "signature-invalid",
    how: "the header brings a key of its own along",
    step: "signature-checked",
    provoke: changed((head, body, signature) =>
      [reheaded(head, { jwk: { kty: "oct", k: "AA" } }), body, signature].join("."),
    ),
  },
  {
    code: "role-insufficient",
    how: "the token names another role",
    step: "role-checked",
    provoke: async ({ lab }) => (await signedIn(lab, "jwt", "carol")).send("jwt", "admin"),
  },
];
