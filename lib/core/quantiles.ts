/** The figure below which `share` (0 to 1) of the figures lie; `NaN` of none at all. */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The figure in the middle: the upper one where two share it; `NaN` of none at all. */
export const median = (figures: readonly number[]): number => quantile(figures, 0.5);
