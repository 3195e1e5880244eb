import type { LiveEvent } from "../../lab/client/reduce.ts";

/** Milliseconds that the stream may take to bring what was answered. */
export const ARRIVAL_MS = 3000;

interface Expectation {
  sentAt: number;
  answeredAt: number;
  /** Since when the stream has had time to bring what came of it. */
  since: number;
  /** Whether the stream was resumed for it before. */
  again: boolean;
}

/** What a lab has answered to this page, and the live stream has not brought yet. */
export class Expected {
  readonly #exchanges = new Map<number, Expectation>();
  /** A control's answer has no number: any entry that came after it was sent will do. */
  #control: Expectation | null = null;
  /** The newest exchange that came, and when the last entry did. */
  #newest = 0;
  #entryAt = Number.NEGATIVE_INFINITY;

  /** Notes an answer. `exchange`: its number, or `null` for a control. */
  add(exchange: number | null, sentAt: number, now: number): void {
    const expectation = { sentAt, answeredAt: now, since: now, again: false };
    if (exchange === null) {
      if (this.#entryAt < sentAt) this.#control = expectation;
    } else if (exchange > this.#newest) {
      this.#exchanges.set(exchange, expectation);
    }
  }

  /** Takes in what came over a connection that was opened at `openedAt`. */
  settle(event: LiveEvent, openedAt: number, now: number): void {
    this.#entryAt = now;
    if (this.#control && this.#control.sentAt <= now) this.#control = null;
    if (event.type === "exchange") {
      this.#newest = Math.max(this.#newest, event.data.id);
      this.#exchanges.delete(event.data.id);
    } else if (event.type === "snapshot") {
      // It holds all that was answered before it was asked for, except what was forgotten since.
      this.#newest = event.data.exchanges.at(-1)?.id ?? this.#newest;
      for (const [id, { answeredAt }] of this.#exchanges)
        if (id <= this.#newest || answeredAt <= openedAt) this.#exchanges.delete(id);
    } else if (event.data.cleared) {
      this.#exchanges.clear();
    }
  }

  /** Whether something is late: `first`, or `again` after the stream was resumed for it. `null`: nothing is. */
  late(now: number): "first" | "again" | null {
    const late = this.#all().filter(({ since }) => now - since > ARRIVAL_MS);
    if (late.length === 0) return null;
    const again = late.some((expectation) => expectation.again);
    if (again) this.clear();
    for (const expectation of late) {
      expectation.again = true;
      expectation.since = now;
    }
    return again ? "again" : "first";
  }

  /** A connection has begun to deliver: it has the whole time for what is waited for. */
  restart(now: number): void {
    for (const expectation of this.#all()) expectation.since = now;
  }

  #all(): Expectation[] {
    return [...this.#exchanges.values(), ...(this.#control ? [this.#control] : [])];
  }

  clear(): void {
    this.#exchanges.clear();
    this.#control = null;
  }
}
