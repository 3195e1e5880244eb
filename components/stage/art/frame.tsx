import type { CSSProperties, ReactNode } from "react";

/** What every picture accepts. All are hidden from assistive technology: the page tells them in words. */
export type ArtProps = { className?: string; style?: CSSProperties };

type FrameProps = ArtProps & { width: number; height: number; children: ReactNode };

/** The svg of one object: its box is its user space, in px; what leans out stays visible. */
export function ArtFrame({ width, height, children, className, style }: FrameProps) {
  return (
    <svg
      aria-hidden="true"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      overflow="visible"
      fill="none"
      className={className}
      style={style}
    >
      {children}
    </svg>
  );
}

type OverProps = FrameProps & { over?: ReactNode; inset?: string };

/** An object with HTML laid over it, at the CSS `inset`; without `over` it is the bare svg. */
export function ArtWithOver({ over, inset = "0", className, style, ...frame }: OverProps) {
  if (over === undefined || over === null) return <ArtFrame {...frame} className={className} style={style} />;
  return (
    <div
      className={`relative ${className ?? ""}`}
      style={{ width: frame.width, height: frame.height, ...style }}
    >
      <ArtFrame {...frame} className="absolute top-0 left-0" />
      <div className="absolute" style={{ inset }}>
        {over}
      </div>
    </div>
  );
}

type TextProps = {
  x: number;
  y: number;
  children: string;
  fill: string;
  size?: number;
  weight?: number;
  family?: "mono" | "sans" | "serif";
  anchor?: "start" | "middle" | "end";
  spacing?: string;
};

/** Words drawn inside a picture. `fill` is a CSS variable's name without its dashes. */
export function ArtText(props: TextProps) {
  const { x, y, children, fill, size = 14, weight = 400, family = "mono", anchor = "start", spacing } = props;
  return (
    <text
      x={x}
      y={y}
      fill={`var(--${fill})`}
      fontFamily={`var(--${family})`}
      fontSize={size}
      fontWeight={weight}
      textAnchor={anchor}
      letterSpacing={spacing}
      className="[font-variant-ligatures:none]"
    >
      {children}
    </text>
  );
}

/** Two decimals are enough for a path. */
export const round = (value: number): number => Math.round(value * 100) / 100;
