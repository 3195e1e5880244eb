import { isPageShown } from "./page-shown";

/** Milliseconds that the live stream has to bring something before the lab is asked for it; a hidden page has no stream. */
const LATE = 3000;

/** Waits for what the live stream brings: looks whenever one of `looks` is called. `null`: it is late. */
export function waitFor<T>(looks: Set<() => void>, find: () => T | undefined): Promise<T | null> {
  return new Promise((resolve) => {
    const end = (found: T | null): void => {
      clearTimeout(late);
      looks.delete(look);
      resolve(found);
    };
    const look = (): void => {
      const found = find();
      if (found !== undefined) end(found);
    };
    const late = setTimeout(() => end(null), isPageShown() ? LATE : 0);
    looks.add(look);
    look();
  });
}
