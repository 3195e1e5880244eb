import { SERVICES, type ServiceName } from "@/lib/trace/vocabulary";

/** A place on the stage, in px from the top left of the services' zone. */
export interface Spot {
  x: number;
  y: number;
}

/** Where things stand side by side; the style sheet says the same. */
interface Columns {
  browser: number;
  balancer: number;
  rack: { left: number; width: number };
  left: number;
  right: number;
  gap: number;
}

/** From this width on the three zones stand side by side. */
export const COLUMNS_FROM = 1180;

const ROOMY: Columns = {
  browser: 280,
  balancer: 240,
  rack: { left: 24, width: 172 },
  left: 40,
  right: 28,
  gap: 24,
};
const TIGHT: Columns = {
  browser: 264,
  balancer: 212,
  rack: { left: 20, width: 156 },
  left: 36,
  right: 20,
  gap: 16,
};

const columnsAt = (width: number): Columns => (width >= 1340 ? ROOMY : TIGHT);

/** The middle of each pigeonhole, the height of each lane, and where the cards begin. */
const HOLES: Readonly<Record<ServiceName, number>> = { A: 112, B: 190, C: 268 };
const LANES: Readonly<Record<ServiceName, number>> = { A: 122, B: 90, C: 58 };
const TURNS: Readonly<Record<ServiceName, number>> = { A: -12, B: 8, C: 22 };
const CARDS = 150;
/** The middle of the first drawer of a service's cabinet, and of the shared one. */
const DRAWER = 225;
const STORE_DRAWER = 458;
const ENVELOPE = { top: 64, height: 146, pad: 24 } as const;
const BEND = 8;

/** The lines from the balancer to the services, for a stage of this width. */
export interface Lines {
  /** From the browser to the balancer. */
  inbound: string;
  ways: Readonly<Record<ServiceName, { d: string; end: Spot; parcel: Spot }>>;
  /** The thread from the label in the browser to the edge of a card, or of the store's. */
  threadTo: (partition: string) => string;
}

/** Lays the lines. All in px. */
export function linesFor(width: number): Lines {
  const { browser, balancer, rack, left, right, gap } = columnsAt(width);
  const zone = width - browser - balancer;
  const card = (zone - left - right - 2 * gap) / 3;
  const start = rack.left + rack.width - balancer + 4;
  const cardLeft = (name: ServiceName): number => left + SERVICES.indexOf(name) * (card + gap);

  const way = (name: ServiceName) => {
    const [from, lane, turn] = [HOLES[name], LANES[name], TURNS[name]];
    const to = cardLeft(name) + card / 2;
    const up = lane < from ? -1 : 1;
    const bend = Math.min(BEND, Math.abs(lane - from) / 2);
    const d = `M${start} ${from}H${turn - bend}q${bend} 0 ${bend} ${up * bend}V${lane - up * bend}q0 ${up * bend} ${bend} ${up * bend}H${to - BEND}q${BEND} 0 ${BEND} ${BEND}V${CARDS - 7}`;
    return { d, end: { x: to, y: CARDS - 7 }, parcel: { x: to - 84, y: lane } };
  };

  const envelopeEdge = -balancer - ENVELOPE.pad;
  const eyelet = { x: envelopeEdge - 34, y: ENVELOPE.top + ENVELOPE.height - 42 };
  const toRack = `M${eyelet.x} ${eyelet.y}C${eyelet.x + 110} ${eyelet.y + 8} ${start - 70} ${DRAWER} ${start} ${DRAWER}`;
  return {
    inbound: `M${envelopeEdge + 8} 137H${-balancer + rack.left - 9}`,
    ways: { A: way("A"), B: way("B"), C: way("C") },
    threadTo(partition) {
      const name = SERVICES.find((each) => each === partition);
      if (name) return `${toRack}H${cardLeft(name)}`;
      return `${toRack}Q10 ${DRAWER} 10 ${DRAWER + 40}V${STORE_DRAWER - 16}q0 16 16 16H${left}`;
    },
  };
}
