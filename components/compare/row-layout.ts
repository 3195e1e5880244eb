/** How one stage of several is laid out, in px. */
export interface RowLayout {
  /** Three zones side by side, or one below the other. */
  kind: "columns" | "stack";
  /** Lower, so that more of them fit. */
  tight: boolean;
  browser: number;
  wire: number;
  height: number;
  pad: number;
  envelope: { width: number; height: number };
  /** The envelope has no room for more than its name and its content. */
  narrow: boolean;
  /** The docket beside the cabinet, the passport, the box. */
  docket: number;
  row: number;
  object: { width: number; height: number };
}

/** Below this width the zones stand one below the other. */
const COLUMNS_FROM = 560;

/** Below this width an envelope does not tell its bytes. */
const NARROW = 176;

/** Lays out a stage of that width; with more than two of them each is lower. */
export function rowLayout(width: number, stages: number): RowLayout {
  const tight = stages > 2;
  const height = tight ? 244 : 268;
  if (width < COLUMNS_FROM) {
    const object = { width: 92, height: 176 };
    return {
      kind: "stack",
      tight: false,
      browser: width,
      wire: width,
      height: 0,
      pad: 16,
      envelope: { width: Math.min(220, width - 150), height: 104 },
      narrow: false,
      docket: width - 32 - object.width - 16,
      row: 30,
      object,
    };
  }
  const pad = width < 700 ? 14 : 20;
  const browser = Math.round(width * 0.29);
  const wire = Math.round(width * 0.26);
  const object = { width: width < 700 ? 78 : 98, height: height - 62 };
  const server = width - browser - wire;
  return {
    kind: "columns",
    tight,
    browser,
    wire,
    height,
    pad,
    envelope: { width: browser - 2 * pad, height: tight ? 104 : 124 },
    narrow: browser - 2 * pad < NARROW,
    docket: server - 2 * pad - object.width - 14,
    row: tight ? 26 : 30,
    object,
  };
}
