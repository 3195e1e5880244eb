/**
 * Numbers and times as people read them, written once: the same measurement has the same text on every surface.
 * Nothing else may round a figure for the screen; `figures.test.ts` looks for those that do.
 */

/** Groups the digits of a whole number by thousands, the same on every machine: `1,234,567`. */
export const grouped = (value: number): string =>
  String(Math.round(value)).replaceAll(/\B(?=(\d{3})+(?!\d))/g, ",");

const trimmed = (value: number, digits: number): string => String(Number(value.toFixed(digits)));

/** A time given in microseconds: `3.4 µs`, `312 µs`, `1.31 ms`, `24 ms`. */
export function micros(value: number): string {
  if (value < 9.95) return `${trimmed(value, 1)} µs`;
  return value < 999.5 ? `${Math.round(value)} µs` : milliseconds(value / 1000);
}

/** A time given in milliseconds: `0.32 ms`, `1.31 ms`, `24 ms`. */
export const milliseconds = (value: number): string =>
  `${value < 9.995 ? trimmed(value, 2) : grouped(value)} ms`;

/** How long something on the screen takes, given in milliseconds: `9.8 s`. */
export const seconds = (value: number): string => `${trimmed(value / 1000, 1)} s`;

/** A size in sentences: `1 byte`, `1,234 bytes`. */
export const bytes = (value: number): string => `${grouped(value)} ${value === 1 ? "byte" : "bytes"}`;

/** The same size where a column has room for little: `1,234 B`. */
export const bytesShort = (value: number): string => `${grouped(value)} B`;

/** The bytes of a hundred such requests, in kB of 1,000 bytes: `147 kB`, `5.4 kB`. */
export function bytesInHundred(value: number): string {
  const kilo = value / 10;
  return `${kilo < 9.95 ? trimmed(kilo, 1) : grouped(kilo)} kB`;
}

/** How many times as much: `3.2 times`, `23 times`. */
export const times = (ratio: number): string => `${ratio < 9.95 ? trimmed(ratio, 1) : grouped(ratio)} times`;

/** How much slower something is shown than it was: `120 times slower`; thousands are rounded to hundreds. */
export const slowerWords = (ratio: number): string =>
  `${grouped(ratio >= 1000 ? Math.round(ratio / 100) * 100 : ratio)} times slower`;

/** A share (0 to 1) as CSS writes it: `12.34%`. */
export const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

/** `1 envelope`, `3 envelopes`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** A span of time, given in milliseconds, in words: `45 s`, `29 min 59 s`, `4 h 30 min`. Whole seconds, rounded down. */
export function duration(value: number): string {
  const whole = Math.floor(Math.abs(value) / 1000);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const parts = hours > 0 ? [`${hours} h`] : [];
  if (minutes > 0) parts.push(`${minutes} min`);
  if (hours === 0 && (rest > 0 || minutes === 0)) parts.push(`${rest} s`);
  return parts.join(" ");
}

const two = (value: number): string => String(value).padStart(2, "0");

/** What is left on a clock that runs, in milliseconds: `29:41`, `4:59:59`; `0:00` when it is over. */
export function countdown(left: number): string {
  const whole = Math.max(0, Math.floor(left / 1000));
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const tail = two(whole % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${tail}` : `${minutes}:${tail}`;
}

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
