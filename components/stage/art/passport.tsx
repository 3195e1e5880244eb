import { ArtFrame, type ArtProps, ArtText } from "./frame";
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
