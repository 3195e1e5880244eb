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

  test("may evaluate text and write style elements only on the development server", () => {
    const [strict, loose] = [directives("n"), directives("n", { https: false, dev: true })];
    expect(strict.get("script-src")).not.toContain("'unsafe-eval'");
    expect(strict.get("style-src")).not.toContain("'unsafe-inline'");
    expect(loose.get("script-src")).toContain("'unsafe-eval'");
    // A nonce beside it would switch it off again.
    expect(loose.get("style-src")).toEqual(["'self'", "'unsafe-inline'"]);
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

test("no header is both standing and set per response", () => {
  const changing = securityHeaders("n", { https: true, dev: true }).map(([name]) => name);
  expect(STANDING_HEADERS.filter(([name]) => changing.includes(name))).toEqual([]);
});

test("HSTS is sent with pages over https alone", () => {
  const hsts = (nonce: string | null, https: boolean): string | null =>
    headerValue(securityHeaders(nonce, { https, dev: false }), "strict-transport-security");
  expect(hsts("n", true)).toBe("max-age=31536000");
  expect(hsts("n", false)).toBeNull();
  expect(hsts(null, true)).toBeNull();
});
