import fc from "fast-check";
import { expect, test } from "vitest";
import { layoutFor } from "./layout";

test("the zones end where the design has them", () => {
  expect(layoutFor(1392, "lab", "session")).toMatchObject({ kind: "columns", browser: 336, wire: 380 });
  expect(layoutFor(1232, "lab", "session")).toMatchObject({ kind: "columns", browser: 304, wire: 336 });
  expect(layoutFor(932, "compact", "session")).toMatchObject({ kind: "columns", browser: 268, wire: 276 });
  expect(layoutFor(390, "lab", "session").kind).toBe("phone");
});

test("at every width everything has room, and nothing in the server's zone overlaps", () => {
  const anySize = fc.constantFrom("lab" as const, "compact" as const);
  const anyModel = fc.constantFrom("none", "plain", "session", "sealed", "jwt", "hybrid");
  fc.assert(
    fc.property(fc.integer({ min: 320, max: 2400 }), anySize, anyModel, (width, size, model) => {
      const layout = layoutFor(width, size, model);
      expect(layout.envelope.width).toBeGreaterThan(180);
      if (layout.kind === "phone") return;
      if (layout.kind === "columns") expect(layout.browser + layout.wire + layout.server).toBe(width);
      const { docket, desk, cabinet, passport } = layout;
      const right = ["none", "session", "hybrid"].includes(model) ? cabinet : passport;
      if (size === "lab") expect(docket.left + docket.width).toBeLessThanOrEqual(right.left - 16);
      expect(desk.left + desk.width).toBeLessThanOrEqual(right.left);
      expect(right.left + right.width).toBeLessThanOrEqual(layout.server - 16);
      if (model !== "hybrid" || size === "compact") return;
      // The open drawer's front stands 8 px out.
      expect(cabinet.left + cabinet.width + 8).toBeLessThanOrEqual(passport.left - 8);
      expect(passport.left + passport.width).toBeLessThanOrEqual(layout.server - 12);
    }),
    { numRuns: 2000 },
  );
});
