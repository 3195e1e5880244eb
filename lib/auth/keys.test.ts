import { CompactSign, compactVerify } from "jose";
import { describe, expect, test } from "vitest";
import { utf8 } from "../core/bytes.ts";
import { cryptoRandom } from "../core/ids.ts";
import { JWT_ALGORITHMS } from "../trace/vocabulary.ts";
import { makeKey, makeRsaSecret, openKeyRing, publicJwk } from "./keys.ts";

const newKey = (alg: (typeof JWT_ALGORITHMS)[number]) => makeKey(alg, cryptoRandom, makeRsaSecret);

/** What a JWK may never show (RFC 7518 sections 6.2.2, 6.3.2 and 6.4.1, RFC 8037 section 2). */
const PRIVATE_MEMBERS = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];

describe.each(JWT_ALGORITHMS)("a key for %s", (alg) => {
  test("signs what it verifies, and no other key of the lab does", async () => {
    const [one, two] = [await newKey(alg), await newKey(alg)];
    const ring = openKeyRing("lab", alg, one.kid, [one, two]);
    const { kid, key } = await ring.signing();
    expect(kid).toBe(one.kid);
    const token = await new CompactSign(utf8("hello")).setProtectedHeader({ alg, kid }).sign(key);
    const [own, other] = [await ring.verifying(one.kid), await ring.verifying(two.kid)];
    if (!own || !other) throw new Error("The ring has lost a key.");
    const { payload } = await compactVerify(token, own, { algorithms: [alg] });
    expect(new TextDecoder().decode(payload)).toBe("hello");
    await expect(compactVerify(token, other, { algorithms: [alg] })).rejects.toThrow();
  });

  test("shows nothing private", async () => {
    const key = await newKey(alg);
    const shown = publicJwk(key);
    if (alg === "HS256") {
      expect(shown).toBeNull();
      return;
    }
    expect(shown).toMatchObject({ kid: key.kid, alg, use: "sig", kty: key.secret.kty });
    const members = Object.keys(shown ?? {});
    expect(members.filter((member) => PRIVATE_MEMBERS.includes(member))).toEqual([]);
    const secrets = PRIVATE_MEMBERS.flatMap((member) => key.secret[member as "d"] ?? []);
    expect(secrets.length).toBeGreaterThan(0);
    for (const secret of secrets) expect(JSON.stringify(shown)).not.toContain(secret);
  });

  test("is not found under a name that the ring does not have, nor for another algorithm", async () => {
    const key = await newKey(alg);
    const other = JWT_ALGORITHMS.find((name) => name !== alg) ?? alg;
    expect(await openKeyRing("lab", alg, key.kid, [key]).verifying("es256-0")).toBeNull();
    expect(await openKeyRing("lab", other, key.kid, [key]).verifying(key.kid)).toBeNull();
    await expect(openKeyRing("lab", alg, "gone", [key]).signing()).rejects.toThrow(TypeError);
  });
});

test("a lab's imported key is never taken for another lab's of the same name", async () => {
  const [one, two] = [await newKey("HS256"), await newKey("HS256")];
  const twin = { ...two, kid: one.kid };
  const [here, there] = [
    await openKeyRing("lab-one", "HS256", one.kid, [one]).verifying(one.kid),
    await openKeyRing("lab-two", "HS256", one.kid, [twin]).verifying(one.kid),
  ];
  expect(here).not.toEqual(there);
});
