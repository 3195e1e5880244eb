/** Where things stand on the stage, in px. Places in a zone count from the zone's own top left. */
export interface StageLayout {
  kind: "columns" | "rows" | "phone";
  compact: boolean;
  /** Inner edge of a zone. */
  pad: number;
  browser: number;
  wire: number;
  server: number;
  envelope: { width: number; height: number };
  docket: { left: number; top: number; width: number };
  desk: { left: number; top: number; width: number };
  cabinet: { left: number; width: number; height: number; slots: number };
  passport: { left: number; width: number };
  /** The cabinet that was not opened stands beside the passport, or else below the desk. */
  beside: { left: number; width: number } | null;
  floor: number;
}

const FLOOR = 407;

/** Models in which the client carries the record: what it carries stands where else the cabinet does. */
export const carriesRecord = (model: string): boolean =>
  model === "jwt" || model === "plain" || model === "sealed";

/** Where cabinet and passport stand side by side: the one narrower, the other small. */
function sideBySide(width: number) {
  const roomy = width >= 660;
  const passport = { left: width - (roomy ? 108 : 94), width: roomy ? 84 : 80 };
  const cabinet = roomy ? 222 : 184;
  return { passport, cabinet: { left: passport.left - 20 - cabinet, width: cabinet } };
}

/** The server's zone of the lab: docket and desk at the left, cabinet or passport at the right. */
function serverPlaces(width: number, model: string) {
  const cabinet = width >= 660 ? 310 : width >= 560 ? 260 : 212;
  const cabinetLeft = width - 36 - cabinet;
  const roomy = width >= 660;
  const passport = roomy ? 258 : Math.min(240, cabinet + 8);
  const passportLeft = width - 28 - passport - (roomy ? 92 : 0);
  const carried = carriesRecord(model);
  const both = model === "hybrid" ? sideBySide(width) : null;
  const right = both ? both.cabinet.left : carried ? passportLeft : cabinetLeft;
  return {
    docket: { left: 24, top: 50, width: Math.min(340, right - (carried ? 42 : 48)) },
    desk: { left: 16, top: 362, width: Math.min(360, right - (carried ? 30 : 34)) },
    cabinet: { left: cabinetLeft, width: cabinet, ...both?.cabinet, height: 357, slots: 4 },
    passport: both?.passport ?? { left: passportLeft, width: passport },
    beside: roomy ? { left: width - 100, width: 72 } : null,
    floor: FLOOR,
  };
}

function compactPlaces(server: number) {
  const cabinet = Math.min(200, server - 190);
  const passport = Math.min(210, server - 176);
  const left = server - 24 - cabinet;
  return {
    docket: { left: 24, top: 50, width: 0 },
    desk: { left: 18, top: 350, width: 128 },
    cabinet: { left, width: cabinet, height: 340, slots: 3 },
    passport: { left: server - 24 - passport, width: passport },
    // Behind the desk, which hides its feet.
    beside: { left: 30, width: 104 },
    floor: 390,
  };
}

/** Browser and wire give way first, so that the cabinet keeps its room. */
const compactColumns = (width: number): [number, number] => (width >= 924 ? [268, 276] : [232, 224]);

function phoneLayout(width: number, compact: boolean, model: string): StageLayout {
  const inner = width - 32;
  return {
    kind: "phone",
    compact,
    pad: 16,
    browser: width,
    wire: width,
    server: width,
    envelope: { width: inner, height: carriesRecord(model) ? 128 : 116 },
    docket: { left: 16, top: 0, width: width - 70 },
    desk: { left: 16, top: 0, width: inner },
    cabinet: { left: 16, width: inner, height: 0, slots: 3 },
    passport: { left: 16, width: Math.min(inner, 420) },
    beside: null,
    floor: 0,
  };
}

/** The layout for a stage of this width. */
export function layoutFor(width: number, size: "lab" | "compact", model: string): StageLayout {
  const compact = size === "compact";
  if (width < 640) return phoneLayout(width, compact, model);
  const common = { compact, pad: compact ? 22 : 24 };
  if (width < (compact ? 820 : 1180)) {
    const browser = Math.min(336, Math.round(width * 0.46));
    const places = compact ? compactPlaces(width) : serverPlaces(width, model);
    const envelope = { width: browser - 2 * common.pad, height: 170 };
    return { ...common, kind: "rows", browser, wire: width - browser, server: width, envelope, ...places };
  }
  const [browser, wire] = compact ? compactColumns(width) : width >= 1340 ? [336, 380] : [304, 336];
  const server = width - browser - wire;
  const places = compact ? compactPlaces(server) : serverPlaces(server, model);
  const envelope = { width: browser - 2 * common.pad, height: compact && model !== "jwt" ? 148 : 170 };
  return { ...common, kind: "columns", browser, wire, server, envelope, ...places };
}
