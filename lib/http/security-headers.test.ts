import { describe, expect, test } from "vitest";
import { headerValue, headerValues } from "./message.ts";
import { INERT_POLICY, STANDING_HEADERS, securityHeaders } from "./security-headers.ts";

const plain = { https: false, dev: false };

/** A policy as a map from directive to its sources. */
function directives(nonce: string | null, context = plain): Map<string, string[]> {
  const policy = headerValue(securityHeaders(nonce, context), "content-security-policy") ?? "";
  return new Map(
    policy.split("; ").map((directive) => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources];
    }),
  );
}

describe("a page", () => {
  test("runs scripts only by its nonce", () => {
    expect(directives("bm9uY2U=").get("script-src")).toEqual([
      "'self'",
      "'nonce-bm9uY2U='",
      "'strict-dynamic'",
    ]);
  });

  test("takes styles from files and its nonce, and computed positions from attributes", () => {
    const policy = directives("n");
    expect(policy.get("style-src")).toEqual(["'self'", "'nonce-n'"]);
    expect(policy.get("style-src-attr")).toEqual(["'unsafe-inline'"]);
  });

  test("starts from nothing, talks to nobody else and cannot be framed", () => {
    const policy = directives("n");
    for (const name of ["default-src", "frame-ancestors", "base-uri", "object-src"])
      expect(policy.get(name), name).toEqual(["'none'"]);
    for (const name of ["connect-src", "font-src", "form-action", "manifest-src"])
      expect(policy.get(name), name).toEqual(["'self'"]);
  });

  test("may evaluate text only on the development server", () => {
    expect(directives("n").get("script-src")).not.toContain("'unsafe-eval'");
    expect(directives("n", { https: false, dev: true }).get("script-src")).toContain("'unsafe-eval'");
  });

  test("says each directive and each header once", () => {
    const headers = securityHeaders("n", { https: true, dev: true });
    for (const [name] of headers) expect(headerValues(headers, name), name).toHaveLength(1);
    const policy = headerValue(headers, "content-security-policy") ?? "";
    expect(policy.split("; ")).toHaveLength(directives("n").size);
  });
});

test("data may do nothing, wherever it is opened", () => {
  expect(headerValue(securityHeaders(null, plain), "content-security-policy")).toBe(INERT_POLICY);
});

test("the standing headers come along with both", () => {
  for (const nonce of [null, "n"])
    expect(securityHeaders(nonce, plain)).toEqual(expect.arrayContaining([...STANDING_HEADERS]));
});

test("HSTS is sent over https alone", () => {
  expect(headerValue(securityHeaders("n", plain), "strict-transport-security")).toBeNull();
  expect(headerValue(securityHeaders("n", { https: true, dev: false }), "strict-transport-security")).toBe(
    "max-age=31536000",
  );
});
