import { type RefObject, useLayoutEffect, useRef } from "react";
import styles from "@/components/stage/thread.module.css";
import { roundedPath, type Spot } from "./path";

/** The box of an element of the stage, from the stage's top left. */
function boxIn(root: HTMLElement, element: Element | null | undefined) {
  if (!element) return null;
  const [at, from] = [element.getBoundingClientRect(), root.getBoundingClientRect()];
  return {
    left: at.left - from.left,
    right: at.right - from.left,
    middle: at.top + at.height / 2 - from.top,
  };
}

/** Out of the envelope, down beside it, below the rack to the card, and along its edge to the drawer. */
function spotsOf(root: HTMLElement): Spot[] {
  const hook = root.querySelector('[data-anchor="drawer"]');
  const eyelet = boxIn(root, root.querySelector('[data-anchor="eyelet"]'));
  const envelope = boxIn(root, root.querySelector('[data-testid="envelope"] svg'));
  const lane = boxIn(root, root.querySelector('[data-anchor="lane"]'));
  const drawer = boxIn(root, hook);
  const card = boxIn(root, hook?.closest("section"));
  if (!eyelet || !envelope || !lane || !drawer || !card) return [];
  const [channel, gap] = [envelope.right + 9, card.left - 7];
  return [
    { x: eyelet.left, y: eyelet.middle },
    { x: channel, y: eyelet.middle },
    { x: channel, y: lane.middle },
    { x: gap, y: lane.middle },
    { x: gap, y: drawer.middle },
    { x: drawer.left, y: drawer.middle },
  ];
}

/** The teal thread from the label to the drawer that it names: only where that was found. */
export function ServicesThread({ root }: { root: RefObject<HTMLElement | null> }) {
  const svg = useRef<SVGSVGElement>(null);
  // Whatever it is tied to may have moved whenever the stage was drawn anew, came to rest, or has another width.
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    const lay = (): void => {
      const spots = spotsOf(element);
      const [path, end] = svg.current?.children ?? [];
      path?.setAttribute("d", roundedPath(spots, 10));
      const last = spots.at(-1) ?? { x: -9, y: -9 };
      end?.setAttribute("transform", `translate(${last.x} ${last.y})`);
    };
    lay();
    const observer = new ResizeObserver(lay);
    observer.observe(element);
    element.addEventListener("animationend", lay);
    return () => {
      observer.disconnect();
      element.removeEventListener("animationend", lay);
    };
  });
  return (
    <svg ref={svg} className={styles.thread} aria-hidden="true" data-testid="thread">
      <path pathLength={1} className={styles.drawn} />
      <circle r={3} fill="var(--thread)" />
    </svg>
  );
}
