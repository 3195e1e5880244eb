import { ArtFrame, type ArtProps, ArtText } from "./frame";

type RubberStampProps = ArtProps & {
  text: string;
  sub?: string;
  tone: "ok" | "deny" | "ink";
  /** What it was pressed on: paper keeps its colours in the dark, the room does not. */
  ground?: "paper" | "room";
  rotate?: number;
  width?: number;
  height?: number;
};

const inks = {
  paper: { ok: "o-ok", deny: "o-deny", ink: "obj-ink" },
  room: { ok: "ok", deny: "deny", ink: "ink" },
} as const;

/** The print of a rubber stamp: a verdict, always a word or a code. */
export function RubberStamp(props: RubberStampProps) {
  const { text, sub, tone, ground = "paper", rotate = -8, width = 118, height = 46, ...art } = props;
  const ink = inks[ground][tone];
  const size = Math.min(height * 0.42, ((width - 18) / text.length) * 1.6);
  const middle = width / 2;
  const frame = { stroke: `var(--${ink})` };
  return (
    <ArtFrame width={width} height={height} {...art}>
      <g transform={`rotate(${rotate} ${middle} ${height / 2})`} opacity={0.92}>
        <rect {...frame} x={1} y={1} width={width - 2} height={height - 2} rx={5} strokeWidth={2} />
        <rect {...frame} x={4.5} y={4.5} width={width - 9} height={height - 9} rx={3} strokeWidth={0.9} />
        <ArtText
          x={middle}
          y={sub ? height / 2 - 1 : height / 2 + size * 0.35}
          fill={ink}
          size={size}
          weight={800}
          anchor="middle"
        >
          {text}
        </ArtText>
        {sub && (
          <ArtText x={middle} y={height / 2 + 13} fill={ink} size={11} weight={500} anchor="middle">
            {sub}
          </ArtText>
        )}
      </g>
    </ArtFrame>
  );
}
