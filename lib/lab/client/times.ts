const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" });

/** A moment as it stands on a clock: `14:32:07`, in the reader's own time zone. */
export const clockTime = (milliseconds: number): string => clock.format(milliseconds);

/** A stretch of time in the words of a countdown: `14:45`, `2:03:10`; never below zero. */
export function countdown(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (value: number): string => String(value).padStart(2, "0");
  const end = `${two(minutes)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${end}` : end;
}

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

/** Microseconds as they stand on a docket: `312 µs`, `1.3 ms`. */
export const microsWords = (micros: number): string =>
  micros >= 1000 ? `${(micros / 1000).toFixed(1)} ms` : `${micros >= 10 ? Math.round(micros) : micros} µs`;
