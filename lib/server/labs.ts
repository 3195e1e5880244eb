import { makeKey, type SigningKey } from "../auth/keys.ts";
import { toBase64Url } from "../core/bytes.ts";
import { isLabId, newLabId } from "../core/ids.ts";
import { PARTITIONS } from "../lab/commands.ts";
import { type Lab, newLab } from "../lab/lab.ts";
import type { StartTimer } from "../live/timer.ts";
import type { JwtAlgorithm } from "../trace/vocabulary.ts";
import type { Container } from "./container.ts";
import { QUOTAS } from "./limits.ts";

/** How many idle labs one new lab clears away: more than one, so that they cannot pile up. */
const CLEAN_AT_ONCE = 20;
const TOUCH_EVERY = 60_000;

/** How often labs are noted as used whose page is only open, in milliseconds: many times before they would be dropped. */
const WATCHED_EVERY = QUOTAS.idleLab / 24;

/** A fresh key for a lab. */
export const freshKey = (container: Container, alg: JwtAlgorithm): Promise<SigningKey> =>
  makeKey(alg, container.random, container.rsaSecret);

/** A fresh password for a lab's seals: 256 random bits, never derived from the host's secret. */
export const freshPassword = (container: Container): string => toBase64Url(container.random(32));

/** Makes a lab. `origin` is where its interface is reached. */
export async function createLab(container: Container, origin: string): Promise<Lab> {
  const now = container.clock();
  await dropIdleLabs(container, now);
  const key = await freshKey(container, "ES256");
  const lab = newLab({
    id: newLabId(container.random),
    createdAt: now,
    origin,
    sealPassword: freshPassword(container),
    key,
  });
  if (!(await container.labs.create(lab.id, lab, now))) throw new Error("Two labs drew the same id.");
  return lab;
}

/** The lab with that id, noted as used; `null` for an id that is unknown or has not the form of one. */
export async function findLab(container: Container, id: string): Promise<Lab | null> {
  if (!isLabId(id)) return null;
  const found = await container.labs.read(id);
  if (!found) return null;
  const now = container.clock();
  if (now - (container.touched.get(id) ?? 0) > TOUCH_EVERY) {
    container.touched.set(id, now);
    await container.labs.touch(id, now);
  }
  return found.value;
}

/**
 * Notes labs as used while somebody has their live stream open in this process, again and again: another process, which
 * sees no stream of theirs, would drop them.
 */
export function keepWatched(container: Container, startTimer: StartTimer): void {
  startTimer(() => {
    const now = container.clock();
    // A store that is away now is asked again the next time, long before a lab is dropped.
    void Promise.allSettled(container.limits.watched().map((id) => container.labs.touch(id, now)));
    keepWatched(container, startTimer);
  }, WATCHED_EVERY);
}

/** Drops labs that nobody used for a day, and session records whose time is long over. */
async function dropIdleLabs(container: Container, now: number): Promise<void> {
  const idle = await container.labs.idleSince(now - QUOTAS.idleLab, CLEAN_AT_ONCE);
  for (const id of idle) {
    if (container.hubs.size(id) > 0) {
      // Somebody has its page open: that is use enough.
      await container.labs.touch(id, now);
      continue;
    }
    for (const partition of PARTITIONS) await container.sessions.clear({ lab: id, partition });
    await container.journal.remove(id);
    await container.labs.remove(id);
  }
  await container.sessions.collectGarbage(now, CLEAN_AT_ONCE * 10);
}
