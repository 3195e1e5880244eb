import type { ReactNode } from "react";
import { ArtFrame, type ArtProps, ArtText, ArtWithOver } from "./frame";
import { CoverMarks, Crest } from "./passport-marks";

type CoverProps = ArtProps & { width?: number; height?: number; text?: string; crest?: boolean };

/** A closed passport: a signed token. Without its crest, the upper edge that looks out of an envelope. */
export function PassportCover({ width = 104, height = 144, text = "JWT", crest = true, ...art }: CoverProps) {
  const r = width * 0.2;
  const fitting = (width - 22) / (text.length * 0.88);
  const size = Math.min(fitting, crest ? Math.max(11, width * 0.15) : 15);
  const y = crest ? height * 0.36 + r * 1.3 + size * 1.55 : 25;
  const middle = width / 2;
  return (
    <ArtFrame width={width} height={height} {...art}>
      <CoverMarks x={0} y={0} width={width} height={height} />
      {crest ? (
        <Crest cx={middle + 1} cy={height * 0.36} r={r} />
      ) : (
        <path d={`M${middle - width * 0.26} 32h${width * 0.52}`} stroke="var(--foil)" />
      )}
      <ArtText
        x={middle + size * 0.07 + (crest ? 1 : 0)}
        y={y}
        fill="foil"
        family="serif"
        size={size}
        weight={560}
        anchor="middle"
        spacing=".14em"
      >
        {text}
      </ArtText>
    </ArtFrame>
  );
}

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
