import { letIn, type Row, turnedAway } from "./outcome.ts";

const SIGNED =
  "The public or secret key is all that a server needs to verify a token, and it outlived the restart.";

/** Restarts, other servers, stores, keys and time: what being remembered depends on. */
export const RESTART: Row = {
  plain: letIn(
    "let in",
    "The server had nothing in its memory to lose: what it knows of Alice comes with each request. It still believes it unchecked.",
  ),
  session: turnedAway(
    "session-unknown",
    "no drawer",
    "The records stood in the server's own memory, and a restart empties that. The seal still opens, the label can be read, and its drawer is gone. A shared store would have kept it.",
  ),
  sealed: letIn(
    "let in",
    "The state is in the cookie, and the password that opens it is kept outside the server's memory. A server that made up a new password at each start would turn everybody away.",
  ),
  jwt: letIn(
    "let in",
    `${SIGNED} Nothing else was in its memory. A key made up at each start would sign everybody out.`,
  ),
  "jwt-denylist": letIn(
    "let in",
    `${SIGNED} The list stands in the shared store and outlived it too. In the server's memory, a restart would have forgotten who was revoked.`,
  ),
  hybrid: turnedAway(
    "session-unknown",
    "no drawer",
    "The records stood in the gateway's own memory, and the restart emptied it. The services inside have lost nothing: they keep nothing. But without a drawer nobody mints them a passport.",
  ),
};

export const ANOTHER_SERVER: Row = {
  plain: letIn(
    "let in",
    "Everything that is known of Alice came with the request, so any server will do. Any server will believe it unchecked, too.",
  ),
  session: turnedAway(
    "session-unknown",
    "no drawer",
    "The first server filed the record in its own memory. The next one opens the same seal, looks into its own cabinet, and finds no such drawer. Sticky routing or a shared store is the way out.",
  ),
  sealed: letIn(
    "let in",
    "All three servers have the same password, and the state is inside the box. The second opens what the first has sealed, without asking it.",
  ),
  jwt: letIn(
    "let in",
    "Each server verifies the signature by itself, with the same key. No server needs to have met Alice before.",
  ),
  "jwt-denylist": letIn(
    "let in",
    "Each server verifies the signature by itself and asks the one list that all of them share. The token is not on it. Lists of their own would disagree about who was revoked.",
  ),
  hybrid: turnedAway(
    "session-unknown",
    "no drawer",
    "The drawer stands in the memory of the first server, and the second stands at the gate now. Passports would have been good on any of them. The label is good only where its drawer is.",
  ),
};

export const STORE_DOWN: Row = {
  plain: letIn(
    "let in",
    "No store is asked, so none can be missed. The server believes the text, with the store as without.",
  ),
  session: turnedAway(
    "store-unavailable",
    "no store",
    "The label could be read, but the shared store that keeps the drawers did not answer. The server cannot say who this is, and says so: 503, not 401. The sign-in is whole again once the store is back.",
  ),
  sealed: letIn(
    "let in",
    "The box holds the state and the server holds the key: no store takes part. That is what a sealed cookie buys with its bytes.",
  ),
  jwt: letIn("let in", "Checking a signature takes a key and no store. A stopped store goes unnoticed."),
  "jwt-denylist": turnedAway(
    "store-unavailable",
    "no store",
    "The signature could be checked, but not whether the token was revoked: the list stands in the store that was stopped. Letting it in would be a guess. With the list came the store, and its failures.",
  ),
  hybrid: turnedAway(
    "store-unavailable",
    "no store",
    "The gateway could read the label and not reach the drawers, so it mints nothing: 503. The services inside need no store, and would still believe passports that are out. The gate is where it depends on one.",
  ),
};

const FOREIGN_KEY = turnedAway(
  "key-unknown",
  "no key",
  "The token names the key that signed it by its kid, and that key was thrown away. No one can verify it any more. With an overlap, the old key would have verified until the last old token ran out.",
);

export const KEY_ROTATED: Row = {
  plain: letIn(
    "let in",
    "No key ever took part: nothing is sealed and nothing is signed. New keys change nothing for clear text.",
  ),
  session: turnedAway(
    "key-unknown",
    "no key",
    "The drawer is still there, but the label on the envelope was sealed with a password that was thrown away. Nobody can read which drawer it names. A bare label would have opened it.",
  ),
  sealed: turnedAway(
    "key-unknown",
    "no key",
    "The box was sealed with a password that was thrown away, and with it went everything inside. With an overlap, the old password would still have opened it.",
  ),
  jwt: FOREIGN_KEY,
  "jwt-denylist": FOREIGN_KEY,
  hybrid: turnedAway(
    "key-unknown",
    "no key",
    "The label was sealed with a password that was thrown away, so nobody can read which drawer it names. The new signing key was no trouble: a passport is minted anew for each request, with the key of the day.",
  ),
};

const RUN_OUT = turnedAway(
  "token-expired",
  "expired",
  "The signature is still good, but the exp claim lies in the past by the server's clock. The token carries the end of its own life, and every server that checks it sees it.",
);

export const EXPIRED: Row = {
  plain: letIn(
    "let in",
    "The text does not say when it ends, so it never does. Max-Age asks a browser to drop the cookie, and a copy need not obey.",
  ),
  session: turnedAway(
    "session-expired",
    "expired",
    "The drawer is still there, but the record's time was over by the server's clock. The server judges by the record, not by what the browser still sends.",
  ),
  sealed: turnedAway(
    "seal-expired",
    "expired",
    "The box opens, and what is inside says until when it was good. That time is over by the server's clock, whatever Max-Age the browser was told.",
  ),
  jwt: RUN_OUT,
  "jwt-denylist": RUN_OUT,
  hybrid: turnedAway(
    "session-expired",
    "expired",
    "The drawer is still there, but the record's time was over by the server's clock, and the gateway mints no passport from it. The passports of before had run out long ago: they live a minute.",
  ),
};
