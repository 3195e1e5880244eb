import type { ControlName } from "../../lab/control-bodies.ts";
import { type Driver, perform, type ReadySend } from "../../lessons/perform.ts";
import type { Op, Sender, World } from "../../lessons/shape.ts";
import { type Mark, markOf, worldSince } from "../../lessons/world.ts";
import type { Carrier, ModelName } from "../../trace/vocabulary.ts";
import { makeLab, type TestLab } from "../testing/harness.ts";
import type { TestClient } from "../testing/test-client.ts";

/** What identifies each sender. */
const HEADERS: Readonly<Record<Exclude<Sender, "page">, Record<string, string>>> = {
  second: { "user-agent": "Mozilla/5.0 Firefox/140.0", "x-client": "secondone1" },
  curl: { "user-agent": "curl/8.5.0" },
};

/** A learner without a screen: does in a lab, with the real handlers, what a page would do with real requests. */
export class Replayer implements Driver {
  readonly lab: TestLab;
  readonly #clients: Readonly<Record<Sender, TestClient>>;
  /** What each sender was handed for the header. */
  readonly #hands = new Map<string, string>();
  #known: World;
  #since: Mark = { exchange: 0, entry: 0 };

  private constructor(lab: TestLab, known: World) {
    this.lab = lab;
    this.#known = known;
    this.#clients = { page: lab.owner, second: lab.client(HEADERS.second), curl: lab.client(HEADERS.curl) };
  }

  /** A learner in a lab of their own, before anything. */
  static async begin(): Promise<Replayer> {
    const lab = await makeLab();
    const replayer = new Replayer(lab, await look(lab, { exchange: 0, entry: 0 }));
    return replayer;
  }

  world(): World {
    return this.#known;
  }

  /** From here on the world counts anew: a step begins. */
  mark(): World {
    this.#since = markOf({ exchanges: this.#known.past, notes: this.#known.notes });
    this.#known = { ...this.#known, exchanges: [], notes: [] };
    return this.#known;
  }

  /** Does those ops, one after another; the world afterwards. */
  async do(ops: readonly Op[]): Promise<World> {
    await perform(ops, this);
    return this.#known;
  }

  /** The page's own jar of cookies. */
  get jar(): ReadonlyMap<string, string> {
    return this.#clients.page.jar;
  }

  async send({ as, model, action, user, carrier = "cookie", preferences, query = "", token }: ReadySend) {
    const hand = token ?? (carrier === "header" ? (this.#hands.get(`${as} ${model}`) ?? null) : null);
    const body = user === undefined ? preferences : { user, carrier: carrier satisfies Carrier };
    const got = await this.#clients[as].send(model, `${action}${query}`, {
      ...(body === undefined ? {} : { body }),
      ...(hand === null ? {} : { token: hand }),
    });
    const given = got.body.token;
    if (typeof given === "string") this.#hands.set(`${as} ${model satisfies ModelName}`, given);
    if (!got.headers.has("x-exchange"))
      throw new Error(`${model}/${action} was turned away at the door: ${got.status}.`);
    this.#known = await look(this.lab, this.#since);
  }

  async control(name: ControlName, body: unknown) {
    const { status, body: answer } = await this.lab.control(name, body);
    if (status !== 200) throw new Error(`${name} was answered ${status}: ${JSON.stringify(answer)}`);
    this.#known = await look(this.lab, this.#since);
  }
}

async function look(lab: TestLab, since: Mark): Promise<World> {
  const { exchanges, controls, ...view } = await lab.snapshot();
  return worldSince({ view, exchanges, notes: controls, me: "testpage1" }, since);
}
