import type { questions as asked } from "../../../questions/cookies-are-transport.ts";
import type { QuestionWords } from "../../../words.ts";

export const questions: Readonly<Record<keyof typeof asked, QuestionWords>> = {
  "cookies-are-transport-know": {
    question: "A colleague asks: “Shall we use cookies, or JWTs?” What do you answer?",
    options: {
      "header-only": "JWTs: they cannot travel in cookies anyway",
      "one-decision": "Choose one: cookies belong to sessions",
      "two-decisions": "Those are two questions: what, and how",
    },
    replies: {
      "header-only": "A JWT travels well in a cookie, as long as it is small enough.",
      "one-decision": "A session id can travel in a header too, and the server knows the client by it.",
      "two-decisions": "What is carried, and how it is carried: decide both.",
    },
  },
  "cookies-are-transport-csrf": {
    question: "What keeps a form on another site from using your cookie?",
    options: {
      "http-only": "HttpOnly: the other site cannot read it",
      jwt: "A JWT in it: the other site cannot sign one",
      "same-site": "SameSite: the browser leaves it at home",
    },
    replies: {
      "http-only": "The form need not read it. The browser attaches it unseen.",
      jwt: "The form needs no token of its own. Yours goes along.",
      "same-site": "With Lax or Strict the form goes out without it.",
    },
  },
  "cookies-are-transport-xss": {
    question: "A hostile script runs in your page. Your session cookie is HttpOnly. What can the script do?",
    options: {
      helpless: "Nothing with the session: it is hidden",
      reads: "Read the cookie, and send it to its master",
      rides: "Send requests that are signed in as you",
    },
    replies: {
      helpless: "Hidden from reading, yes. It is attached to the script's requests all the same.",
      reads: "That is what HttpOnly prevents, and all that it prevents.",
      rides: "As long as the page is open. It cannot carry the cookie off.",
    },
  },
  "cookies-are-transport-header": {
    question: "Who writes the Authorization line of a request?",
    options: {
      browser: "The browser, for every matching address",
      program: "The program that sends the request",
      server: "The server, in the answer before",
    },
    replies: {
      browser: "That is how cookies work. No browser adds a bearer token by itself.",
      program: "So no form of another site can bring it along.",
      server: "The server hands the credential over. Somebody has to write it onto each request.",
    },
  },
};
