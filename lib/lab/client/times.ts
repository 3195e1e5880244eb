/** How far the lab's clock is ahead, in words; `""` where it is not. */
export function offsetWords(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  if (minutes === 0) return milliseconds > 0 ? `+${Math.round(milliseconds / 1000)} s` : "";
  if (minutes < 60) return `+${minutes} min`;
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return rest ? `+${hours} h ${rest} min` : `+${hours} h`;
}

/** Seconds in the largest unit that fits: `15 min`. */
export function secondsWords(seconds: number): string {
  if (seconds % 3600 === 0) return `${seconds / 3600} h`;
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}
