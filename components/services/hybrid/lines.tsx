import { ArtFrame, ArtText } from "@/components/stage/art/frame";
import { CoverMarks } from "@/components/stage/art/passport-marks";
import type { Moment } from "@/lib/services/hybrid/moment";
import { INSIDE_SERVICES, type InsideService } from "@/lib/trace/vocabulary";
import styles from "./inside.module.css";

/** Where the cards stand, px. */
interface Place {
  gutter: number;
  card: number;
  gap: number;
}

interface Way {
  d: string;
  /** The middle of the passport on it. */
  at: { x: number; y: number };
}

const middleOf = (service: InsideService, { card, gap }: Place): number =>
  INSIDE_SERVICES.indexOf(service) * (card + gap) + card / 2;

/** Across, then up or down, then across again, with round corners. */
function bend(from: { x: number; y: number }, turn: number, to: { x: number; y: number }): string {
  const rise = to.y - from.y;
  const r = Math.min(10, Math.abs(rise) / 2);
  const sign = Math.sign(rise);
  const [out, back] = [Math.sign(turn - from.x), Math.sign(to.x - turn)];
  if (Math.abs(rise) < 1) return `M${from.x} ${from.y}H${to.x}`;
  return `M${from.x} ${from.y}H${turn - out * r}q${out * r} 0 ${out * r} ${sign * r}V${to.y - sign * r}q0 ${sign * r} ${back * r} ${sign * r}H${to.x}`;
}

/** From the gateway's desk, or from outside, to a service. */
function fromLeft(service: InsideService, place: Place, asker: "gateway" | "outside"): Way {
  const y = middleOf(service, place);
  const i = INSIDE_SERVICES.indexOf(service);
  const wide = place.gutter > 100;
  const x = wide ? (asker === "outside" ? place.gutter - 34 : place.gutter - 54) : 27;
  const start = asker === "outside" ? y : wide ? place.card * 0.86 + i * 14 : -12;
  const turn = wide ? place.gutter - 88 - Math.abs(i - 1) * 12 : 8;
  const d =
    wide || asker === "outside"
      ? bend({ x: wide && asker === "gateway" ? -16 : 0, y: start }, turn, { x: place.gutter - 6, y })
      : `M${turn} ${start}V${y - 10}q0 10 10 10H${place.gutter - 4}`;
  return { d, at: { x, y } };
}

/** From one service to another: out of its card and back into the next. */
function between(from: InsideService, to: InsideService, place: Place): Way {
  const { gutter } = place;
  const [a, b] = [middleOf(from, place), middleOf(to, place)];
  const shift = from === to ? 16 : 0;
  const turn = gutter > 100 ? gutter / 2 : 27;
  const d = bend({ x: gutter, y: a - shift }, turn, { x: gutter - 6, y: b + shift });
  return { d, at: { x: turn, y: (a + b) / 2 } };
}

/** The ways that passports took between services: small and closed, red where they were refused. */
export function Lines({ moment, place }: { moment: Moment | null; place: Place }) {
  const { card, gap, gutter } = place;
  const wide = gutter > 100;
  const size = wide ? { width: 38, height: 50 } : { width: 24, height: 32 };
  const asker = moment?.asker ?? "gateway";
  const idle = moment === null || moment.calls.length === 0;
  return (
    <ArtFrame width={gutter} height={3 * card + 2 * gap} className={styles.lines}>
      <defs>
        <marker
          id="hybrid-arrow"
          viewBox="0 0 10 10"
          refX="8"
          refY="5"
          markerWidth="10"
          markerHeight="10"
          orient="auto"
          markerUnits="userSpaceOnUse"
        >
          <path d="M1.5 1 8.5 5 1.5 9" stroke="var(--burgundy)" strokeWidth={1.6} />
        </marker>
      </defs>
      {idle
        ? INSIDE_SERVICES.map((service) => (
            <path
              key={service}
              d={fromLeft(service, place, "gateway").d}
              stroke="var(--rule-strong)"
              strokeWidth={1.5}
              strokeDasharray="3 5"
            />
          ))
        : moment.calls.map(({ service, code, token }) => {
            const way =
              asker === "gateway" || asker === "outside"
                ? fromLeft(service, place, asker)
                : between(asker, service, place);
            const { x, y } = way.at;
            const refused = code !== null;
            return (
              <g key={service} className={styles.flight}>
                <path
                  d={way.d}
                  stroke={refused ? "var(--deny)" : "var(--burgundy)"}
                  strokeWidth={2}
                  markerEnd={refused ? "url(#art-ah-deny)" : "url(#hybrid-arrow)"}
                />
                {wide && asker === "outside" ? (
                  <ArtText x={4} y={y - 9} fill="ink-2" family="sans" size={13}>
                    outside
                  </ArtText>
                ) : null}
                {token === null ? null : (
                  <g transform={`translate(${x - size.width / 2} ${y - size.height / 2})`}>
                    <CoverMarks x={0} y={0} {...size} mini />
                    {refused && (
                      <rect
                        x={-2.5}
                        y={-2.5}
                        width={size.width + 5}
                        height={size.height + 5}
                        rx={5}
                        stroke="var(--deny)"
                        strokeWidth={2}
                      />
                    )}
                  </g>
                )}
              </g>
            );
          })}
    </ArtFrame>
  );
}
