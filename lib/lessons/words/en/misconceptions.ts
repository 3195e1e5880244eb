import type { Words } from "../../words.ts";

/** What people say, and what they saw instead, by number. */
export const misconceptions: Words["misconceptions"] = {
  1: { says: "A JWT is encrypted.", overturned: "You read a salary out of a token with no key at all." },
  2: {
    says: "Decoding is verifying.",
    overturned: "You changed a role; one handler believed it, the other checked the stamp.",
  },
  3: {
    says: "Logging out ends the JWT.",
    overturned: "You logged out, and the copy of the token still opened the door.",
  },
  4: {
    says: "Clearing the cookie ends the session.",
    overturned: "The envelope was gone, and a copy of it still found its drawer.",
  },
  5: {
    says: "The session is the cookie.",
    overturned: "You changed the drawer, and the cookie kept every byte.",
  },
  6: {
    says: "It is cookies or JWT.",
    overturned: "You sent both things both ways, and all four signed you in.",
  },
  7: {
    says: "A JWT, or HttpOnly, stops forged requests from other sites.",
    overturned: "A form on another site sent your cookie along, until SameSite kept it.",
  },
  8: {
    says: "HttpOnly stops a hostile script.",
    overturned: "The script could not read the cookie, and its requests carried it all the same.",
  },
  9: {
    says: "The claims follow the database.",
    overturned: "Alice lost her role; her token went on saying admin.",
  },
  10: {
    says: "A denylist keeps it stateless.",
    overturned: "With the list switched on, each request asked a store again.",
  },
  11: {
    says: "Sessions in memory survive a restart.",
    overturned: "You restarted the server, and the drawers were gone.",
  },
  12: {
    says: "Sessions cannot scale, or need sticky routing.",
    overturned: "Three servers and one shared store knew you everywhere.",
  },
  13: {
    says: "A JWT is always faster.",
    overturned: "You measured both, on one machine, and weighed the bytes.",
  },
  14: {
    says: "Put everything into the token.",
    overturned: "It grew past what a browser keeps, and was dropped without a word.",
  },
  15: {
    says: "Any valid token is valid for me, and any verifier may hold the secret.",
    overturned: "A service with the shared secret made itself an admin; with a public key it could not.",
  },
};
