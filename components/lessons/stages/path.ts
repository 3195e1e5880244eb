/** A place on a stage, in px from its top left. */
export interface Spot {
  x: number;
  y: number;
}

/** A line along those places with round corners of at most `radius` px. Places that lie on one another count once. */
export function roundedPath(spots: readonly Spot[], radius: number): string {
  const line = spots.filter((spot, i) => {
    const before = spots[i - 1];
    return !before || Math.hypot(spot.x - before.x, spot.y - before.y) > 0.5;
  });
  const [first] = line;
  if (!first) return "";
  const parts = [`M${first.x} ${first.y}`];
  for (const [i, spot] of line.entries()) {
    const [before, after] = [line[i - 1], line[i + 1]];
    if (!before) continue;
    if (!after) {
      parts.push(`L${spot.x} ${spot.y}`);
      continue;
    }
    const [a, b] = [towards(spot, before, radius), towards(spot, after, radius)];
    parts.push(`L${a.x} ${a.y}Q${spot.x} ${spot.y} ${b.x} ${b.y}`);
  }
  return parts.join("");
}

/** From one place so many px towards another, at most half of the way. */
function towards(from: Spot, to: Spot, px: number): Spot {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const share = Math.min(px, length / 2) / length;
  const at = (a: number, b: number): number => Math.round((a + (b - a) * share) * 10) / 10;
  return { x: at(from.x, to.x), y: at(from.y, to.y) };
}
