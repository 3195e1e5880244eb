import type { questions as asked } from "../../../questions/two-halves.ts";
import type { QuestionWords } from "../../../words.ts";

export const questions: Readonly<Record<keyof typeof asked, QuestionWords>> = {
  "two-halves-know": {
    question: "Alice signs in on her phone and on her laptop, at a server with sessions. What is there now?",
    options: {
      "one-each": "One label and one drawer, used by both devices",
      "shared-drawer": "Two labels that both name the one drawer of Alice",
      "two-and-two": "Two labels and two drawers, and one user in both",
    },
    replies: {
      "one-each": "The phone never saw the laptop's label. Each sign-in hands out its own.",
      "shared-drawer": "A drawer is kept for a sign-in, not for a person. Two sign-ins make two of them.",
      "two-and-two": "Each sign-in has its own pair, and each can be ended alone.",
    },
  },
  "two-halves-cleared": {
    question:
      "You delete a session's cookie in your browser, and do nothing else. What becomes of the session?",
    options: {
      "copy-opens": "It goes on: a copy of the label would still open it",
      ended: "It ends: without its cookie there is no session",
      locked: "It is locked until the same browser signs in again",
    },
    replies: {
      "copy-opens": "The drawer stands until the server removes it or its time is over.",
      ended: "For your browser it looks like that. The server was never told, and the drawer stands.",
      locked: "Nobody locks a drawer. The server does not even know that a label was thrown away.",
    },
  },
  "two-halves-logout": {
    question: "Why does a copy of the label fail once you have logged out of a session?",
    options: {
      marked: "The label is marked as used in the browser's store",
      removed: "The server has removed the drawer that it names",
      "told-copies": "The server tells all copies of it to delete themselves",
    },
    replies: {
      marked: "A copy lies elsewhere. Whatever is done in your browser does not reach it.",
      removed: "A copy is as good as the drawer that it names, and that is gone.",
      "told-copies": "A server does not know who has copies, and could not reach them.",
    },
  },
  "two-halves-sealed": {
    question:
      "A sealed cookie carries all that is known of you. Somebody copied it. Until when does the copy work?",
    options: {
      "at-logout": "Until you log out: then the server refuses it",
      "until-expiry": "Until the time written inside is over, logout or not",
      "when-read": "Until the server has opened it for the first time",
    },
    replies: {
      "at-logout": "Logging out empties your own browser. The server keeps no record that it could remove.",
      "until-expiry": "A box that was handed out cannot be called back; it can only run out.",
      "when-read": "A box can be opened again and again. The server does not note that it did.",
    },
  },
};
