import { parseSetCookie } from "../../http/cookies.ts";
import type { ControlName } from "../../lab/control-bodies.ts";
import { LOOT_HEADER, lootText } from "../../lessons/loot.ts";
import { type Driver, perform, type ReadySend } from "../../lessons/perform.ts";
import type { Op, Sender, World } from "../../lessons/shape.ts";
import { type Mark, markOf, worldSince } from "../../lessons/world.ts";
import { type Envelope, envelopesOf } from "../../stage/jar.ts";
import type { Carrier, ModelName } from "../../trace/vocabulary.ts";
import { makeLab, type TestLab } from "../testing/harness.ts";
import type { TestClient } from "../testing/test-client.ts";

/** The learner's page as a client. */
const PAGE = "testpage1";

/** What identifies each sender. */
const HEADERS: Readonly<Record<Exclude<Sender, "page">, Record<string, string>>> = {
  // What browsers tell of a page of another site (W3C Fetch Metadata, Origin: RFC 6454).
  elsewhere: {
    "user-agent": "Mozilla/5.0 Chrome/141.0",
    "sec-fetch-site": "cross-site",
    origin: "http://127.0.0.1:3000",
  },
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
    const { elsewhere, second, curl } = HEADERS;
    this.#clients = {
      page: lab.owner,
      elsewhere: lab.client(elsewhere),
      second: lab.client(second),
      curl: lab.client(curl),
    };
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
    if (as === "elsewhere") await this.#lend();
    const got = await this.#clients[as].send(model, action, {
      query,
      ...(body === undefined ? {} : { body }),
      ...(hand === null ? {} : { token: hand }),
    });
    const given = got.body.token;
    if (typeof given === "string") this.#hands.set(`${as} ${model satisfies ModelName}`, given);
    // As a page does: the server cannot reach into it.
    if (carrier === "header" && action === "logout") this.#hands.delete(`${as} ${model}`);
    if (!got.headers.has("x-exchange"))
      throw new Error(`${model}/${action} was turned away at the door: ${got.status}.`);
    if (as === "elsewhere") for (const name of lost(got.headers)) this.#clients.page.jar.delete(name);
    this.#known = await look(this.lab, this.#since);
  }

  /** What the page's browser holds, with the attributes that the server gave it. */
  async #envelopes(): Promise<Envelope[]> {
    const { exchanges, controls } = await this.lab.snapshot();
    return envelopesOf(PAGE, exchanges, controls);
  }

  /** A page of another site posts from the same browser: along goes what `SameSite=None` lets go (RFC 6265bis section 5.2). */
  async #lend(): Promise<void> {
    const { jar } = this.#clients.elsewhere;
    jar.clear();
    for (const { name, value, sameSite, secure } of await this.#envelopes())
      if (sameSite === "None" && secure) jar.set(name, value);
  }

  async script(model: ModelName) {
    const readable = (await this.#envelopes()).filter(({ httpOnly }) => httpOnly === false);
    const stored = [...this.#hands.keys()].some((key) => key.startsWith("page "));
    const found = lootText({ cookies: readable.map(({ name }) => name), stored });
    await this.#clients.page.send(model, "me", { headers: { [LOOT_HEADER]: found } });
    this.#known = await look(this.lab, this.#since);
  }

  async control(name: ControlName, body: unknown) {
    const { status, body: answer } = await this.lab.control(name, body);
    if (status !== 200) throw new Error(`${name} was answered ${status}: ${JSON.stringify(answer)}`);
    this.#known = await look(this.lab, this.#since);
  }
}

/** The cookies that a response has its browser drop. */
const lost = (headers: Headers): string[] =>
  headers.getSetCookie().flatMap((line) => {
    const cookie = parseSetCookie(line);
    return cookie?.maxAge === 0 ? cookie.name : [];
  });

async function look(lab: TestLab, since: Mark): Promise<World> {
  const { exchanges, controls, ...view } = await lab.snapshot();
  return worldSince({ view, exchanges, notes: controls, me: PAGE }, since);
}
