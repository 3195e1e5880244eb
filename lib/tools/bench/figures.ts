/** Prints one line of a table: a name and what was measured. */
export const line = (name: string, ...figures: string[]): void =>
  console.log(`${name.padEnd(34)} ${figures.join("   ")}`);

export const fixed = (value: number, digits = 2): string => value.toFixed(digits);
