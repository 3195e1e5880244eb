import { ArtFrame } from "@/components/stage/art/frame";
import { CoverMarks } from "@/components/stage/art/passport-marks";
import type { Moment } from "@/lib/services/hybrid/moment";
import { INSIDE_SERVICES } from "@/lib/trace/vocabulary";
import styles from "./hybrid.module.css";
import { wayTo } from "./lane-layout";
import { roundedPath } from "./path";

const HEIGHT = 74;
const COVER = { width: 22, height: 29 };

/** The ways that passports took to services that stand side by side: small and closed, red where they were refused. */
export function Lanes({ moment, width }: { moment: Moment | null; width: number }) {
  const calls = moment?.calls ?? [];
  const asker = moment?.asker ?? "gateway";
  const idle = calls.length === 0;
  const asked = idle ? INSIDE_SERVICES.map((service) => ({ service, code: null, token: null })) : calls;
  return (
    <ArtFrame width={width} height={HEIGHT} className={styles.lanes}>
      {asked.map(({ service, code, token }) => {
        const spots = wayTo(service, asker, width, HEIGHT);
        const end = spots.at(-1);
        const tone = idle ? "var(--rule-strong)" : code === null ? "var(--burgundy)" : "var(--deny)";
        return end ? (
          <g
            key={service}
            stroke={tone}
            strokeWidth={idle ? 1.5 : 2}
            strokeLinecap="round"
            strokeLinejoin="round"
          >
            <path d={roundedPath(spots, 8)} strokeDasharray={idle ? "2 5" : undefined} />
            <path d={`M${end.x - 4} ${end.y - 6}L${end.x} ${end.y}L${end.x + 4} ${end.y - 6}`} />
            {token === null ? null : (
              <g transform={`translate(${end.x - COVER.width / 2} ${HEIGHT - 12 - COVER.height})`}>
                <CoverMarks x={0} y={0} {...COVER} mini />
                {code === null ? null : <rect x={-2.5} y={-2.5} width={27} height={34} rx={5} />}
              </g>
            )}
          </g>
        ) : null;
      })}
    </ArtFrame>
  );
}
