import { GROWN, type GrownModel, type Limits, type Point } from "./sizes.ts";

/** A point of the plot, both as shares of its frame: 0, 0 is bottom left. */
export interface Spot {
  x: number;
  y: number;
  point: Point;
}

/** What one model's measured points make. `label` is where its name stands: a share of the height. */
export interface Line {
  model: GrownModel;
  spots: Spot[];
  label: number;
}

/** The top of the plot in bytes: above all that was measured, and above the last limit. */
export const topOf = (points: readonly Point[], { cookie, headers }: Limits): number =>
  Math.max(
    headers + cookie,
    Math.ceil((Math.max(0, ...points.map(({ bytes }) => bytes)) + 1) / cookie) * cookie,
  );

/** Moves places apart until no two are nearer than `gap`, keeping their order and staying between 0 and 1. */
export function spread(places: readonly number[], gap: number): number[] {
  const order = places.map((place, at) => ({ place, at })).toSorted((a, b) => a.place - b.place);
  let floor = Number.NEGATIVE_INFINITY;
  for (const entry of order) {
    entry.place = Math.max(entry.place, floor);
    floor = entry.place + gap;
  }
  let ceiling = 1;
  for (const entry of order.toReversed()) {
    entry.place = Math.min(entry.place, ceiling);
    ceiling = entry.place - gap;
  }
  return order.toSorted((a, b) => a.at - b.at).map(({ place }) => place);
}

/** A line for each model of which something was measured, from the lowest to the highest number of entries. */
export function linesOf(
  points: readonly Point[],
  frame: { top: number; least: number; most: number; gap: number },
): Line[] {
  const { top, least, most, gap } = frame;
  const lines = GROWN.map((model) => ({
    model,
    spots: points
      .filter((point) => point.model === model)
      .map((point) => ({ x: (point.count - least) / (most - least), y: point.bytes / top, point })),
  })).filter(({ spots }) => spots.length > 0);
  const labels = spread(
    lines.map(({ spots }) => spots.at(-1)?.y ?? 0),
    gap,
  );
  return lines.map((line, at) => ({ ...line, label: labels[at] ?? 0 }));
}
