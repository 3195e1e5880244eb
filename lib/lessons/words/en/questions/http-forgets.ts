import type { questions as asked } from "../../../questions/http-forgets.ts";
import type { QuestionWords } from "../../../words.ts";

export const questions: Readonly<Record<keyof typeof asked, QuestionWords>> = {
  "http-forgets-know": {
    question:
      "You send the same request twice, a second apart, with nothing attached. What does the server take the second one for?",
    options: {
      stranger: "A request from somebody it has never met",
      "same-computer": "A request from the same computer as before",
      "same-connection": "The next request of the same connection and visitor",
    },
    replies: {
      stranger: "HTTP ties no request to another.",
      "same-computer":
        "An address can be shared by many people, and it changes: it does not tell who is asking.",
      "same-connection":
        "A connection carries requests, it does not tie them: two visitors may even share one.",
    },
  },
  "http-forgets-nothing-attached": {
    question: "What would a server need to recognise you when your next request comes?",
    options: {
      address: "The address of your computer, which it sees with each request",
      brought: "Something in the request that points to the earlier one",
      time: "Requests that follow each other quickly enough",
    },
    replies: {
      address: "A whole school can share one address, and a phone changes it on the way home.",
      brought: "What the request does not bring, the server cannot know.",
      time: "Hellos sent right after each other are each a stranger's.",
    },
  },
  "http-forgets-three-things": {
    question: "Which three things does an application have to remember by itself, since HTTP does not?",
    options: {
      pages: "The pages you saw, their pictures, and the links between them",
      passwords: "Your password, your address, and the browser you use",
      "who-in-temporary": "Who you are, whether you signed in, small things for a while",
    },
    replies: {
      pages: "Pages lie on the server in any case. What gets lost is who asked for them.",
      passwords: "A password is shown once, at sign-in. What gets lost afterwards is that it was right.",
      "who-in-temporary": "All three have to outlive the request in which they came up.",
    },
  },
  "http-forgets-login": {
    question:
      "Alice signs in at a server that keeps nothing and hands out nothing. How long is she signed in?",
    options: {
      "next-time-stranger": "For that one request: the next is a stranger's",
      "per-address": "For as long as she keeps the same address",
      "until-closed": "Until she closes the window of her browser",
    },
    replies: {
      "next-time-stranger": "The sign-in is answered 200, and the question after it 401.",
      "per-address": "The server does not go by addresses: many people share one.",
      "until-closed": "A window says nothing to the server. Only requests do, and hers brought nothing.",
    },
  },
};
