import { Hub, type Listener } from "./hub.ts";
import type { Journal } from "./journal.ts";
import type { StartTimer } from "./timer.ts";

/** The hubs of all labs that somebody listens to. One for each process. */
export interface Hubs {
  readonly journal: Journal;
  /** The id of the last entry that was handed on in a lab; 0 where nobody listens. */
  position(lab: string): number;
  /**
   * Lets a listener have what comes after its position; the returned function ends that. `null` if newer entries
   * have been handed on already: the listener has to read those itself, and then ask again.
   */
  join(lab: string, listener: Listener): (() => void) | null;
  /** How many listen to a lab. */
  size(lab: string): number;
}

/** How the hubs hand on. */
export interface HubOptions {
  journal: Journal;
  /** How long entries are gathered after a hand-over, in milliseconds. */
  gatherMs: number;
  startTimer: StartTimer;
}

/** Opens the hubs of one journal. */
export function openHubs({ journal, gatherMs, startTimer }: HubOptions): Hubs {
  const hubs = new Map<string, Hub>();
  return {
    journal,
    position: (lab) => hubs.get(lab)?.position ?? 0,
    size: (lab) => hubs.get(lab)?.size ?? 0,
    join(lab, listener) {
      const hub = hubs.get(lab) ?? new Hub(journal, lab, listener.position, gatherMs, startTimer);
      if (listener.position < hub.position) return null;
      hubs.set(lab, hub);
      hub.add(listener);
      return () => {
        hub.remove(listener);
        if (hub.size > 0 || hubs.get(lab) !== hub) return;
        hubs.delete(lab);
        hub.close();
      };
    },
  };
}
