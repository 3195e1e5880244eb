/** Where the thread is tied: at the left edge of the label on the first of a small cabinet's drawers. */
export function Hook({ height, drawers }: { height: number; drawers: number }) {
  // As `ShutCabinet` lays them: a lip, a foot, and 3 px around each drawer.
  const top = 11 + (height - 13 - 3 * (drawers + 1)) / (2 * Math.max(1, drawers));
  return <span className="absolute left-[15px]" style={{ top }} data-anchor="drawer" />;
}
