import type { questions as asked } from "../../../questions/hybrid.ts";
import type { QuestionWords } from "../../../words.ts";

export const questions: Readonly<Record<keyof typeof asked, QuestionWords>> = {
  "hybrid-know": {
    question:
      "A gateway takes sessions outside and mints passports of 60 s for the services inside. Support revokes a session. When is everything over?",
    options: {
      "minute-inside": "Outside at once, inside within a minute",
      "all-at-once": "Everywhere at once: the passports hang on the session",
      "until-logout": "Outside at once, inside when the user signs out",
    },
    replies: {
      "minute-inside": "The next lookup finds no drawer; a passport that is on its way lives to its date.",
      "all-at-once": "The services inside never ask for the session. They read stamp, audience and date.",
      "until-logout": "Those inside hear nothing of signing out either. The date in the passport ends it.",
    },
  },
  "hybrid-audience": {
    question:
      "A passport says `aud: orders`. Its signature is good and its date is ahead. What should billing do with it?",
    options: {
      "meant-for-orders": "Refuse it: it is not meant for billing",
      "own-stamp": "Refuse it: billing has a signing key of its own",
      "valid-anywhere": "Take it: a valid passport is valid for all",
    },
    replies: {
      "meant-for-orders":
        "Who does not check the audience lets every service pose as the user at every other.",
      "own-stamp": "The same issuer signs for all. What differs is for whom.",
      "valid-anywhere": "Then whoever is shown your passport once could use it everywhere else.",
    },
  },
  "hybrid-shared-secret": {
    question:
      "Ten services check tokens with the same HS256 secret. One of them is taken over. What can it do?",
    options: {
      "can-stamp": "Make tokens that the other nine believe",
      "can-only-check": "Check tokens, as before, and no more",
      "can-read": "Read tokens that were hidden from it before",
    },
    replies: {
      "can-stamp": "With a shared secret, checking and signing take the same key.",
      "can-only-check": "That is so with a public key. A shared secret also signs.",
      "can-read": "Anybody can read a signed token, with no key at all.",
    },
  },
  "hybrid-rotate": {
    question: "You change the signing key. When may the old one go?",
    options: {
      "until-last-expires": "Once the last token that it signed has expired",
      "at-once": "At once: the new key checks old tokens as well",
      "never-remove": "Never: old keys have to stay for good",
    },
    replies: {
      "until-last-expires": "Until then it only checks, and signs nothing any more.",
      "at-once": "A key checks what it signed itself. Tokens that are on their way would all be refused.",
      "never-remove": "If it leaked, you would want it gone. After the last expiry nobody needs it.",
    },
  },
};
