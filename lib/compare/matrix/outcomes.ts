import type { WayId } from "../../auth/ways.ts";
import type { EventId } from "./events.ts";
import type { Row } from "./outcome.ts";
import { COPY, DEMOTE, LOG_OUT, REVOKE, TAMPER } from "./outcomes-copies.ts";
import { ANOTHER_SERVER, EXPIRED, KEY_ROTATED, RESTART, STORE_DOWN } from "./outcomes-servers.ts";

/** What the server is known to answer in every cell. */
export const OUTCOMES: Readonly<Record<EventId, Row>> = {
  "log-out": LOG_OUT,
  revoke: REVOKE,
  demote: DEMOTE,
  tamper: TAMPER,
  copy: COPY,
  restart: RESTART,
  "another-server": ANOTHER_SERVER,
  "store-down": STORE_DOWN,
  "key-rotated": KEY_ROTATED,
  expired: EXPIRED,
};

/** What would have turned it away: another way of being remembered (`way`), or a measure that all of them can take. */
export interface Barrier {
  way: WayId | null;
  says: string;
}

/** Where the server let in what it might better have turned away: what would have stopped it. */
export const BARRIERS: Readonly<Partial<Record<EventId, readonly Barrier[]>>> = {
  "log-out": [
    { way: "session", says: "Session: the drawer is gone" },
    { way: "jwt-denylist", says: "Denylist: one store read each time" },
  ],
  revoke: [
    { way: "session", says: "Session: remove one record" },
    { way: "jwt-denylist", says: "Denylist: one store read each time" },
  ],
  demote: [
    { way: "session", says: "Session: the record is changed" },
    { way: null, says: "A short life: the next login asks the directory" },
  ],
  tamper: [
    { way: "sealed", says: "Sealed cookie: a keyed check" },
    { way: "jwt", says: "JWT: a signature" },
  ],
  copy: [
    { way: null, says: "HttpOnly and https: harder to copy" },
    { way: null, says: "A short life: worth less when copied" },
    { way: null, says: "A proof of possession (RFC 9449): useless without the client's own key" },
  ],
  expired: [
    { way: "session", says: "Session: the record says when it ends" },
    { way: "jwt", says: "JWT: exp is signed along" },
  ],
};
