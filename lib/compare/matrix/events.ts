/** The ten things that can happen to a sign-in, in teaching order. */
export const EVENT_IDS = [
  "log-out",
  "revoke",
  "demote",
  "tamper",
  "copy",
  "restart",
  "another-server",
  "store-down",
  "key-rotated",
  "expired",
] as const;
export type EventId = (typeof EVENT_IDS)[number];

/** An event as the table names it. */
export interface EventWords {
  title: string;
  /** What is done, in three or four words. */
  small: string;
  /** The question that the learner answers before it is run. */
  asks: string;
}

/** Each event in words. */
export const EVENTS: Readonly<Record<EventId, EventWords>> = {
  "log-out": {
    title: "Replay after log-out",
    small: "a copied credential",
    asks: "Alice logs in and out again. A thief sends the copy made in between. What does the server answer?",
  },
  revoke: {
    title: "Revoke from the server",
    small: "admin presses Revoke",
    asks: "Alice is signed in. On the server, somebody ends her sign-in. She asks who she is: what is the answer?",
  },
  demote: {
    title: "Demote the user",
    small: "then GET /admin",
    asks: "Alice, an admin, is made a viewer. She opens the page for admins: what is the answer?",
  },
  tamper: {
    title: "Tamper one byte",
    small: "in the middle",
    asks: "One character in the middle of Alice's credential is changed. She asks who she is: what is the answer?",
  },
  copy: {
    title: "Copy to another browser",
    small: "same bytes",
    asks: "Alice stays signed in. Somebody else sends a copy of her credential. What does the server answer?",
  },
  restart: {
    title: "Server restart",
    small: "memory emptied",
    asks: "Alice is signed in, and the server restarts with its memory empty. She asks who she is: what is the answer?",
  },
  "another-server": {
    title: "Another server",
    small: "no shared store",
    asks: "Alice logged in at one of three servers. The next takes her next request. What is the answer?",
  },
  "store-down": {
    title: "Store down",
    small: "drawers unreachable",
    asks: "Alice is signed in, and the shared store stops. She asks who she is: what is the answer?",
  },
  "key-rotated": {
    title: "Key rotated",
    small: "without overlap",
    asks: "Alice is signed in. The server's keys are replaced, the old ones thrown away. What is she answered?",
  },
  expired: {
    title: "Expired",
    small: "lab clock + 31 min",
    asks: "Alice logs in, and 31 minutes pass on the lab's clock. She asks who she is: what is the answer?",
  },
};
