import { describe, expect, test } from "vitest";
import { besideOf, INERT_POLICY, policyFor } from "./security-headers.ts";

/** A policy as a map from directive to its sources. */
function directives(nonce: string | null, dev = false): Map<string, string[]> {
  const policy = policyFor(nonce, dev);
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
    const [strict, loose] = [directives("n"), directives("n", true)];
    expect(strict.get("script-src")).not.toContain("'unsafe-eval'");
    expect(strict.get("style-src")).not.toContain("'unsafe-inline'");
    expect(loose.get("script-src")).toContain("'unsafe-eval'");
    // A nonce beside it would switch it off again.
    expect(loose.get("style-src")).toEqual(["'self'", "'unsafe-inline'"]);
  });

  test("says each directive once", () => {
    expect(policyFor("n", true).split("; ")).toHaveLength(directives("n").size);
  });
});

test("data may do nothing, wherever it is opened", () => {
  expect(policyFor(null, false)).toBe(INERT_POLICY);
});

describe("the page that asks the server under its other name", () => {
  test("may ask that one origin besides its own, and gets no other leave", () => {
    const beside = besideOf("/elsewhere", "127.0.0.1:3000");
    expect(beside).toBe("http://localhost:3000");
    const more = policyFor("n", false, beside);
    expect(more).toContain("connect-src 'self' http://localhost:3000;");
    expect(more).toContain("form-action 'self' http://localhost:3000;");
    expect(more.replaceAll(" http://localhost:3000", "")).toBe(policyFor("n", false));
  });

  test.each([
    ["/", "localhost:3000"],
    ["/services/origins", "localhost:3000"],
    ["/elsewhere/", "localhost:3000"],
    ["/elsewhere/x", "localhost:3000"],
    ["/Elsewhere", "localhost:3000"],
    ["/elsewhere", "lab.example"],
    ["/elsewhere", "localhost:3000; script-src *"],
    ["/elsewhere", null],
  ])("%s at %s asks nobody else", (pathname, host) => {
    expect(besideOf(pathname, host)).toBeNull();
  });

  test("no data has it, whatever is asked for", () => {
    expect(policyFor(null, false, "http://localhost:3000")).toBe(INERT_POLICY);
  });
});
