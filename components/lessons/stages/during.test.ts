import { describe, expect, it } from "vitest";
import { hybridDashboard, insideAsked } from "@/lib/stage/fixtures-hybrid";
import { dealtToB } from "@/lib/stage/fixtures-scale";
import { findStep } from "@/lib/trace/steps";
import { momentDuring, sceneDuring } from "./during";

const exchange = dealtToB(4);
const input = {
  view: null,
  exchanges: [exchange],
  strategy: { balancing: "round-robin", place: "service", carried: "session" },
  clientId: exchange.client.id,
  exchange,
} as const;
const dealt = exchange.steps.findIndex(({ kind }) => kind === "service-chosen") + 1;

describe("the services during a replay", () => {
  it("no service has the request before it is dealt", () => {
    const { scene, busy } = sceneDuring({ ...input, cursor: dealt - 1 });
    expect(busy).toBe(false);
    expect(scene.path).toBeNull();
    expect(scene.holes.some(({ current }) => current)).toBe(false);
    expect(scene.services.map(({ last }) => last)).toEqual([null, null, null]);
  });

  it("the service to which it was dealt is at work until all steps are shown", () => {
    for (let cursor = dealt; cursor < exchange.steps.length; cursor += 1) {
      const { scene, busy } = sceneDuring({ ...input, cursor });
      expect(busy).toBe(true);
      expect(scene.holes.find(({ current }) => current)?.name).toBe("B");
    }
    expect(sceneDuring({ ...input, cursor: exchange.steps.length }).busy).toBe(false);
  });

  it("a drawer is touched with the step that touched it, not before", () => {
    const looked = exchange.steps.findIndex(({ kind }) => kind === "session-looked-up") + 1;
    expect(sceneDuring({ ...input, cursor: looked - 1 }).scene.facts?.looked).toBeNull();
    expect(sceneDuring({ ...input, cursor: looked }).scene.facts?.looked).not.toBeNull();
  });

  it("before anything was sent it is nobody's picture", () => {
    const { scene } = sceneDuring({ ...input, exchange: null, cursor: 0 });
    expect(scene.shown).toBeNull();
    expect(scene.path).toBeNull();
  });
});

describe("the gateway during a replay", () => {
  it("passports appear one after another, and the calls with their steps", () => {
    const dashboard = hybridDashboard();
    const counts = dashboard.steps.map((_, i) => momentDuring(dashboard, i).minted.length);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(momentDuring(dashboard, 0)).toMatchObject({ minted: [], calls: [], drawer: null, code: null });
    expect(momentDuring(dashboard, dashboard.steps.length).calls.length).toBeGreaterThan(0);
  });

  it("a service that is asked directly answers with the last step only", () => {
    const asked = insideAsked("billing");
    expect(findStep(asked.steps, "decision")).toBeDefined();
    expect(momentDuring(asked, asked.steps.length - 1).calls).toEqual([]);
    expect(momentDuring(asked, asked.steps.length).calls).toHaveLength(1);
  });
});
