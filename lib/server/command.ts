import type { Problem } from "../http/problem.ts";
import { type Command, decide, type Outcome } from "../lab/commands.ts";
import { carryOut } from "../lab/effects.ts";
import type { Lab } from "../lab/lab.ts";
import type { ControlNote, StateEvent } from "../lab/shapes.ts";
import type { Container } from "./container.ts";
import { keepUntil } from "./context.ts";
import { currentView } from "./snapshot.ts";

/** What a command came to: the lab after it, and one sentence. */
export interface Done {
  lab: Lab;
  says: string;
}

const ATTEMPTS = 20;

/** Decides a command on the newest state and stores the result; decides again when somebody else was faster. */
async function settle(container: Container, id: string, command: Command): Promise<Outcome | Problem | null> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const found = await container.labs.read(id);
    if (!found) return null;
    const outcome = decide(found.value, command);
    if (!("effects" in outcome)) return outcome;
    if (await container.labs.replace(id, found.version, outcome.lab)) return outcome;
  }
  throw new Error(`Lab ${id} changed ${ATTEMPTS} times while one command was decided.`);
}

/** Runs a command: state, then sessions, then the journal, so that whoever reads the event finds it done. */
export async function runCommand(
  container: Container,
  id: string,
  command: Command,
): Promise<Done | Problem | null> {
  const outcome = await settle(container, id, command);
  if (!outcome || !("effects" in outcome)) return outcome;
  const { lab, effects, says, removedSid } = outcome;
  const target = { lab: id, sessions: container.sessions, keepUntil: keepUntil(lab, container.clock()) };
  await carryOut(target, effects);
  const cleared = command.control === "reset";
  if (cleared) {
    await container.journal.forget(id);
    await container.labs.resetCounter(id, "visitor");
  }
  await note(container, lab, { control: command.control, says, removedSid, placed: null }, cleared);
  return { lab, says };
}

/** Something was appended between reading the lab and telling of it. */
class Overtaken extends Error {}

/**
 * Appends a note of a control, with the lab as it is after it. A view that was read before an exchange was appended
 * must not stand after it: readers would lose what the exchange did. So it is read again until nothing came between.
 */
export async function note(
  container: Container,
  lab: Lab,
  what: Pick<ControlNote, "control" | "says" | "removedSid" | "placed">,
  cleared = false,
): Promise<void> {
  const { journal, clock } = container;
  for (let attempt = 1; ; attempt++) {
    const { newest } = await journal.range(lab.id);
    const current = (await container.labs.read(lab.id))?.value ?? lab;
    const view = await currentView(container, current);
    const at = clock();
    try {
      await journal.append(lab.id, "state", ({ entry, exchange }) => {
        // A reset has emptied the journal: its range says nothing of the numbers, which go on.
        if (!cleared && entry !== newest + 1 && attempt < ATTEMPTS) throw new Overtaken();
        const event: StateEvent = {
          view,
          note: { ...what, entry, at, afterExchange: exchange - 1 },
          cleared,
        };
        return JSON.stringify(event);
      });
      return;
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
    }
  }
}
