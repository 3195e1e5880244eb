import { type Cabinet, type SessionStore, StoreUnavailable } from "./session-store.ts";

/**
 * The same store with some cabinets out of reach: whoever asks for one of them meets {@link StoreUnavailable}, as with
 * a store whose machine is down. Nothing that stands there is lost.
 */
export function withOutage(store: SessionStore, isDown: (cabinet: Cabinet) => boolean): SessionStore {
  const reach = async <T>(cabinet: Cabinet, ask: () => Promise<T>): Promise<T> => {
    if (isDown(cabinet)) throw new StoreUnavailable(`The cabinet ${cabinet.partition} cannot be reached.`);
    return ask();
  };
  return {
    read: (cabinet, id) => reach(cabinet, () => store.read(cabinet, id)),
    write: (cabinet, record, until) => reach(cabinet, () => store.write(cabinet, record, until)),
    update: (cabinet, id, change, until) => reach(cabinet, () => store.update(cabinet, id, change, until)),
    remove: (cabinet, id) => reach(cabinet, () => store.remove(cabinet, id)),
    list: (cabinet) => reach(cabinet, () => store.list(cabinet)),
    labels: (cabinet, limit) => reach(cabinet, () => store.labels(cabinet, limit)),
    deny: (cabinet, id, until) => reach(cabinet, () => store.deny(cabinet, id, until)),
    isDenied: (cabinet, id) => reach(cabinet, () => store.isDenied(cabinet, id)),
    denied: (cabinet) => reach(cabinet, () => store.denied(cabinet)),
    clear: (cabinet) => reach(cabinet, () => store.clear(cabinet)),
    collectGarbage: (now, limit) => store.collectGarbage(now, limit),
  };
}
