/** How many requests a row is sent: what the address may ask for, and what is sent otherwise. */
const TIMES = { name: "times", least: 20, most: 500, usual: 200 } as const;

/** How many entries the record has to begin with. */
export const SIZE = { name: "size", least: 1, most: 200, usual: 40 } as const;

type Bounds = typeof TIMES | typeof SIZE;

/** What an address asks for, and what is said where it makes no sense. */
export interface Asked {
  times: number;
  size: number;
  notes: string[];
}

/** What stands in the address behind `?`, as a page gets it. */
export type Query = Readonly<Record<string, string | string[] | undefined>>;

function read(query: Query, { name, least, most, usual }: Bounds, notes: string[]): number {
  const text = query[name];
  if (text === undefined) return usual;
  const value = typeof text === "string" && /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  notes.push(`The address asks for a ${name} that is not a whole number from ${least} to ${most}.`);
  notes.push(`It is taken as ${usual}.`);
  return usual;
}

/** Reads `?times=` and `?size=`. Nonsense falls back to what is usual, and is said. */
export function readAddress(query: Query): Asked {
  const notes: string[] = [];
  return { times: read(query, TIMES, notes), size: read(query, SIZE, notes), notes };
}
