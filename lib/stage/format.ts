/** Groups the digits of a whole number by thousands, the same on every machine. */
export const grouped = (value: number): string =>
  String(Math.round(value)).replaceAll(/\B(?=(\d{3})+(?!\d))/g, ",");

/** Microseconds as they stand on a docket: `3.4 µs`, `312 µs`, `1.31 ms`. */
export function micros(value: number): string {
  if (value < 10) return `${trimmed(value, 1)} µs`;
  if (value < 1000) return `${Math.round(value)} µs`;
  return milliseconds(value / 1000);
}

/** Milliseconds: `0.32 ms`, `1.31 ms`, `24 ms`. */
export function milliseconds(value: number): string {
  if (value < 10) return `${trimmed(value, 2)} ms`;
  return `${grouped(value)} ms`;
}

const trimmed = (value: number, digits: number): string => String(Number(value.toFixed(digits)));

const two = (value: number): string => String(value).padStart(2, "0");

/** The time of day, `14:31:52`, where the reader is. */
export function clockTime(time: number): string {
  const date = new Date(time);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(":");
}

const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

/** The two lines of a postmark: `23 NOV` and `14:31`. */
export function postmark(time: number): { top: string; bottom: string } {
  const date = new Date(time);
  return {
    top: `${date.getDate()} ${MONTHS[date.getMonth()]}`,
    bottom: `${two(date.getHours())}:${two(date.getMinutes())}`,
  };
}

/** What is left of a time, in milliseconds: `29:41`, `4:59:59`; `0:00` when it is over. */
export function countdown(left: number): string {
  const seconds = Math.max(0, Math.floor(left / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const tail = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${tail}` : `${minutes}:${tail}`;
}

/** The path as it is drawn: without the part that all requests of a lab share. */
export const stagePath = (path: string): string => path.replace(/^\/api\/labs\/[^/]+(?=\/)/, "");

/** `1 envelope`, `3 envelopes`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** A span of time, given in milliseconds, in words: `30 min`, `45 s`. */
export const span = (time: number): string => {
  const seconds = Math.round(Math.abs(time) / 1000);
  return seconds >= 120 ? `${Math.floor(seconds / 60)} min` : `${seconds} s`;
};
