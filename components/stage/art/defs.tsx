/** The airmail stripes: 45 degrees, red and blue with paper between. */
function Airmail({ id, pitch }: { id: string; pitch: number }) {
  const bar = pitch / 4;
  return (
    <pattern id={id} patternUnits="userSpaceOnUse" width={pitch} height={pitch} patternTransform="rotate(45)">
      <rect width={bar} height={pitch} fill="var(--airmail-red)" />
      <rect x={bar * 2} width={bar} height={pitch} fill="var(--airmail-blue)" />
    </pattern>
  );
}

function SoftShadow({ id, dy, blur, opacity }: { id: string; dy: number; blur: number; opacity: number }) {
  return (
    <filter id={id} x="-20%" y="-20%" width="140%" height="160%">
      <feDropShadow
        dx="0"
        dy={dy}
        stdDeviation={blur}
        floodColor="var(--shadow-object)"
        floodOpacity={opacity}
      />
    </filter>
  );
}

function Arrow({
  id,
  tone,
  size = 10,
  line = 1.6,
}: {
  id: string;
  tone: string;
  size?: number;
  line?: number;
}) {
  return (
    <marker
      id={id}
      viewBox="0 0 10 10"
      refX="8"
      refY="5"
      markerWidth={size}
      markerHeight={size}
      orient="auto-start-reverse"
      markerUnits="userSpaceOnUse"
    >
      <path
        d="M1.5 1 8.5 5 1.5 9"
        fill="none"
        stroke={`var(--${tone})`}
        strokeWidth={line}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </marker>
  );
}

/** Stripes, shadows and arrow heads that every object refers to by id: render it once on a page. */
export function ArtDefs() {
  return (
    <svg aria-hidden="true" width="0" height="0" className="pointer-events-none absolute">
      <defs>
        <Airmail id="art-am" pitch={32} />
        <Airmail id="art-ams" pitch={16} />
        <SoftShadow id="art-soft" dy={5} blur={6} opacity={0.85} />
        <SoftShadow id="art-soft-s" dy={2.5} blur={3} opacity={0.8} />
        <Arrow id="art-ah" tone="rule-strong" size={9} line={1.5} />
        <Arrow id="art-ah-ink" tone="ink-2" />
        <Arrow id="art-ah-deny" tone="deny" />
      </defs>
    </svg>
  );
}
