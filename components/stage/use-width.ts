import { type RefObject, useEffect, useLayoutEffect, useState } from "react";

// On the server there is no layout to read; React warns about useLayoutEffect there.
const useBrowserLayoutEffect = typeof window === "undefined" ? useEffect : useLayoutEffect;

/** The width of an element in whole px, followed as it changes; `null` until it has been measured. */
export function useWidth(ref: RefObject<HTMLElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useBrowserLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = (): void => {
      // Nothing is laid out for an element without a width: it is not shown yet.
      if (element.clientWidth > 0) setWidth(Math.round(element.clientWidth));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}
