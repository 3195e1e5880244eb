import type { Words } from "../../words.ts";

/** What people say, and what they saw instead, by number. */
export const misconceptions: Words["misconceptions"] = {
  1: {
    says: "A JWT is encrypted.",
    overturned: "You read a salary out of a token, and had no key at all.",
  },
  2: {
    says: "To decode a token is to verify it.",
    overturned:
      "You changed the role in a token. One server believed it; the other checked the stamp, and did not.",
  },
  3: {
    says: "Logging out ends the JWT.",
    overturned: "Alice logged out, and a copy of her token still got in. The copy of her label did not.",
  },
  4: {
    says: "Clearing the cookie ends the session.",
    overturned: "Her envelope was empty, and a copy of the label still opened her drawer.",
  },
  5: {
    says: "The session is the cookie.",
    overturned: "The record in the drawer changed, and the cookie kept every byte.",
  },
  6: {
    says: "It is cookies or JWT: choose one.",
    overturned: "You sent label and token, each by cookie and by header, and all four signed you in.",
  },
  7: {
    says: "A JWT, or HttpOnly, stops forged requests from other sites.",
    overturned: "A form on another site took your cookie along, token and all.",
  },
  8: {
    says: "HttpOnly stops a hostile script.",
    overturned: "The script could not read the cookie, and its request carried it all the same.",
  },
  9: {
    says: "The claims follow the database.",
    overturned: "Alice lost her role. Her session noticed at once; her token went on saying admin.",
  },
  10: {
    says: "With a denylist, tokens are still stateless.",
    overturned: "With the list switched on, each request asked a store again.",
  },
  11: {
    says: "Sessions in memory survive a restart.",
    overturned: "The server was restarted, and every drawer in its memory was gone.",
  },
  12: {
    says: "Sessions cannot scale, or need sticky routing.",
    overturned: "Three services dealt to in turn all found your drawer, in one store that they shared.",
  },
  13: {
    says: "A JWT is always faster.",
    overturned: "You measured both on the same server, and the figures decided, not the saying.",
  },
  14: {
    says: "Put everything into the token.",
    overturned: "It grew past what a browser keeps, and was dropped without a word.",
  },
  15: {
    says: "Any valid token is valid for me, any verifier may hold the secret, and keys can be changed at will.",
    overturned:
      "Billing refused what was meant for orders. With a shared secret orders made an admin; with a public key it could not. A key thrown away too early broke good tokens.",
  },
};
