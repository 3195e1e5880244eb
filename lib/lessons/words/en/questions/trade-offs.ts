import type { questions as asked } from "../../../questions/trade-offs.ts";
import type { QuestionWords } from "../../../words.ts";

export const questions: Readonly<Record<keyof typeof asked, QuestionWords>> = {
  "trade-offs-know": {
    question:
      "A laptop is stolen, and its owner's sign-in has to end this minute. Which kind makes that easy?",
    options: {
      "drawer-at-once": "A session: the server empties its drawer",
      "neither-at-once": "Neither: both end when their time is up",
      "token-at-once": "A JWT: the server signs a newer one",
    },
    replies: {
      "drawer-at-once": "The next request with that label finds nothing.",
      "neither-at-once": "A session need not wait: the record stands where you can remove it.",
      "token-at-once": "A newer token does not undo an older one. Both stamps fit.",
    },
  },
  "trade-offs-log-out": {
    question:
      "Alice logs out. Somebody had copied her JWT before. There is no denylist. What can they do with it?",
    options: {
      dead: "Nothing: log-out ends the token",
      "thief-needs-password": "Nothing without her password",
      "until-expiry": "Be Alice, until the token expires",
    },
    replies: {
      dead: "Log-out removed the browser's copy. The server has no hold on any other.",
      "thief-needs-password": "The token is what one gets **for** the password. It asks for none.",
      "until-expiry": "That is why tokens should be short-lived.",
    },
  },
  "trade-offs-demote": {
    question:
      "Carol loses a role while her JWT is good for another ten minutes. What does the server see in it?",
    options: {
      "new-role": "Her new role, taken from the directory",
      "old-role": "Her old role, until the token expires",
      "signed-out": "Nothing: the token stops being valid",
    },
    replies: {
      "new-role": "Nobody asks the directory: to ask nobody is what the token is for.",
      "old-role": "Claims are as old as the token that carries them.",
      "signed-out": "Its stamp fits and its date holds. It does not know of the change.",
    },
  },
  "trade-offs-list": {
    question: "You add a denylist, so that JWTs can be revoked. What does that cost?",
    options: {
      "shorter-tokens": "Nothing, if the tokens are short enough",
      "still-none": "Nothing: checking a token stays free of state",
      "store-again": "Each request asks a store again",
    },
    replies: {
      "shorter-tokens": "Short tokens make the list short. It has to be asked all the same.",
      "still-none": "With the list, store reads go from 0 to 1 on each request.",
      "store-again": "And that store has to be there. It may be worth it; it is not free.",
    },
  },
};
