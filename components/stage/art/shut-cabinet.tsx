import { Carcass, Holder, Pull, SteelFace } from "./drawer-marks";
import { ArtFrame, type ArtProps } from "./frame";

type ShutCabinetProps = ArtProps & {
  width: number;
  height: number;
  /** One label per drawer, from above; an empty string is a drawer without a label. */
  drawers: readonly string[];
  /** The label that was just touched. */
  hot?: string;
  /** Which drawer was looked for and is not there, counted from 0. */
  missing?: number;
  /** Nobody opened it: faded to 42%. */
  dim?: boolean;
};

/** A small cabinet with every drawer shut. */
export function ShutCabinet({ width, height, drawers, hot, missing, dim = false, ...art }: ShutCabinetProps) {
  const foot = 5;
  const lip = 8;
  const gap = 3;
  const body = height - foot;
  const each = (body - lip - gap * (drawers.length + 1)) / Math.max(1, drawers.length);
  const wide = width > 140;
  const size = Math.min(13, each - 12);
  const slot = Math.max(4, Math.min(each - 8, size + 7));
  return (
    <ArtFrame width={width} height={height} {...art}>
      <g opacity={dim ? 0.42 : undefined}>
        <Carcass width={width} height={body} lip={lip} foot={foot} small />
        {drawers.map((text, i) => {
          const y = lip + gap + i * (each + gap);
          const state = i === missing ? "missing" : text === "" ? "empty" : text === hot ? "open" : "shut";
          const wanted = Math.min(Math.max(46, text.length * size * 0.62 + 14), width - 80);
          return (
            <g key={i}>
              <SteelFace x={7} y={y} width={width - 14} height={each} rx={1.5} line={1} />
              <Holder
                x={wide ? 16 : 15}
                y={y + (each - slot) / 2}
                width={wide ? wanted : width - 30}
                height={slot}
                text={text}
                size={size}
                state={state}
                ring={4.5}
              />
              {wide && <Pull x={width - 52} y={y + each / 2 - 4.5} width={36} height={10} />}
            </g>
          );
        })}
      </g>
    </ArtFrame>
  );
}
