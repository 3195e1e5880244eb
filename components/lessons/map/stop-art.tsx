import type { ReactNode } from "react";
import { PaperMarks } from "@/components/stage/art/envelope";
import { CoverMarks } from "@/components/stage/art/passport-marks";
import { MiniLabel } from "@/components/stage/art/small-envelope";
import type { Slug } from "@/lib/lessons/slugs";

type Box = { x: number; y: number; width: number; height: number };

const ink = {
  stroke: "var(--obj-ink)",
  strokeWidth: 1.6,
  strokeLinecap: "round",
  strokeLinejoin: "round",
} as const;

const Envelope = (box: Box) => <PaperMarks {...box} edge={box.width > 40 ? 5 : 3} small flat />;

/** A drawer's front, a few pixels high. */
function Front({ x, y, width, height }: Box) {
  return (
    <g stroke="var(--steel-ink)">
      <rect x={x} y={y} width={width} height={height} rx={1.5} fill="var(--steel-2)" />
      <rect
        x={x + width * 0.24}
        y={y + height * 0.26}
        width={width * 0.52}
        height={height * 0.48}
        rx={1}
        fill="var(--steel-1)"
        strokeWidth={0.8}
      />
    </g>
  );
}

/** A cabinet, too small for labels. */
function Cabinet({ x, y, width, height, drawers }: Box & { drawers: number }) {
  const lip = 7;
  const gap = 3;
  const each = (height - lip - gap * (drawers + 1)) / drawers;
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx={4}
        fill="var(--steel-3)"
        stroke="var(--steel-ink)"
        strokeWidth={1.25}
      />
      <path
        d={`M${x + 1} ${y + lip}v-3a3 3 0 0 1 3 -3h${width - 8}a3 3 0 0 1 3 3v3z`}
        fill="var(--steel-1)"
      />
      {Array.from({ length: drawers }, (_, i) => (
        <Front key={i} x={x + 4.5} y={y + lip + gap + i * (each + gap)} width={width - 9} height={each} />
      ))}
    </g>
  );
}

const Passport = (box: Box) => <CoverMarks {...box} mini />;

function Person({ x, dashed = false }: { x: number; dashed?: boolean }) {
  return (
    <g
      {...ink}
      stroke={dashed ? "var(--obj-ink-2)" : ink.stroke}
      strokeDasharray={dashed ? "2.5 3" : undefined}
    >
      <circle cx={x} cy={32} r={9} />
      <path d={`M${x - 14} 58c1 -12 7 -16 14 -16s13 4 14 16`} />
    </g>
  );
}

const HttpForgets = () => (
  <>
    <Person x={30} />
    <Person x={58} dashed />
  </>
);

const CookieIdentifies = () => (
  <>
    <Envelope x={13} y={17} width={60} height={42} />
    <path d="M26 45h26" stroke="var(--obj-ink)" strokeWidth={2} />
  </>
);

const FilingCabinet = () => <Cabinet x={22} y={9} width={42} height={58} drawers={3} />;

const TwoHalves = () => (
  <>
    <MiniLabel x={6} y={26} width={40} height={20} />
    <path d="M41 36C54 36 52 50 62 48" stroke="var(--thread)" strokeWidth={2} />
    <Front x={50} y={21} width={30} height={16} />
    <Front x={50} y={40} width={30} height={16} />
    <rect
      x={57}
      y={44}
      width={16}
      height={8}
      rx={1}
      fill="var(--label)"
      stroke="var(--o-teal)"
      strokeWidth={1.2}
    />
  </>
);

const RoundTrip = () => (
  <>
    <path d="M14 28h56M62 21l8 7-8 7M72 52H16M24 45l-8 7 8 7" {...ink} />
    <Envelope x={30} y={17} width={28} height={20} />
  </>
);

const CookiesAreTransport = () => (
  <>
    <Passport x={20} y={9} width={26} height={34} />
    <MiniLabel x={47} y={15} width={28} height={15} />
    <Envelope x={12} y={30} width={62} height={36} />
  </>
);

const ThePassport = () => (
  <>
    <Passport x={23} y={8} width={40} height={58} />
    <path d="M33 42h20M33 50h20" stroke="var(--foil)" strokeWidth={1.5} />
  </>
);

const TradeOffs = () => (
  <>
    <Cabinet x={9} y={16} width={28} height={46} drawers={2} />
    <path d="M43.5 10v58" stroke="var(--obj-ink-2)" strokeWidth={1.3} strokeDasharray="2.5 3" />
    <Passport x={50} y={17} width={28} height={44} />
  </>
);

const ManyServers = () => (
  <>
    <path d="M43.500 8v8M43.500 15H18v10M43.500 15H69v10M43.500 15v10" {...ink} strokeWidth={1.4} />
    {[7, 32, 57].map((x) => (
      <Cabinet key={x} x={x} y={27} width={23} height={38} drawers={2} />
    ))}
  </>
);

const Hybrid = () => (
  <>
    <Cabinet x={8} y={13} width={28} height={50} drawers={2} />
    {[9, 29.5, 50].map((y) => (
      <g key={y}>
        <path d={`M39 38L53 ${y + 8.5}`} {...ink} strokeWidth={1.3} />
        <Passport x={57} y={y} width={14} height={17} />
      </g>
    ))}
  </>
);

const ModelToKeep = () => (
  <>
    <Envelope x={9} y={12} width={32} height={23} />
    <Cabinet x={48} y={8} width={25} height={32} drawers={2} />
    <MiniLabel x={9} y={47} width={32} height={15} />
    <Passport x={50} y={45} width={20} height={23} />
  </>
);

/** The picture of each chapter, 86 x 76 px. */
export const stopArt: Readonly<Record<Slug, () => ReactNode>> = {
  "http-forgets": HttpForgets,
  "cookie-identifies": CookieIdentifies,
  "filing-cabinet": FilingCabinet,
  "two-halves": TwoHalves,
  "round-trip": RoundTrip,
  "cookies-are-transport": CookiesAreTransport,
  passport: ThePassport,
  "trade-offs": TradeOffs,
  "many-servers": ManyServers,
  hybrid: Hybrid,
  "model-to-keep": ModelToKeep,
};
