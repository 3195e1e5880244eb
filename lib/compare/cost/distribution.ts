/** A logarithmic axis: from its left end to its right end, both above zero. */
export interface LogAxis {
  from: number;
  to: number;
}

/** Where an axis bears a mark. `place` is the share of its length, 0 to 1; few marks bear their figure. */
export interface Tick {
  value: number;
  place: number;
  named: boolean;
}

/** A column of dots. `place` is the share of the axis; `count` how many figures fell there. */
export interface Column {
  place: number;
  count: number;
}

const decadesOf = ({ from, to }: LogAxis): number => Math.log10(to / from);

/** The round figure (1, 2 or 5 times a power of ten) next to a figure, on the side asked for. */
function roundFigure(figure: number, up: boolean): number {
  const power = 10 ** Math.floor(Math.log10(figure));
  const steps = [1, 2, 5, 10].map((step) => step * power);
  const found = up ? steps.find((step) => step >= figure) : steps.findLast((step) => step <= figure);
  return found ?? figure;
}

/** An axis between round figures, on which all figures fit; `null` where no figure is above zero. */
export function logAxis(figures: readonly number[]): LogAxis | null {
  const real = figures.filter((figure) => figure > 0 && Number.isFinite(figure));
  if (real.length === 0) return null;
  const from = roundFigure(Math.min(...real), false);
  const to = roundFigure(Math.max(...real), true);
  return to > from ? { from, to } : { from, to: from * 2 };
}

/** Where a figure stands on the axis, 0 to 1. What was too quick to be timed stands at the left end. */
export function placeOn(axis: LogAxis, figure: number): number {
  if (figure <= axis.from) return 0;
  return Math.min(1, Math.log10(figure / axis.from) / decadesOf(axis));
}

/** The marks of an axis: every leading digit, of which the powers of ten are named, or on a short axis 1, 2 and 5. */
export function ticksOf(axis: LogAxis): Tick[] {
  const named = decadesOf(axis) >= 2 ? [1] : [1, 2, 5];
  const ticks: Tick[] = [];
  // A little slack: powers of ten below one are not exact.
  const [low, high] = [axis.from * 0.999, axis.to * 1.001];
  for (let power = Math.floor(Math.log10(axis.from) + 1e-9); 10 ** power <= high; power++) {
    for (let digit = 1; digit <= 9; digit++) {
      const value = Number((digit * 10 ** power).toPrecision(6));
      if (value < low || value > high) continue;
      ticks.push({ value, place: placeOn(axis, value), named: named.includes(digit) });
    }
  }
  return ticks;
}

/** Sorts figures into equally wide columns of the axis; empty ones are left out. */
export function columnsOf(figures: readonly number[], axis: LogAxis, columns: number): Column[] {
  const counts = new Map<number, number>();
  for (const figure of figures) {
    const at = Math.min(columns - 1, Math.floor(placeOn(axis, figure) * columns));
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return Array.from(counts, ([at, count]) => ({ place: (at + 0.5) / columns, count })).toSorted(
    (a, b) => a.place - b.place,
  );
}

/** How many figures one dot has to stand for, so that no column is taller than so many dots: 1, 2, 5, 10, 20 ... */
export function dotWorth(rows: readonly (readonly Column[])[], tallest: number): number {
  const most = Math.max(0, ...rows.flat().map(({ count }) => count));
  return most <= tallest ? 1 : roundFigure(most / tallest, true);
}

/** The dots of a column: the last one may stand for fewer, since nothing that was measured is left out. */
export const dotsOf = (column: Column, worth: number): number => Math.ceil(column.count / worth);
