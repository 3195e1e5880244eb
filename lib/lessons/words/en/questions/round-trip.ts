import type { questions as asked } from "../../../questions/round-trip.ts";
import type { QuestionWords } from "../../../words.ts";

export const questions: Readonly<Record<keyof typeof asked, QuestionWords>> = {
  "round-trip-know": {
    question:
      "Alice signed in ten minutes ago. Who decides, at her next click, whether she is still signed in?",
    options: {
      "browser-login": "Her browser: it keeps the state of the sign-in",
      "server-once": "The server did, once, when it took her password",
      "server-each-time": "The server, again, from what it finds for her label",
    },
    replies: {
      "browser-login": "Her browser keeps an envelope. It does not know what the label in it stands for.",
      "server-once": "It decided then for that one request. Between requests it may have changed its mind.",
      "server-each-time": "Each request is decided anew, from what the server knows at that moment.",
    },
  },
  "round-trip-attach": {
    question: "Who puts the session cookie onto each request?",
    options: {
      "browser-rule": "The browser, because host and path match",
      "page-program": "The page's program, which has to add it",
      "user-click": "The user, by staying signed in",
    },
    replies: {
      "browser-rule": "It is a rule about addresses, and nobody on the page needs to do anything.",
      "page-program": "No program touched it. With HttpOnly none could even read it.",
      "user-click": "To stay signed in is the result of it, not the cause.",
    },
  },
  "round-trip-new-label": {
    question: "At sign-in the server throws the guest's drawer away and hands out a new label. Why?",
    options: {
      longer: "Signed-in labels have to be longer than guests' labels",
      planted: "The old label may be known to somebody who planted it",
      tidy: "A cabinet has only room for one drawer per person",
    },
    replies: {
      longer: "Both have the same length. What matters is who might already know it.",
      planted: "Whoever knew the guest's label must not own the sign-in that follows.",
      tidy: "A person may have many drawers: one for each browser.",
    },
  },
  "round-trip-before-login": {
    question: "Can you have a session before you have signed in?",
    options: {
      guest: "Yes: a drawer for a guest, with no user in it",
      never: "No: the session is the sign-in",
      password: "Only once a password has been typed in",
    },
    replies: {
      guest: "It can hold a shopping basket or a theme, and nobody's name.",
      never: "A session is memory. Who you are is just one of the things that it can hold.",
      password: "A hello without a password is enough: a drawer is filed all the same.",
    },
  },
};
