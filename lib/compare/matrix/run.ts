import { WAYS, type WayId } from "../../auth/ways.ts";
import { member } from "../../core/json.ts";
import { cookieGiven } from "../../lab/client/held.ts";
import { tamper } from "../../lab/client/tamper.ts";
import { actionPath, METHOD_OF } from "../../trace/action-path.ts";
import type { Exchange } from "../../trace/exchange.ts";
import { findStep } from "../../trace/steps.ts";
import { type ActionName, type ModelName, REFUSAL_CODES, type RefusalCode } from "../../trace/vocabulary.ts";
import type { Answer, Bench, Line, Ran, Shown } from "./bench.ts";
import type { EventId } from "./events.ts";
import { EXPERIMENTS, type Move, putInOrder } from "./experiments.ts";

/** Ends an experiment early: the lab could not be asked. */
class Halt extends Error {
  readonly gone: boolean;
  constructor(says: string, gone = false) {
    super(says);
    this.gone = gone;
  }
}

const codeIn = (body: unknown): RefusalCode | null => {
  const code = member(body, "code");
  return REFUSAL_CODES.find((known) => known === code) ?? null;
};

/** What a lab answers that is not there, or that another browser owns. */
const isGone = ({ body }: Answer): boolean =>
  ["lab-unknown", "owner-required", "owner-wrong"].includes(String(member(body, "code")));

function orHalt(answer: Answer): Answer & { status: number } {
  const { status, problem } = answer;
  if (status === null || problem !== null) throw new Halt(problem ?? "No answer came.", isGone(answer));
  return { ...answer, status };
}

/** One experiment under way. */
class Run {
  readonly #lines: Line[] = [];
  #noHandle = false;
  #login: number | null = null;
  readonly #bench: Bench;
  readonly #model: ModelName;

  constructor(bench: Bench, model: ModelName) {
    this.#bench = bench;
    this.#model = model;
  }

  async move(move: Move): Promise<void> {
    switch (move.do) {
      case "send":
        return this.#send(move.action, move.user);
      case "control":
        return void orHalt(await this.#bench.control(move.control, move.body));
      case "replay":
        return this.#replay();
      case "tamper":
        return this.#tamper();
      case "revoke":
        return this.#revoke();
    }
  }

  #note(exchange: number, who: Line["who"], action: ActionName, status: number, code: Line["code"]): void {
    const path = actionPath(this.#bench.labId, this.#model, action);
    this.#lines.push({ exchange, who, method: METHOD_OF[action], path, status, code });
  }

  async #send(action: ActionName, user: string | undefined): Promise<void> {
    const { status, exchange, body } = orHalt(await this.#bench.send(this.#model, action, user));
    if (exchange === null) throw new Halt("The lab answered, and recorded nothing.");
    this.#note(exchange, "page", action, status, codeIn(body));
    if (action !== "login") return;
    if (status !== 200) throw new Halt(`Logging in was answered ${status}: there was nothing to try out.`);
    this.#login = exchange;
  }

  async #replay(): Promise<void> {
    const { body } = orHalt(await this.#bench.control("replay", { exchange: this.#login, as: "thief" }));
    const [exchange, status] = [member(body, "exchange"), member(body, "status")];
    if (typeof exchange !== "number" || typeof status !== "number")
      throw new Halt("The lab did not say what the copy was answered.");
    const { decision, action } = await this.#read(exchange);
    this.#note(exchange, "thief", action, status, decision.code);
  }

  async #tamper(): Promise<void> {
    const changed = tamper(cookieGiven(await this.#loggedIn(), this.#model) ?? "");
    if (!changed) throw new Halt("The login handed out nothing that could be changed.");
    const placed = { model: this.#model, value: changed.value };
    orHalt(await this.#bench.control("place-cookie", placed));
  }

  async #revoke(): Promise<void> {
    const { steps } = await this.#loggedIn();
    const sid = findStep(steps, "session-written")?.data.sid;
    const jti = findStep(steps, "token-issued")?.data.claims.jti;
    if (sid !== undefined) orHalt(await this.#bench.control("revoke-session", { sid }));
    else if (jti !== undefined) orHalt(await this.#bench.control("revoke-token", { jti }));
    else this.#noHandle = true;
  }

  shown(): Shown {
    const [first, ...rest] = this.#lines;
    if (!first) throw new Halt("No request was sent.");
    return { labId: this.#bench.labId, lines: [first, ...rest], noHandle: this.#noHandle };
  }

  #loggedIn(): Promise<Exchange> {
    return this.#read(this.#login ?? 0);
  }

  async #read(exchange: number): Promise<Exchange> {
    const found = await this.#bench.read(exchange);
    if (!found) throw new Halt("The lab did not hand out its record of the exchange.");
    return found;
  }
}

/**
 * Runs the experiment of one cell in a lab of the learner's own: puts the lab in order, makes the moves, and puts back
 * what they changed, also where one of them failed. Pure but for the bench; any cell can be run at any time, and again.
 */
export async function runExperiment(event: EventId, way: WayId, bench: Bench): Promise<Ran> {
  const { model, denylist } = WAYS[way];
  const { moves, putBack } = EXPERIMENTS[event];
  const run = new Run(bench, model);
  try {
    for (const move of [...putInOrder(event, denylist), ...moves]) await run.move(move);
    return { shown: run.shown(), failed: null };
  } catch (error) {
    if (!(error instanceof Halt)) throw error;
    return { shown: null, failed: { says: error.message, gone: error.gone } };
  } finally {
    for (const move of putBack) await run.move(move).catch(forgive);
  }
}

/** The next experiment puts the lab in order anyway: what could not be put back is no failure of this one. */
function forgive(error: unknown): void {
  if (!(error instanceof Halt)) throw error;
}
