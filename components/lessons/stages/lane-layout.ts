import type { Asker } from "@/lib/services/hybrid/moment";
import { INSIDE_SERVICES, type InsideService } from "@/lib/trace/vocabulary";
import type { Spot } from "./path";

/** What stands at both sides of the cards, between them, and how wide the browser's zone is, px. The style sheet says the same. */
const ROOMY = { pad: 20, gap: 12, browser: 256 };
const TIGHT = { pad: 12, gap: 12, browser: 200 };

/** The height at which all ways run side by side, px. */
const LANE = 34;

/**
 * The way of a passport to a service, from the top left of the lanes, px: down from the gateway or from outside, or up
 * from the service that handed on its own, then along the lane and down.
 */
export function wayTo(service: InsideService, asker: Asker, width: number, height: number): Spot[] {
  const { pad, gap, browser } = width >= 720 ? ROOMY : TIGHT;
  const card = (width - 2 * pad - 2 * gap) / 3;
  const middleOf = (name: InsideService): number =>
    pad + INSIDE_SERVICES.indexOf(name) * (card + gap) + card / 2;
  const x = middleOf(service);
  const down = [
    { x, y: LANE },
    { x, y: height - 2 },
  ];
  if (asker === "gateway" || asker === "outside") {
    // Past the title at the left, and what is told at the right.
    const from = asker === "gateway" ? (browser + width) / 2 : browser * 0.85;
    return [{ x: from, y: 0 }, { x: from, y: LANE }, ...down];
  }
  const from = middleOf(asker) + card / 4;
  return [{ x: from, y: height }, { x: from, y: LANE }, ...down];
}
