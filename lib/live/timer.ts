/** Runs something once, after so many milliseconds, unless the returned function is called before. */
export type StartTimer = (run: () => void, milliseconds: number) => () => void;

/** The platform's timer. It keeps no process alive. */
export const platformTimer: StartTimer = (run, milliseconds) => {
  const timer = setTimeout(run, milliseconds);
  timer.unref();
  return () => clearTimeout(timer);
};
