import { describe, expect, it } from "vitest";
import { INSIDE_SERVICES } from "@/lib/trace/vocabulary";
import { wayTo } from "./lane-layout";

const WIDTHS = [600, 620, 719, 720, 780, 1000];

describe("the ways to the services inside", () => {
  it.each(WIDTHS)("end above three different cards, within a stage of %i px", (width) => {
    const ends = INSIDE_SERVICES.map((service) => wayTo(service, "gateway", width, 74).at(-1)?.x ?? -1);
    expect(ends).toEqual(ends.toSorted((a, b) => a - b));
    expect(new Set(ends).size).toBe(3);
    for (const x of ends) expect(x > 0 && x < width).toBe(true);
  });

  it("come down from above where the gateway or somebody outside asks", () => {
    for (const asker of ["gateway", "outside"] as const)
      expect(wayTo("billing", asker, 780, 74)[0]?.y).toBe(0);
  });

  it("come up from the card of the service that handed on its passport, beside where its own came down", () => {
    const [first] = wayTo("profile", "billing", 780, 74);
    expect(first?.y).toBe(74);
    expect(first?.x).not.toBe(wayTo("billing", "gateway", 780, 74).at(-1)?.x);
  });
});
