import { openOwnLab } from "@/components/live/own-lab";
import { readLab, sendAction, sendControl } from "@/components/live/send";
import { roundsOf, turnOf, WARM_UP } from "@/lib/compare/cost/plan";
import { COST_ROWS, ROW_IDS, type RowId } from "@/lib/compare/cost/rows";
import { type Sample, samplesOf } from "@/lib/compare/cost/samples";
import { trouble } from "./trouble";

/** What a measurement tells while it runs. */
export interface Listener {
  onPhase: (phase: "opening" | "warming" | "measuring") => void;
  /** Requests answered so far, warming up apart. */
  onSent: (sent: number) => void;
  /** Samples read from the record of one row; `missing` of them were not there, or recognised nobody. */
  onSamples: (row: RowId, samples: readonly Sample[], missing: number) => void;
  /** What the store is, as the labs say. */
  onEngine: (engine: string) => void;
}

type Labs = ReadonlyMap<RowId, string>;

/** Sets a row's lab to its first day and to the row's way, and logs Alice in. */
async function prepare(row: RowId, signal: AbortSignal): Promise<string> {
  const { model, settings, label } = COST_ROWS[row];
  const opened = await openOwnLab(`cost-${row}`);
  if (opened.id === null) throw new Error(opened.trouble.says);
  const labId = opened.id;
  for (const step of [
    () => sendControl(labId, "reset", {}, signal),
    () => sendControl(labId, "settings", settings, signal),
    () => sendAction({ labId, model, action: "login", carrier: "cookie", user: "alice", patience: signal }),
  ]) {
    const reply = await step();
    if (reply.status !== 200) throw new Error(trouble(`Setting up the lab for "${label}"`, reply));
  }
  return labId;
}

async function openAll(signal: AbortSignal): Promise<Labs> {
  const labs = new Map<RowId, string>();
  for (const row of ROW_IDS) {
    if (signal.aborted) break;
    labs.set(row, await prepare(row, signal));
  }
  return labs;
}

/** The numbers under which requests were recorded, and what ended them early, in words. */
interface Turns {
  numbers: ReadonlyMap<RowId, ReadonlySet<number>>;
  broken: string | null;
}

/** Sends so many turns, one request after the other, row by row. */
async function sendTurns(
  labs: Labs,
  turns: number,
  signal: AbortSignal,
  onAnswer: () => void,
): Promise<Turns> {
  const numbers = new Map<RowId, Set<number>>(ROW_IDS.map((row) => [row, new Set()]));
  for (let turn = 0; turn < turns; turn++) {
    for (const row of turnOf(ROW_IDS, turn)) {
      const labId = labs.get(row);
      if (signal.aborted || labId === undefined) return { numbers, broken: null };
      const { model } = COST_ROWS[row];
      const reply = await sendAction({ labId, model, action: "me", carrier: "cookie", patience: signal });
      if (reply.exchange === null)
        return {
          numbers,
          broken: signal.aborted ? null : trouble(`Asking "who am I?", ${COST_ROWS[row].label}`, reply),
        };
      numbers.get(row)?.add(reply.exchange);
      onAnswer();
    }
  }
  return { numbers, broken: null };
}

/** Reads what was sent back from each lab's record. Goes on after a stop: what was measured is kept. */
async function readBack(labs: Labs, numbers: Turns["numbers"], listener: Listener) {
  const patience = new AbortController().signal;
  for (const [row, lab] of labs) {
    const wanted = numbers.get(row) ?? new Set<number>();
    if (wanted.size === 0) continue;
    const snapshot = await readLab(lab, patience);
    const samples = samplesOf(snapshot?.exchanges ?? [], wanted);
    listener.onSamples(row, samples, wanted.size - samples.length);
    if (snapshot) listener.onEngine(snapshot.store.engine);
  }
}

/**
 * Sends the same real request so often in each way, in turn and never two at once, and reads from the labs' records
 * what recognising cost.
 *
 * @throws Error with words for the screen, where a lab cannot be set up or stops answering.
 */
export async function measureRows(times: number, signal: AbortSignal, listener: Listener): Promise<void> {
  listener.onPhase("opening");
  const labs = await openAll(signal);
  listener.onPhase("warming");
  const { broken } = await sendTurns(labs, WARM_UP, signal, () => undefined);
  if (broken) throw new Error(broken);
  listener.onPhase("measuring");
  let sent = 0;
  const onAnswer = (): void => {
    sent += 1;
    if (sent % ROW_IDS.length === 0) listener.onSent(sent);
  };
  for (const turns of roundsOf(times)) {
    if (signal.aborted) break;
    const round = await sendTurns(labs, turns, signal, onAnswer);
    await readBack(labs, round.numbers, listener);
    if (round.broken) throw new Error(round.broken);
  }
  listener.onSent(sent);
}
