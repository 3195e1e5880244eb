import type { ReactNode } from "react";
import { type ArtProps, ArtWithOver } from "./frame";

/** The engine-turned waves at the foot of the claims page. */
function Guilloche({ width, y }: { width: number; y: number }) {
  const step = (width - 30) / 3.74;
  const lines = [0, 1, 2, 3, 4, 5, 6].map(
    (i) => `M15 ${y + i * 9}q${step / 2} -26 ${step} 0t${step} 0t${step} 0t${step * 0.74} 0`,
  );
  return <path d={lines.join("")} stroke="var(--page-line)" />;
}

type BookletProps = ArtProps & {
  width?: number;
  height?: number;
  /** Height of the header page above the perforation. */
  header?: number;
  /** Height of the signature's strip at the foot; 0 leaves it out. */
  signature?: number;
  /** HTML laid over the pages. */
  children?: ReactNode;
};

/** The open passport: header page, perforation, claims page with its waves, strip of the signature. */
export function PassportBooklet(props: BookletProps) {
  const { width = 258, height = 353, header = 101, signature = 50, children, ...art } = props;
  const page = { x: 7, width: width - 14, rx: 4, fill: "var(--page)", stroke: "var(--passport-deep)" };
  const fold = 7 + header + 1;
  const foot = height - 7 - signature;
  return (
    <ArtWithOver width={width} height={height} over={children} inset="7px" {...art}>
      <rect
        width={width}
        height={height}
        rx={9}
        fill="var(--passport)"
        stroke="var(--passport-deep)"
        strokeWidth={1.25}
        filter="url(#art-soft)"
      />
      <rect {...page} y={7} height={header} />
      <rect {...page} y={fold + 1} height={height - fold - 8} />
      <Guilloche width={width} y={foot - 45} />
      {signature > 0 && (
        <rect
          x={7.6}
          y={foot}
          width={width - 15.2}
          height={signature - 0.6}
          rx={3}
          fill="var(--page-line)"
          opacity={0.55}
        />
      )}
      <path d={`M7 ${fold}h${width - 14}`} stroke="var(--passport-deep)" strokeWidth={2} />
      <path d={`M17 ${fold}h${width - 34}`} stroke="var(--foil)" strokeWidth={1.5} strokeDasharray="7 6" />
    </ArtWithOver>
  );
}
