import { bearerOf, setCookieOf, tokenGiven } from "../lab/client/held.ts";
import type { Exchange } from "../trace/exchange.ts";
import { findStep } from "../trace/steps.ts";
import { CARRIERS, type Carrier } from "../trace/vocabulary.ts";

/** The two models of the 2 by 2: what is carried names a record, or is the record. */
export const GRID_MODELS = ["session", "jwt"] as const;
export type GridModel = (typeof GRID_MODELS)[number];

/** A credential and how it travels. */
export interface GridCell {
  model: GridModel;
  carrier: Carrier;
}
export type CellKey = `${GridModel}-${Carrier}`;

/** All four, row by row. */
export const GRID: readonly GridCell[] = GRID_MODELS.flatMap((model) =>
  CARRIERS.map((carrier) => ({ model, carrier })),
);

export const keyOf = ({ model, carrier }: GridCell): CellKey => `${model}-${carrier}`;

/** The properties that are tried, and which of the two decisions they follow. */
export const PROPERTIES = [
  { name: "attached", follows: "carrier" },
  { name: "script", follows: "carrier" },
  { name: "cross-site", follows: "carrier" },
  { name: "revocable", follows: "model" },
  { name: "new-role", follows: "model" },
  { name: "lookup", follows: "model" },
] as const;
export type PropertyName = (typeof PROPERTIES)[number]["name"];

/** What an exchange shows about a property. `holds`: `partly` where it depends on how the request comes about. */
export interface Finding {
  holds: "yes" | "no" | "partly";
  says: string;
  /** `run`: the exchange is the attempt itself; `inferred`: a rule was applied to what the exchange holds. */
  basis: "run" | "inferred";
}

const yes = (says: string): Finding => ({ holds: "yes", says, basis: "run" });
const no = (says: string): Finding => ({ holds: "no", says, basis: "run" });
const inferred = (finding: Omit<Finding, "basis">): Finding => ({ ...finding, basis: "inferred" });

const refused = ({ response, decision }: Exchange): string =>
  `${response.status}${decision.code ? ` ${decision.code}` : ""}`;

const SAME_SITE: Readonly<Record<"Strict" | "Lax" | "None", Finding>> = {
  Strict: inferred({ holds: "no", says: "SameSite=Strict: never from another site" }),
  Lax: inferred({ holds: "partly", says: "SameSite=Lax: by a link, not by a form that posts" }),
  None: inferred({ holds: "yes", says: "SameSite=None: by anyone who makes the browser ask" }),
};

type Judge = (exchange: Exchange) => Finding | null;

const JUDGES: Readonly<Record<PropertyName, Judge>> = {
  attached(exchange) {
    if (bearerOf(exchange) !== null) return null;
    return exchange.response.status === 200
      ? yes("nothing added, and it went along")
      : no(`left off, and nobody knew you: ${refused(exchange)}`);
  },
  script(exchange) {
    const cookie = setCookieOf(exchange, exchange.model);
    if (cookie !== null)
      return cookie.httpOnly
        ? inferred({ holds: "no", says: "HttpOnly: document.cookie leaves it out" })
        : inferred({ holds: "yes", says: "no HttpOnly: document.cookie has it" });
    return tokenGiven(exchange) === null ? null : yes("it came in the body: the page's script holds it");
  },
  "cross-site"(exchange) {
    const cookie = setCookieOf(exchange, exchange.model);
    // A browser treats a cookie without the attribute as Lax (RFC 6265bis section 5.6.7).
    if (cookie !== null) return SAME_SITE[cookie.sameSite ?? "Lax"];
    return tokenGiven(exchange) === null
      ? null
      : inferred({ holds: "no", says: "no other site can add this header" });
  },
  revocable: (exchange) =>
    exchange.response.status === 200
      ? no("revoked, and let in all the same: 200")
      : yes(`revoked, and turned away: ${refused(exchange)}`),
  "new-role"(exchange) {
    const role = exchange.decision.identity?.role;
    if (role === undefined) return null;
    return role === DEMOTED ? yes(`Alice is ${role} at once`) : no(`still says ${role}`);
  },
  lookup({ cost, steps }) {
    if (cost.storeReads === 0) return no("0 store reads");
    const drawer = findStep(steps, "session-looked-up") ? "a drawer was pulled" : "a list was asked";
    return yes(`${cost.storeReads} store read: ${drawer}`);
  },
};

/** The role that Alice is put into, to see who notices. */
export const DEMOTED = "viewer";

/** What an exchange shows about a property; `null` where it shows nothing. */
export const judge = (property: PropertyName, exchange: Exchange): Finding | null =>
  JUDGES[property](exchange);
