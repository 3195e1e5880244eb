import { at } from "../trace/at.ts";
import { type Recorder, type Stop, silentRecorder } from "../trace/recorder.ts";
import type { CabinetView, StoreOperation } from "../trace/step-data.ts";
import type { Place, SessionRecord } from "../trace/vocabulary.ts";
import { type Cabinet, isStoreUnavailable, type SessionStore } from "./session-store.ts";

/** How many labels of the touched cabinet a step shows. */
const LABELS_SHOWN = 8;

/**
 * The same store, seen from outside: each read, write and removal is recorded as a step, timed by itself. For one
 * exchange. With the silent recorder the store is given back as it is.
 */
export function withTrace(store: SessionStore, recorder: Recorder): SessionStore {
  if (recorder === silentRecorder) return store;
  // Whoever writes a record that was never met in this exchange has just made it up: an id is random.
  const met = new Set<string>();
  // Taken before the stopwatch starts: looking at the drawers is the price of the picture, not of the operation.
  // One look serves until this exchange itself changes something.
  let seen: { name: string; view: CabinetView } | null = null;
  const lookAt = async (cabinet: Cabinet): Promise<CabinetView> => {
    const name = drawer(cabinet, "");
    if (seen?.name !== name) seen = { name, view: await labelsOf(store, cabinet) };
    return seen.view;
  };

  return {
    async read(cabinet, id) {
      const view = await lookAt(cabinet);
      const stop = recorder.start(at("store.read"));
      const record = await orFail(stop, cabinet, "read", store.read(cabinet, id));
      stop("session-looked-up", placeOf(cabinet), record ? "ok" : "info", {
        sid: id,
        found: record !== null,
        record: record && copyOf(record),
        cabinet: view,
      });
      if (record) met.add(drawer(cabinet, id));
      return record;
    },

    async write(cabinet, record, keepUntil) {
      const view = await lookAt(cabinet);
      const name = drawer(cabinet, record.id);
      const data = { sid: record.id, record: copyOf(record), isNew: !met.has(name), cabinet: view };
      const stop = recorder.start(at("store.write"));
      await orFail(stop, cabinet, "write", store.write(cabinet, record, keepUntil));
      stop("session-written", placeOf(cabinet), "ok", data);
      seen = null;
      met.add(name);
    },

    async update(cabinet, id, change, keepUntil) {
      const view = await lookAt(cabinet);
      const stop = recorder.start(at("store.update"));
      const record = await orFail(stop, cabinet, "write", store.update(cabinet, id, change, keepUntil));
      // What was removed since it was read is found to be gone, and nothing is written.
      if (record)
        stop("session-written", placeOf(cabinet), "ok", { sid: id, record, isNew: false, cabinet: view });
      else
        stop("session-looked-up", placeOf(cabinet), "info", {
          sid: id,
          found: false,
          record: null,
          cabinet: view,
        });
      seen = null;
      return record && copyOf(record);
    },

    async remove(cabinet, id) {
      const view = await lookAt(cabinet);
      const stop = recorder.start(at("store.remove"));
      const removed = await orFail(stop, cabinet, "remove", store.remove(cabinet, id));
      stop("session-removed", placeOf(cabinet), "ok", { sid: id, existed: removed !== null, cabinet: view });
      seen = null;
      met.delete(drawer(cabinet, id));
      return removed;
    },

    async isDenied(cabinet, jti) {
      const stop = recorder.start(at("store.is-denied"));
      const listed = await orFail(stop, cabinet, "read", store.isDenied(cabinet, jti));
      stop("denylist-checked", placeOf(cabinet), listed ? "refused" : "ok", { jti, listed });
      return listed;
    },

    async deny(cabinet, jti, keepUntil) {
      const stop = recorder.start(at("store.deny"));
      await orFail(stop, cabinet, "write", store.deny(cabinet, jti, keepUntil));
      stop("token-denied", placeOf(cabinet), "ok", { jti });
    },

    denied: (cabinet) => store.denied(cabinet),
    list: (cabinet) => store.list(cabinet),
    labels: (cabinet, limit) => store.labels(cabinet, limit),
    clear: (cabinet) => store.clear(cabinet),
    collectGarbage: (now, limit) => store.collectGarbage(now, limit),
  };
}

/** The drawers as they stand; none where nobody can look. */
async function labelsOf(store: SessionStore, cabinet: Cabinet): Promise<CabinetView> {
  try {
    return await store.labels(cabinet, LABELS_SHOWN);
  } catch (error) {
    if (!isStoreUnavailable(error)) throw error;
    return { partition: cabinet.partition, labels: [], total: 0 };
  }
}

/** Awaits what was asked of a store. Where it does not answer, that is what is recorded, and the error goes on. */
async function orFail<T>(
  stop: Stop,
  cabinet: Cabinet,
  operation: StoreOperation,
  asked: Promise<T>,
): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (isStoreUnavailable(error))
      stop("store-failed", placeOf(cabinet), "refused", { partition: cabinet.partition, operation });
    throw error;
  }
}

const placeOf = ({ partition }: Cabinet): Place => (partition === "shared" ? "store" : "cabinet");

const drawer = ({ lab, partition }: Cabinet, id: string): string => JSON.stringify([lab, partition, id]);

/** The record as it is now: the model goes on to change its own. */
const copyOf = (record: SessionRecord): SessionRecord => ({
  ...record,
  preferences: { ...record.preferences },
});
