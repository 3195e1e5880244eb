import type { FindExchange } from "@/components/live/use-arrivals";
import { entries } from "@/lib/compare/growth/entries";
import { GROWN, type GrownModel, type Point, sizeOf } from "@/lib/compare/growth/sizes";
import { COOKIE_LIMIT } from "@/lib/http/cookies";
import { ask } from "./ask";
import { trouble } from "./trouble";
import { GROWN_LOOKS } from "./words";

/** Where sizes are measured, and how the record of each exchange is found. */
export interface Scale {
  lab: string;
  find: FindExchange;
  signal: AbortSignal;
}

/** Signs out of every model, so that no cookie of an earlier visit comes along. */
export async function signOutOfAll(scale: Scale): Promise<void> {
  for (const model of GROWN) await ask(scale, { model, action: "logout" });
}

/**
 * Logs in afresh, saves so many entries, and reads the size of the credential off the record. The record is new each
 * time, since entries once saved would stay in it.
 *
 * @throws Error with words for the screen.
 */
async function measureOne(scale: Scale, model: GrownModel, count: number): Promise<Point> {
  const { lab, find } = scale;
  const what = `Saving ${count} entries, ${GROWN_LOOKS[model].label}`;
  const login = await ask(scale, { model, action: "login" });
  if (login.status !== 200) throw new Error(trouble(what, login));
  const saved = await ask(scale, { model, action: "preferences", body: entries(count) });
  await ask(scale, { model, action: "logout" });
  if (saved.exchange === null) throw new Error(trouble(what, saved));
  const recorded = await find(lab, saved.exchange);
  const size = recorded && sizeOf(recorded, COOKIE_LIMIT);
  if (!size) throw new Error(`${what}: exchange ${saved.exchange} could not be read back. Start again.`);
  return { model, count, ...size, exchange: saved.exchange };
}

/** Measures all models at each of those numbers of entries; `onPoint` hears of each as it is known. */
export async function measureRungs(
  scale: Scale,
  rungs: readonly number[],
  onPoint: (point: Point) => void,
): Promise<void> {
  await signOutOfAll(scale);
  for (const count of rungs) {
    for (const model of GROWN) {
      if (scale.signal.aborted) return;
      onPoint(await measureOne(scale, model, count));
    }
  }
}
