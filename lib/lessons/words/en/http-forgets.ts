import type { ChapterWords } from "../../words.ts";

export const words: ChapterWords = {
  title: "HTTP forgets",
  lead: "Each request is a first meeting, unless it brings something along.",
  minutes: 5,
  keep: "To HTTP each request is the first. Whatever an application remembers, it has to arrange by itself.",
  tools: {},
  steps: {
    counter: {
      kind: "read",
      title: "A clerk without a memory",
      text: "On the right stands a real server. You ask, it answers, and then it forgets you: that is how HTTP works. Yet a shop or a mail box has to know three things from one click to the next: **who** you are, whether you have **signed in**, and small things such as the **theme** you chose. This course is about how that is done.",
    },
    "first-hello": {
      kind: "watch",
      title: "Say hello",
      before:
        "Send one real request to the server. Then use the bar under the stage to go through it, forwards and backwards.",
      act: "Say hello",
      after:
        "Nothing in the request said who sent it. So the server counted a new visitor. Step back and forth: the number appears only when the server hands it out.",
    },
    "second-hello": {
      kind: "predict",
      title: "And again?",
      question:
        "You send the very same request once more, from the same page. What will the server take you for?",
      options: { back: "The visitor it has just met", new: "A new visitor, with the next number" },
      act: "Send it",
      why: "The second request looks like the first, and nothing in it points back to the first.",
    },
    blanks: {
      kind: "watch",
      title: "Now you tell it",
      before: "Send a third hello. This time some of what the server does is left blank. Fill it in.",
      act: "Say hello",
      after: "No cookie, no header, nobody known: a visitor more.",
    },
    "five-hellos": {
      kind: "do",
      title: "Be five visitors",
      task: "Be greeted as five different visitors, all by yourself. From this page, from another window, or from a terminal.",
      goal: {
        five: {
          wants: "Send five hellos with nothing attached",
          missing: "The server has not been greeted five times without a memory yet.",
        },
        strangers: { wants: "Get a new number each time", missing: "No number has been handed out yet." },
      },
      wrong: {
        "too-few": "You have begun: send the same hello until the server has counted five visitors.",
        "other-model":
          "That hello went to a server that remembers by a session. Choose **None**, and greet the one that forgets.",
      },
      why: "Five requests, five strangers, one person. The server did nothing wrong: nobody gave it a way to tell.",
    },
    why: {
      kind: "explain",
      title: "Why a stranger?",
      text: "In exchange {exchange} the server called you visitor {visitor}, though you had been there before.",
      without: "Send a hello first: what is asked here is about your own request.",
      question: "Why did it not know you?",
      because: {
        "nothing-came": "The request brought nothing that points to an earlier one",
        "too-slow": "Too much time had passed",
        "wrong-user": "You had not signed in",
      },
      replies: {
        "nothing-came": "Yes. The server looked for something to know you by, and there was nothing.",
        "too-slow": "Send two hellos within a second: they are two strangers all the same.",
        "wrong-user": "Signing in would not help either: the next request would again say nothing about it.",
      },
    },
  },
};
