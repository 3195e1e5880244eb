import type { Crowd } from "./crowd.ts";
import { Reader } from "./reader.ts";
import { within } from "./within.ts";

/** Milliseconds that readers have to come to the end of what their lab has kept. */
const PATIENCE = 10_000;

/** Follows the labs of a crowd; what its readers have not had in the end, or not in order. */
export function follow({ visitors }: Crowd): { opened: Promise<unknown>; problems(): Promise<string[]> } {
  const readers = visitors.map((visitor) => ({ visitor, reader: new Reader(`${visitor.address}/events`) }));
  return {
    opened: Promise.all(readers.map(({ reader }) => reader.opened)),
    async problems() {
      const problems: string[] = [];
      for (const { visitor, reader } of readers) {
        const newest = (await visitor.kept()).at(-1) ?? 0;
        const caughtUp = await within(PATIENCE, () => (reader.sequence.last ?? 0) >= newest);
        reader.stop();
        if (!caughtUp) problems.push(`a stream ends at ${reader.sequence.last}, its lab at ${newest}`);
        problems.push(...reader.sequence.problems.map((problem) => `a stream: ${problem}`));
      }
      return problems;
    },
  };
}
