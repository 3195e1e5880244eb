/** The value below which `share` of the figures lie. */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (figures: readonly number[]): number => quantile(figures, 0.5);

/** Prints one line of a table: a name and what was measured. */
export const line = (name: string, ...figures: string[]): void =>
  console.log(`${name.padEnd(34)} ${figures.join("   ")}`);

export const fixed = (value: number, digits = 2): string => value.toFixed(digits);
