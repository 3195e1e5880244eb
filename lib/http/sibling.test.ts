import fc from "fast-check";
import { expect, test } from "vitest";
import { siblingOrigin } from "./sibling.ts";

test.each([
  ["localhost:3000", "http://127.0.0.1:3000"],
  ["127.0.0.1:3000", "http://localhost:3000"],
  ["localhost", "http://127.0.0.1"],
])("%s is %s as well", (host, sibling) => {
  expect(siblingOrigin(host)).toBe(sibling);
});

test.each([
  "",
  "lab.example",
  "192.168.1.20:3000",
  "127.0.0.2:3000",
  "[::1]:3000",
  "localhost.evil.example:3000",
  "evil.example#localhost:3000",
  "localhost:",
  "localhost:0",
  "localhost:123456",
  "localhost:3000; script-src *",
  "localhost:3000 https://evil.example",
  "localhost:3000\nlocalhost",
  "LOCALHOST:3000",
])("%j has no sibling", (host) => {
  expect(siblingOrigin(host)).toBeNull();
});

test("whatever the Host says, a sibling is a loopback origin and nothing more, and its sibling leads back", () => {
  const near = fc
    .tuple(fc.constantFrom("localhost", "127.0.0.1"), fc.string({ maxLength: 8 }))
    .map(([name, rest]) => name + rest);
  fc.assert(
    fc.property(fc.oneof(fc.string(), near), (host) => {
      const sibling = siblingOrigin(host);
      if (sibling === null) return;
      expect(sibling).toMatch(/^http:\/\/(localhost|127\.0\.0\.1)(:\d{1,5})?$/);
      expect(siblingOrigin(sibling.slice("http://".length))).toBe(`http://${host}`);
    }),
  );
});
