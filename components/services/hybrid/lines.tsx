import { ArtFrame, ArtText } from "@/components/stage/art/frame";
import { CoverMarks } from "@/components/stage/art/passport-marks";
import type { Moment } from "@/lib/services/hybrid/moment";
import { INSIDE_SERVICES } from "@/lib/trace/vocabulary";
import styles from "./lines.module.css";
import { between, fromLeft, type Place, rowsOf } from "./ways";

/** The ways that passports took between services: small and closed, red where they were refused. */
export function Lines({ moment, place }: { moment: Moment | null; place: Place }) {
  const { gutter } = place;
  const { middleOf, height } = rowsOf(moment, place);
  const wide = gutter > 100;
  const size = wide ? { width: 38, height: 50 } : { width: 24, height: 32 };
  const asker = moment?.asker ?? "gateway";
  const idle = moment === null || moment.calls.length === 0;
  return (
    <ArtFrame width={gutter} height={height} className={styles.lines}>
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
              d={fromLeft(service, place, middleOf, "gateway").d}
              stroke="var(--rule-strong)"
              strokeWidth={1.5}
              strokeDasharray="3 5"
            />
          ))
        : moment.calls.map(({ service, code, token }) => {
            const way =
              asker === "gateway" || asker === "outside"
                ? fromLeft(service, place, middleOf, asker)
                : between(asker, service, gutter, middleOf);
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
