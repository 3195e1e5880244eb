import type { Moment } from "@/lib/services/hybrid/moment";
import { INSIDE_SERVICES, type InsideService } from "@/lib/trace/vocabulary";

/** Where the cards stand, px; `idle`: the height of one that was not asked. */
export interface Place {
  gutter: number;
  card: number;
  idle: number;
  gap: number;
}

interface Way {
  d: string;
  /** The middle of the passport on it. */
  at: { x: number; y: number };
}

/** Where the middle of each card is, and how high they are together. */
export function rowsOf(moment: Moment | null, { card, idle, gap }: Place) {
  const middles = new Map<InsideService, number>();
  let top = 0;
  for (const service of INSIDE_SERVICES) {
    const height = moment?.calls.some((call) => call.service === service) ? card : idle;
    middles.set(service, top + height / 2);
    top += height + gap;
  }
  return { middleOf: (service: InsideService) => middles.get(service) ?? 0, height: top - gap };
}

type MiddleOf = ReturnType<typeof rowsOf>["middleOf"];

/** Across, then up or down, then across again, with round corners. */
function bend(from: { x: number; y: number }, turn: number, to: { x: number; y: number }): string {
  const rise = to.y - from.y;
  const r = Math.min(10, Math.abs(rise) / 2);
  const sign = Math.sign(rise);
  const [out, back] = [Math.sign(turn - from.x), Math.sign(to.x - turn)];
  if (Math.abs(rise) < 1) return `M${from.x} ${from.y}H${to.x}`;
  return `M${from.x} ${from.y}H${turn - out * r}q${out * r} 0 ${out * r} ${sign * r}V${to.y - sign * r}q0 ${sign * r} ${back * r} ${sign * r}H${to.x}`;
}

/** From the gateway's desk, or from outside, to a service. */
export function fromLeft(
  service: InsideService,
  place: Place,
  middleOf: MiddleOf,
  asker: "gateway" | "outside",
): Way {
  const y = middleOf(service);
  const i = INSIDE_SERVICES.indexOf(service);
  const wide = place.gutter > 100;
  const x = wide ? (asker === "outside" ? place.gutter - 34 : place.gutter - 54) : 27;
  const start = asker === "outside" ? y : wide ? place.card * 0.86 + i * 14 : -12;
  const turn = wide ? place.gutter - 88 - Math.abs(i - 1) * 12 : 8;
  const d =
    wide || asker === "outside"
      ? bend({ x: wide && asker === "gateway" ? -16 : 0, y: start }, turn, { x: place.gutter - 6, y })
      : `M${turn} ${start}V${y - 10}q0 10 10 10H${place.gutter - 4}`;
  return { d, at: { x, y } };
}

/** From one service to another: out of its card and back into the next. */
export function between(from: InsideService, to: InsideService, gutter: number, middleOf: MiddleOf): Way {
  const [a, b] = [middleOf(from), middleOf(to)];
  const shift = from === to ? 16 : 0;
  const turn = gutter > 100 ? gutter / 2 : 27;
  const d = bend({ x: gutter, y: a - shift }, turn, { x: gutter - 6, y: b + shift });
  return { d, at: { x: turn, y: (a + b) / 2 } };
}
