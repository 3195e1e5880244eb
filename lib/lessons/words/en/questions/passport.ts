import type { questions as asked } from "../../../questions/passport.ts";
import type { QuestionWords } from "../../../words.ts";

export const questions: Readonly<Record<keyof typeof asked, QuestionWords>> = {
  "passport-know": {
    question: "Somebody finds a signed JWT and has no key. What can they do with its claims?",
    options: {
      neither: "Neither read them nor change them",
      "read-not-change": "Read them, but not change them unnoticed",
      "read-and-change": "Read them, and change them as they like",
    },
    replies: {
      neither: "Reading needs no key: the claims are only spelt in another alphabet.",
      "read-not-change": "Signed, not hidden. Whoever verifies the signature notices a change.",
      "read-and-change": "They can write what they like, but the stamp will not fit what they wrote.",
    },
  },
  "passport-decode": {
    question: "A program decodes tokens and never verifies them. What does that mean for its users?",
    options: {
      "own-claims": "Anybody can write their own role",
      faster: "The same, only a little faster",
      same: "Nothing, as long as the tokens expire",
    },
    replies: {
      "own-claims": "Bob can write `admin` into his own, and then he is let in.",
      faster: "What it saves is the one check that a token is made for.",
      same: "The expiry is a claim too: whoever writes the token writes the date.",
    },
  },
  "passport-expired": {
    question: "A token is shown one minute after its expiry. What does a careful server find?",
    options: {
      "stamp-good-date-over": "The stamp still fits, but the date is over",
      "stamp-broken": "The stamp stops fitting when the time is up",
      renewed: "It is still in use, so the date moves on",
    },
    replies: {
      "stamp-good-date-over": "Genuine and out of date: refused.",
      "stamp-broken": "The stamp belongs to the text, and the text has not changed.",
      renewed: "A date that is printed in a token stays. Only a drawer's date can be moved.",
    },
  },
  "passport-keep-out": {
    question: "Which of these has no business among the claims of a JWT?",
    options: {
      expiry: "Until when the token holds",
      role: "Which role its holder has",
      salary: "What its holder earns",
    },
    replies: {
      expiry: "Without it the token would hold for ever. Its date has to stand in it.",
      role: "It may stand there, as long as it may also be a few minutes old.",
      salary: "Whoever finds the token can read it. In a drawer it would stay on the server.",
    },
  },
};
