/** What a page that holds a connection has to know of itself. */
export interface PageListener {
  /** Called when the page is seen, at once where it is seen already. */
  shown: () => void;
  /** Called when it is not seen any more: hidden, frozen, or left for another page that may lead back to it. */
  hidden: () => void;
  /** Called when the network came or went. */
  networkChanged?: () => void;
}

/** Whether the page is seen. A tab may start hidden, and a page may be prepared before anybody asks for it. */
export const isPageShown = (): boolean =>
  !document.hidden &&
  document.visibilityState === "visible" &&
  !("prerendering" in document && document.prerendering === true);

/** Watches whether the page is seen; the returned function ends it. */
export function watchPage({ shown, hidden, networkChanged = () => undefined }: PageListener): () => void {
  const leaving = new AbortController();
  const { signal } = leaving;
  let isAway = false;
  let wasShown = false;

  const look = (): void => {
    const isShown = !isAway && isPageShown();
    if (isShown === wasShown) return;
    wasShown = isShown;
    if (isShown) shown();
    else hidden();
  };
  const goes = (away: boolean) => (): void => {
    isAway = away;
    look();
  };

  document.addEventListener("visibilitychange", look, { signal });
  document.addEventListener("prerenderingchange", look, { signal });
  document.addEventListener("freeze", goes(true), { signal });
  document.addEventListener("resume", goes(false), { signal });
  // A page that is left may be kept, and shown again as it was.
  window.addEventListener("pagehide", goes(true), { signal });
  window.addEventListener("pageshow", goes(false), { signal });
  window.addEventListener("online", networkChanged, { signal });
  window.addEventListener("offline", networkChanged, { signal });
  look();
  return () => leaving.abort();
}

/** Calls once, when the page is seen for the first time; the returned function ends the waiting. */
export function whenPageShown(call: () => void): () => void {
  let done = false;
  const stop = watchPage({
    shown: () => {
      if (!done) call();
      done = true;
    },
    hidden: () => undefined,
  });
  return stop;
}
