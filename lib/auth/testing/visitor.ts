import type { Exchange } from "../../trace/exchange.ts";
import type { Carrier } from "../../trace/vocabulary.ts";
import type { AuthModel } from "../auth-model.ts";

/** What a request may carry. A token is sent as `Authorization: Bearer`, and no cookie with it. */
export interface Sending {
  user?: string;
  carrier?: Carrier;
  body?: unknown;
  token?: string;
  headers?: Record<string, string>;
}

/** What came back. */
export interface Got {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
}

/** A client with a jar of cookies. */
export interface ContractClient {
  readonly jar: Map<string, string>;
  send(model: string, action: string, sending?: Sending): Promise<Got>;
}

/** A lab with an instrumented server, as the contract of the models needs it. */
export interface ContractLab {
  id: string;
  client(): ContractClient;
  control(name: string, body?: unknown): Promise<{ status: number }>;
  exchanges(): Promise<Exchange[]>;
  /** How many session records stand in the lab's stores. */
  sessionCount(): Promise<number>;
}

/** Somebody who uses one model over one carrier, and keeps what is handed out. */
export interface Visitor {
  readonly client: ContractClient;
  send(action: string, sending?: Sending): Promise<Got>;
  logIn(user: string): Promise<Got>;
  /** The credential in hand, or `null`. */
  credential(): string | null;
  /** The same visitor's credential in another's hands, in the same lab or another. */
  copyIn(lab: ContractLab): Visitor;
}

/** Sends a visitor into a lab. `token` is a credential for the header that they hold already. */
export function visit(model: AuthModel, lab: ContractLab, carrier: Carrier, held?: string): Visitor {
  const client = lab.client();
  const { cookie } = model.capabilities;
  let token = held;
  if (held !== undefined && carrier === "cookie" && cookie !== null) client.jar.set(cookie, held);
  const credential = (): string | null =>
    (carrier === "header" ? token : cookie && client.jar.get(cookie)) ?? null;
  const send = async (action: string, sending: Sending = {}): Promise<Got> => {
    const carried = carrier === "header" && token !== undefined ? { token } : {};
    const got = await client.send(model.name, action, { ...carried, ...sending });
    if (typeof got.body.token === "string") token = got.body.token;
    return got;
  };
  return {
    client,
    send,
    credential,
    logIn: (user) => send("login", { user, carrier }),
    copyIn: (other) => visit(model, other, carrier, credential() ?? undefined),
  };
}

/** Whether a model recognises anybody at all. */
export const recognises = (model: AuthModel): boolean => model.capabilities.stateLives !== "nowhere";
