import { ArtText } from "./frame";

type FolderProps = { x: number; y: number; width: number; height: number; tab: string };

/** The manila folder with its tab, and the tabs of the ones behind; (x, y) is its top left. */
export function Folder({ x, y, width, height, tab }: FolderProps) {
  const rise = 19;
  const first = Math.max(92, tab.length * 8 + 24);
  const right = x + width;
  const foot = y + height;
  const behind = [2, 1].filter((i) => first * i + 14 * i + 70 < width);
  return (
    <g>
      {behind.map((i) => (
        <path
          key={i}
          d={`M${x + 3 * i} ${foot}V${y + rise - 2 - 3 * i}h${first * i + 11 * i}l6 -${rise - 9}h54l6 ${rise - 9}H${right - 3 * i}V${foot}z`}
          fill="var(--manila)"
          stroke="var(--manila-edge)"
        />
      ))}
      <path
        d={`M${x} ${foot}V${y + 3}q0 -3 3 -3h${first - 12}q3 0 4.6 3l7.4 ${rise - 3}H${right - 3}q3 0 3 3V${foot}z`}
        fill="var(--manila-lit)"
        stroke="var(--manila-edge)"
        strokeWidth={1.25}
      />
      <ArtText x={x + 12} y={y + 14.5} fill="obj-ink" family="sans" size={13} weight={600}>
        {tab}
      </ArtText>
    </g>
  );
}
