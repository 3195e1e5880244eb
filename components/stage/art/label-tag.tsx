import type { ReactNode } from "react";
import { ArtFrame, type ArtProps, ArtText, ArtWithOver } from "./frame";
import { SealMarks } from "./wax-seal";

/** Where the thread enters a tag, in the tag's own px. */
const tagHole = { x: 17, y: 15 } as const;

/** The unsealed session id: a luggage tag that turns about its hole. */
export function LabelTag({ text, rotate = 0, ...art }: ArtProps & { text: string; rotate?: number }) {
  const { x, y } = tagHole;
  const body = Math.max(48, Math.round(text.length * 8.4 + 21));
  return (
    <ArtFrame width={x + body - 2} height={30} {...art}>
      <g transform={`rotate(${rotate} ${x} ${y})`}>
        <path
          d={`M${x - 6} ${y - 14}h${body}q3 0 3 3v22q0 3 -3 3h-${body}l-10 -8v-12z`}
          fill="var(--label)"
          stroke="var(--o-teal)"
          strokeWidth={1.5}
          filter="url(#art-soft-s)"
        />
        <circle cx={x - 2} cy={y} r={3.6} fill="var(--env-shade)" stroke="var(--o-teal)" strokeWidth={1.4} />
        <ArtText x={x + 12} y={y + 5.5} fill="o-teal" weight={650}>
          {text}
        </ArtText>
      </g>
    </ArtFrame>
  );
}

type SlipProps = ArtProps & {
  width: number;
  height?: number;
  /** The wax seal at the left: carried, never read. */
  sealed?: boolean;
  /** HTML between seal and eyelet, set on the middle line. */
  children?: ReactNode;
};

/** The session id as the browser holds it: a white slip, teal edge, eyelet 12 px from the right end. */
export function SlipLabel({ width, height = 40, sealed = false, children, ...art }: SlipProps) {
  const middle = height / 2;
  const left = sealed ? 36 : 12;
  const text = children && <div className="flex h-full items-center overflow-hidden">{children}</div>;
  return (
    <ArtWithOver width={width} height={height} over={text} inset={`0 24px 0 ${left}px`} {...art}>
      <rect
        width={width}
        height={height}
        rx={3}
        fill="var(--label)"
        stroke="var(--o-teal)"
        strokeWidth={1.5}
        filter="url(#art-soft-s)"
      />
      {sealed && <SealMarks cx={18} cy={middle} r={Math.min(11, middle - 4)} />}
      <circle
        cx={width - 12}
        cy={middle}
        r={4.2}
        fill="var(--env-shade)"
        stroke="var(--o-teal)"
        strokeWidth={1.5}
      />
    </ArtWithOver>
  );
}
