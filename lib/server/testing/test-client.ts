import { fitsInBrowser, formatCookieHeader, parseSetCookie } from "../../http/cookies.ts";
import { actionPath, METHOD_OF } from "../../trace/action-path.ts";
import { OWNER_COOKIE } from "../../trace/cookie-names.ts";
import type { ActionName, Carrier, ModelName } from "../../trace/vocabulary.ts";
import { handleAction } from "../actions.ts";

/** What a client got. */
export interface Got {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
}

/** How a request is sent. */
export interface Sending {
  user?: string;
  carrier?: Carrier;
  body?: unknown;
  rawBody?: string;
  headers?: Record<string, string>;
  /** What stands behind the path, with its question mark. */
  query?: string;
  /** Sent as `Authorization: Bearer`, and no cookie with it. */
  token?: string;
}

/** This jar keeps the lab's own cookies: what is dropped at a path above is another program's. */
const isOfLab = (path: string | null): boolean => path === null || path.startsWith("/api/labs/");

/** A client with a jar of cookies, calling the handlers in this process. */
export class TestClient {
  readonly jar = new Map<string, string>();
  readonly #lab: string;
  readonly #headers: Record<string, string>;

  constructor(lab: string, headers: Record<string, string> = { "user-agent": "curl/8.5.0" }) {
    this.#lab = lab;
    this.#headers = headers;
  }

  /** A copy of this client's cookies in another client's hands. */
  robbedBy(headers?: Record<string, string>): TestClient {
    const thief = new TestClient(this.#lab, headers);
    for (const [name, value] of this.jar) if (name !== OWNER_COOKIE) thief.jar.set(name, value);
    return thief;
  }

  request(method: string, path: string, body?: unknown, sending: Sending = {}): Request {
    const headers = new Headers({ host: "localhost:3000", ...this.#headers });
    const raw = sending.rawBody ?? (body === undefined ? undefined : JSON.stringify(body));
    if (raw !== undefined) headers.set("content-type", "application/json");
    if (sending.token !== undefined) headers.set("authorization", `Bearer ${sending.token}`);
    else if (this.jar.size) {
      headers.set("cookie", formatCookieHeader([...this.jar].map(([name, value]) => ({ name, value }))));
    }
    for (const [name, value] of Object.entries(sending.headers ?? {})) headers.set(name, value);
    return new Request(`http://localhost:3000${path}`, {
      method,
      headers,
      ...(raw === undefined ? {} : { body: raw }),
    });
  }

  /** Stores the cookies of a response, as a browser does: what is too large is dropped without a word. */
  take(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const cookie = parseSetCookie(line);
      if (!cookie) continue;
      if (!isOfLab(cookie.path)) continue;
      if (cookie.maxAge !== null && cookie.maxAge <= 0) this.jar.delete(cookie.name);
      else if (fitsInBrowser(cookie)) this.jar.set(cookie.name, cookie.value);
    }
  }

  async send(model: string, action: string, sending: Sending = {}): Promise<Got> {
    const method = METHOD_OF[action as ActionName] ?? "GET";
    const { user, carrier } = sending;
    const body = user === undefined ? sending.body : { user, ...(carrier ? { carrier } : {}) };
    const path = actionPath(this.#lab, model as ModelName, action as ActionName) + (sending.query ?? "");
    const response = await handleAction(this.request(method, path, body, sending), {
      lab: this.#lab,
      model,
      action,
    });
    this.take(response);
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : {} };
  }
}
