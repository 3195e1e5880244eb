import type { questions as asked } from "../../../questions/cookie-identifies.ts";
import type { QuestionWords } from "../../../words.ts";

export const questions: Readonly<Record<keyof typeof asked, QuestionWords>> = {
  "cookie-identifies-know": {
    question: "A server has set a cookie. Who puts it into your next request to that server?",
    options: {
      browser: "The browser, by itself, at each request that matches",
      server: "The server, which fetches it from the browser's store",
      user: "The page's script, which has to add it to the request",
    },
    replies: {
      browser: "Nobody has to write a line for it.",
      server: "A server cannot reach into a browser. It gets what the request brings.",
      user: "No script is needed: the browser attaches cookies to plain links and pictures too.",
    },
  },
  "cookie-identifies-trust": {
    question: "A cookie says `role=viewer` in clear text. Who can turn it into `role=admin`?",
    options: {
      admin: "Only somebody who is an admin of that site",
      holder: "Whoever holds the cookie, with an editor or a terminal",
      nobody: "Nobody: a cookie cannot be changed once it is set",
      "server-only": "Only the server that set it, by setting it again",
    },
    replies: {
      admin: "No rights are needed. The text lies in the visitor's own browser.",
      holder: "What lies with the client is untrusted input.",
      nobody: "Anybody can change one: in that chapter a changed one opens the admin page.",
      "server-only": "It set the first one. What comes back is up to whoever sends it.",
    },
  },
  "cookie-identifies-where": {
    question: "With which requests does a browser send a cookie along?",
    options: {
      "after-login": "With all requests once the user has signed in",
      "every-site": "With every request, to whatever site it goes",
      matching: "With those that match its host, path and scheme",
    },
    replies: {
      "after-login": "Signing in does not matter to the browser. A visitor gets a cookie before any sign-in.",
      "every-site":
        "Then each site could read the labels of all others. A cookie goes back to where it came from.",
      matching: "Same host, a path that begins like the cookie's, and the right scheme.",
    },
  },
  "cookie-identifies-large": {
    question: "A server sets a cookie of 6000 bytes and answers 200. What does the browser do?",
    options: {
      cut: "It keeps the first 4096 bytes and drops the rest",
      error: "It refuses, and tells the server that it was too large",
      silent: "It does not store it, and tells nobody",
    },
    replies: {
      cut: "Nothing is cut. A cookie is stored whole, or not at all.",
      error: "There is no way back to the server: the answer has been given.",
      silent: "The next request brings the older cookie, or none.",
    },
  },
};
