import { Ledger } from "../faults/ledger.ts";

/** What became of a request: a status, or that its connection broke before there was one. */
export type Outcome = `${number}` | "broken" | "503 without Retry-After" | `${number} without a number`;

const JSON_BODY = { "content-type": "application/json" };

/** Somebody with a lab of their own, who keeps sending requests and notes what was acknowledged. */
export class Visitor {
  readonly ledger = new Ledger();
  readonly lab: string;
  readonly #origin: string;
  readonly #luck: () => number;

  private constructor(origin: string, lab: string, luck: () => number) {
    this.#origin = origin;
    this.lab = lab;
    this.#luck = luck;
  }

  /** Makes a lab at an origin. */
  static async arrive(origin: string, luck: () => number): Promise<Visitor> {
    const response = await fetch(`${origin}/api/labs`, { method: "POST" });
    if (!response.ok) throw new Error(`No lab was to be had: ${response.status} ${await response.text()}`);
    const { id } = (await response.json()) as { id: string };
    return new Visitor(origin, id, luck);
  }

  get address(): string {
    return `${this.#origin}/api/labs/${this.lab}`;
  }

  /** Sends one request, drawn by luck: a sign-in, a look, or a look with a credential that nobody gave. */
  async send(): Promise<Outcome> {
    const { sessions } = this.ledger;
    const drawn = this.#luck();
    if (sessions.length === 0 || (drawn < 0.2 && sessions.length < 50)) return this.#signIn();
    if (drawn > 0.95) return this.#ask("me", { headers: { authorization: "Bearer nobody" } });
    const session = sessions[Math.floor(this.#luck() * sessions.length)] ?? "";
    return this.look(session);
  }

  /** Asks who a credential is. */
  look(credential: string): Promise<Outcome> {
    return this.#ask("me", { headers: { authorization: `Bearer ${credential}` } });
  }

  /** The numbers of all exchanges that the lab has kept. */
  async kept(): Promise<number[]> {
    const response = await fetch(`${this.address}/exchanges.har`);
    if (!response.ok)
      throw new Error(`The archive of ${this.lab}: ${response.status} ${await response.text()}`);
    const { log } = (await response.json()) as {
      log: { entries: { response: { headers: { name: string; value: string }[] } }[] };
    };
    return log.entries.map(({ response: { headers } }) =>
      Number(headers.find(({ name }) => name.toLowerCase() === "x-exchange")?.value),
    );
  }

  #signIn(): Promise<Outcome> {
    const body = JSON.stringify({ user: "alice", carrier: "header" });
    return this.#ask("login", { method: "POST", headers: JSON_BODY, body }, ({ token }) =>
      this.ledger.session(String(token)),
    );
  }

  async #ask(
    action: string,
    options: RequestInit,
    given: (body: Record<string, unknown>) => void = () => undefined,
  ): Promise<Outcome> {
    try {
      const response = await fetch(`${this.address}/session/${action}`, options);
      const body = (await response.json()) as Record<string, unknown>;
      const { status, headers } = response;
      if (status === 503) return headers.has("retry-after") ? "503" : "503 without Retry-After";
      const number = headers.get("x-exchange");
      if (number) this.ledger.exchange(Number(number));
      else if (status < 500) return `${status} without a number`;
      if (status === 200) given(body);
      return `${status}`;
    } catch {
      return "broken";
    }
  }
}
