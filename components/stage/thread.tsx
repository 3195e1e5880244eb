import { type RefObject, useCallback, useLayoutEffect, useRef } from "react";
import styles from "./thread.module.css";

const RESTS = ["transitionend", "animationend"] as const;

interface Point {
  x: number;
  y: number;
}

interface Strand {
  main: string;
  /** The short end on which the tag hangs. */
  tag: string | null;
  end: Point;
}

/** The middle of an anchor, from the top left of the stage. */
function anchor(root: HTMLElement, name: string): Point | null {
  const element = root.querySelector(`[data-anchor="${name}"]`);
  if (!element) return null;
  const [at, from] = [element.getBoundingClientRect(), root.getBoundingClientRect()];
  return { x: at.x + at.width / 2 - from.x, y: at.y + at.height / 2 - from.y };
}

/** On a phone: down the right margin, past everything that can be read. */
function downMargin(from: Point, to: Point, margin: number): string {
  const middle = (from.y + to.y) / 2;
  return `M${from.x} ${from.y}C${from.x + 30} ${from.y + 50} ${margin} ${from.y + 60} ${margin} ${middle}S${margin + 4} ${to.y - 10} ${to.x} ${to.y}`;
}

/** Across the wire between its two lanes, over the tag, to the drawer. */
function across(from: Point, over: Point, to: Point): string {
  const reach = Math.max(40, (over.x - from.x) * 0.22);
  return `M${from.x} ${from.y}C${from.x + reach} ${from.y + (over.y - from.y) * 0.62} ${over.x - reach} ${over.y - 7} ${over.x} ${over.y}S${to.x - (to.x - over.x) / 3} ${to.y + (to.y > over.y ? -6 : 20)} ${to.x} ${to.y}`;
}

/** In two rows: down beside the wire, behind the docket. */
function aroundWire(from: Point, over: Point, to: Point, edge: number, floor: number): string {
  return `M${from.x} ${from.y}Q${edge} ${from.y + 20} ${edge} ${from.y + 80}V${floor}C${edge} ${floor + 80} ${over.x - 60} ${over.y} ${over.x} ${over.y}S${to.x - 70} ${to.y + 20} ${to.x} ${to.y}`;
}

/** In two rows without a desk to pass over. */
const pastWire = (from: Point, to: Point, edge: number): string =>
  `M${from.x} ${from.y}Q${edge} ${from.y + 20} ${edge} ${from.y + 80}V420C${edge} ${(420 + to.y) / 2 + 60} ${to.x - 150} ${to.y} ${to.x} ${to.y}`;

function strandOf(root: HTMLElement, kind: string): Strand | null {
  const to = anchor(root, "drawer");
  if (!to) return null;
  const from = anchor(root, "eyelet");
  const hole = anchor(root, "tag");
  if (kind === "phone") {
    const main = from ? downMargin(from, to, root.getBoundingClientRect().width - 26) : "";
    return main ? { main, tag: null, end: to } : null;
  }
  const over = hole ? { x: hole.x + 9, y: hole.y - 24 } : null;
  const tag = over && hole ? `M${over.x} ${over.y}Q${over.x - 1} ${over.y + 14} ${hole.x} ${hole.y}` : null;
  if (!over) {
    if (!from) return null;
    if (kind === "rows") {
      const edge = root.querySelector('[data-testid="browser"]')?.clientWidth ?? from.x;
      return { main: pastWire(from, to, edge), tag, end: to };
    }
    const between = { x: (from.x + to.x) / 2, y: Math.max(from.y + 40, (from.y + to.y) / 2) };
    return { main: across(from, between, to), tag, end: to };
  }
  if (!from) {
    const main = `M${over.x} ${over.y}C${over.x + 60} ${over.y + 8} ${to.x - 70} ${to.y + 20} ${to.x} ${to.y}`;
    return { main, tag, end: to };
  }
  if (kind === "rows") {
    const edge = root.querySelector('[data-testid="browser"]')?.clientWidth ?? from.x;
    return { main: aroundWire(from, over, to, edge, 420), tag, end: to };
  }
  return { main: across(from, over, to), tag, end: to };
}

export interface ThreadProps {
  root: RefObject<HTMLElement | null>;
  kind: string;
  /** The session id by which label and drawer belong together. */
  sid?: string | null;
}

/** Lays the paths where the strand runs; they are drawn by hand, since only the browser knows where things stand. */
function lay(svg: SVGSVGElement, strand: Strand | null): void {
  const [main, tag, end] = svg.children;
  main?.setAttribute("d", strand?.main ?? "");
  tag?.setAttribute("d", strand?.tag ?? "");
  end?.setAttribute("transform", strand ? `translate(${strand.end.x} ${strand.end.y})` : "translate(-9 -9)");
}

/**
 * The teal thread: from the label in the browser, over the tag on the desk, to the drawer. Where the label is not
 * proven to name that drawer it has no eyelet, and the thread begins at the tag.
 */
export function Thread({ root, kind, sid = null }: ThreadProps) {
  const svg = useRef<SVGSVGElement>(null);
  const measure = useCallback((): void => {
    if (!root.current || !svg.current) return;
    svg.current.dataset.from = anchor(root.current, "eyelet") ? "credential" : "server";
    lay(svg.current, strandOf(root.current, kind));
  }, [root, kind]);

  // Whatever the thread is tied to may have moved whenever the stage was drawn anew, or came to rest.
  useLayoutEffect(measure);
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    for (const event of RESTS) element.addEventListener(event, measure);
    return () => {
      observer.disconnect();
      for (const event of RESTS) element.removeEventListener(event, measure);
    };
  }, [root, measure]);

  return (
    <svg ref={svg} className={styles.thread} aria-hidden="true" data-testid="thread" data-sid={sid ?? ""}>
      <path pathLength={1} className={styles.drawn} strokeLinecap="round" />
      <path strokeLinecap="round" />
      <circle r={3} fill="var(--o-teal)" />
    </svg>
  );
}
