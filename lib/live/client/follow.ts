import type { LiveEvent } from "../../lab/client/reduce.ts";
import type { Snapshot } from "../../lab/shapes.ts";
import { HEARTBEAT_MS } from "../heartbeat.ts";
import type { StartTimer } from "../timer.ts";
import { Expected } from "./expected.ts";

/**
 * How a page's live stream stands. `live`: it delivers, as far as can be known. `paused`: the page is hidden and holds
 * no stream. `gone`: the lab no longer exists.
 */
export type LiveState = "connecting" | "live" | "reconnecting" | "paused" | "gone";

/** What a connection brings: an event of the journal with the `id:` it came with, or the sign that it delivers. */
export type Arrived = { heartbeat: string } | { heartbeat: null; id: string; event: LiveEvent };

/** What a connection tells. `broken`: it ended or was never made; `refused`: the server answered, and gave no stream. */
export interface ConnectionListener {
  arrived: (what: Arrived) => void;
  failed: (how: "broken" | "refused") => void;
}

/** Reads the lab without a stream. `null`: it cannot be read now. */
export type ReadLab = () => Promise<Snapshot | "gone" | null>;

export interface FollowOptions {
  lab: string;
  /** Opens a connection to the lab's stream, after the entry with that id or from the start; returns what closes it. */
  open: (after: string | null, listener: ConnectionListener) => () => void;
  read: ReadLab;
  startTimer: StartTimer;
  /** Milliseconds of the wall clock: it goes on while the machine sleeps. */
  now: () => number;
  /** From 0 to 1: readers that lost one server must not all come back at once. */
  random: () => number;
  onEvent: (event: LiveEvent) => void;
  onState: (state: LiveState) => void;
}

/** Milliseconds between two looks at the clock. */
const LOOK_MS = 1000;
/** Milliseconds without an event after which a stream counts as silent: two heartbeats are missing. */
export const SILENT_MS = 2.5 * HEARTBEAT_MS;
/** Milliseconds that the first event of a connection may take; longer after each that brought none. */
export const FIRST_EVENT_MS = 10_000;
const LONGEST_FIRST_EVENT_MS = 80_000;
const PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Follows a lab's live stream for a page, as long as the page is shown. It goes on after the last entry that came, so
 * nothing is lost or repeated. A connection that delivers nothing looks open to a browser; so this trusts only what
 * arrives: an event, a heartbeat, and the exchanges that the page was told of by the answers to its own requests.
 * Where no stream delivers, the lab is read instead, so that the page shows what happened all the same.
 */
export class LabFollower {
  readonly #options: FollowOptions;
  readonly #expected = new Expected();
  #state: LiveState = "connecting";
  #isShown = false;
  /** The id of the last entry that came; `null` asks for a snapshot. */
  #last: string | null = null;
  #close: (() => void) | null = null;
  #stopTimers: () => void = () => undefined;
  #openedAt = 0;
  /** When the connection last brought something; `null` until it did. */
  #heardAt: number | null = null;
  /** Attempts in a row that came to nothing, and those of them that brought no event although nothing broke. */
  #failures = 0;
  #silences = 0;

  constructor(options: FollowOptions) {
    this.#options = options;
  }

  /** The page is seen: opens the stream, unless it is open. */
  show(): void {
    if (this.#isShown || this.#state === "gone") return;
    this.#isShown = true;
    this.#failures = 0;
    this.#silences = 0;
    this.#connect();
  }

  /** The page is not seen: gives the connection back. */
  hide(): void {
    this.#isShown = false;
    this.#disconnect();
    // Whatever was answered meanwhile comes when the stream resumes.
    this.#expected.clear();
    this.#tell("paused");
  }

  /** The network has changed: what looks like an open connection may lead nowhere. */
  doubt(): void {
    if (!this.#isShown || this.#state === "gone") return;
    this.#failures = 0;
    this.#connect();
  }

  /** A request of this page that was sent at `sentAt` is answered; `exchange` is its number, `null` for a control. */
  answered(exchange: number | null, sentAt: number): void {
    if (!this.#isShown || this.#state === "gone") return;
    this.#expected.add(exchange, sentAt, this.#options.now());
    if (this.#state !== "live" && this.#failures > 0) void this.#read();
  }

  #connect(): void {
    this.#disconnect();
    if (this.#state !== "connecting") this.#tell("reconnecting");
    this.#heardAt = null;
    this.#openedAt = this.#options.now();
    let isCurrent = true;
    const close = this.#options.open(this.#last, {
      arrived: (what) => isCurrent && this.#take(what),
      failed: (how) => isCurrent && this.#lose(how),
    });
    this.#close = () => {
      isCurrent = false;
      close();
    };
    this.#watch();
  }

  #disconnect(): void {
    this.#stopTimers();
    this.#close?.();
    this.#close = null;
  }

  /** Looks at the clock again and again. After a sleep of the machine the first look finds the silence. */
  #watch(): void {
    this.#stopTimers = this.#options.startTimer(() => {
      const now = this.#options.now();
      if (this.#isSilent(now)) return this.#lose("silent");
      const late = this.#heardAt === null ? null : this.#expected.late(now);
      if (late === null) return this.#watch();
      // Resumed already, and still not there: only a snapshot can tell.
      if (late === "again") this.#last = null;
      this.#lose("silent");
    }, LOOK_MS);
  }

  #isSilent(now: number): boolean {
    // A clock that was put back says as little as one that went on.
    if (this.#heardAt !== null) return Math.abs(now - this.#heardAt) > SILENT_MS;
    return (
      Math.abs(now - this.#openedAt) > Math.min(LONGEST_FIRST_EVENT_MS, FIRST_EVENT_MS * 2 ** this.#silences)
    );
  }

  #take(what: Arrived): void {
    const isOurs =
      what.heartbeat === null ? ofLab(what.event, this.#options.lab) : what.heartbeat === this.#options.lab;
    if (!isOurs) return this.#lose("silent");
    const now = this.#options.now();
    if (this.#heardAt === null) this.#expected.restart(now);
    this.#heardAt = now;
    this.#failures = 0;
    this.#silences = 0;
    if (what.heartbeat === null) {
      this.#last = what.id;
      this.#expected.settle(what.event, this.#openedAt, now);
      this.#options.onEvent(what.event);
    }
    this.#tell("live");
  }

  #lose(how: "broken" | "refused" | "silent"): void {
    this.#disconnect();
    this.#tell("reconnecting");
    this.#failures += 1;
    if (how === "silent") this.#silences += 1;
    const pause = Math.min(LONGEST_PAUSE_MS, PAUSE_MS * 2 ** this.#failures);
    const jitter = 0.75 + this.#options.random() / 2;
    this.#stopTimers = this.#options.startTimer(() => this.#connect(), pause * jitter);
    if (how === "refused" || this.#silences > 1) void this.#read();
  }

  /** Reads the lab, while there is no stream that would tell of it. */
  async #read(): Promise<void> {
    const found = await this.#options.read();
    if (!this.#isShown || this.#state === "live" || found === null) return;
    if (found === "gone") {
      this.#disconnect();
      return this.#tell("gone");
    }
    // It does not say up to which entry it goes: the next connection begins with a snapshot.
    this.#last = null;
    this.#options.onEvent({ type: "snapshot", entry: 0, receivedAt: this.#options.now(), data: found });
    if (this.#close) this.#connect();
  }

  #tell(state: LiveState): void {
    if (state === this.#state || this.#state === "gone") return;
    this.#state = state;
    this.#options.onState(state);
  }
}

/** Whether an event belongs to a lab, as far as it says. */
const ofLab = (event: LiveEvent, lab: string): boolean => {
  if (event.type === "exchange") return true;
  return (event.type === "snapshot" ? event.data.id : event.data.view.id) === lab;
};
