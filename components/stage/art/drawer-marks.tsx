import { ArtText } from "./frame";

/** How a drawer's front stands: shut, pulled out, without a label, or looked for and not there. */
export type DrawerState = "shut" | "open" | "missing" | "empty";

type Box = { x: number; y: number; width: number; height: number };

type HolderProps = Box & { text?: string; size?: number; state?: DrawerState; ring?: number };

/** The label holder of a drawer, centred on (x, y + height / 2) from the left. */
export function Holder({ x, y, width, height, text, size = 14, state = "shut", ring = 7 }: HolderProps) {
  const hot = state === "open";
  const label = hot || (state === "shut" && text);
  return (
    <g>
      {state === "missing" && (
        <rect
          x={x - ring}
          y={y - ring}
          width={width + 2 * ring}
          height={height + 2 * ring}
          rx={4}
          stroke="var(--deny)"
          strokeWidth={2}
        />
      )}
      <rect
        x={x - 3}
        y={y - 3}
        width={width + 6}
        height={height + 6}
        rx={2}
        fill="var(--steel-1)"
        stroke="var(--steel-ink)"
      />
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx={1}
        fill={label ? "var(--label)" : "var(--steel-2)"}
        stroke={hot ? "var(--o-teal)" : "var(--steel-ink)"}
        strokeWidth={hot ? 1.8 : 1}
      />
      {label && text && (
        <ArtText
          x={x + width / 2}
          y={y + height / 2 + size * 0.36}
          fill={hot ? "o-teal" : "obj-ink"}
          size={size}
          weight={hot ? 650 : 400}
          anchor="middle"
        >
          {text}
        </ArtText>
      )}
    </g>
  );
}

/** The cup pull of a drawer; (x, y) is its top left. */
export function Pull({ x, y, width = 54, height = 13 }: Partial<Box> & { x: number; y: number }) {
  const r = height - 2;
  return (
    <g>
      <path
        d={`M${x} ${y}h${width}v2a${r} ${r} 0 0 1 -${r} ${r}h-${width - 2 * r}a${r} ${r} 0 0 1 -${r} -${r}z`}
        fill="var(--steel-3)"
        stroke="var(--steel-ink)"
        strokeWidth={1.1}
      />
      <path d={`M${x + 3} ${y + 2.2}h${width - 6}`} stroke="var(--steel-1)" strokeWidth={1.4} />
    </g>
  );
}

/** A steel face with the light along its upper edge. */
export function SteelFace({
  x,
  y,
  width,
  height,
  rx = 2,
  line = 1.25,
}: Box & { rx?: number; line?: number }) {
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx={rx}
        fill="var(--steel-2)"
        stroke="var(--steel-ink)"
        strokeWidth={line}
      />
      <path
        d={`M${x + 2} ${y + 1.2 + line * 0.4}h${width - 4}`}
        stroke="var(--steel-1)"
        strokeWidth={0.5 + line}
      />
    </g>
  );
}

/** The carcass of a cabinet: body, lip and the two feet below it. */
export function Carcass(props: {
  width: number;
  height: number;
  lip: number;
  foot: number;
  small?: boolean;
}) {
  const { width, height, lip, foot, small = false } = props;
  const r = small ? 3.4 : 4.4;
  const inset = small ? 8 : 14;
  const sole = small ? 16 : 26;
  const feet = {
    y: height,
    width: sole,
    height: foot,
    rx: 1,
    fill: "var(--steel-4)",
    stroke: "var(--steel-ink)",
  };
  return (
    <g>
      <rect
        width={width}
        height={height}
        rx={small ? 4 : 5}
        fill="var(--steel-3)"
        stroke="var(--steel-ink)"
        strokeWidth={1.25}
        filter={`url(#art-soft${small ? "-s" : ""})`}
      />
      <path
        d={`M.6 ${lip}v-${lip - r - 0.6}a${r} ${r} 0 0 1 ${r} -${r}h${width - 2 * r - 1.2}a${r} ${r} 0 0 1 ${r} ${r}v${lip - r - 0.6}z`}
        fill="var(--steel-1)"
      />
      {!small && <path d={`M0 ${lip}h${width}`} stroke="var(--steel-ink)" />}
      <rect {...feet} x={inset} />
      <rect {...feet} x={width - inset - sole} />
    </g>
  );
}
