import type { ChapterWords } from "../../words.ts";

export const words: ChapterWords = {
  title: "HTTP forgets",
  lead: "Each request is a first meeting, unless it brings something along.",
  minutes: 5,
  keep: "To HTTP each request is the first. Whatever an application is to remember, it has to arrange by itself.",
  tools: {},
  steps: {
    counter: {
      kind: "read",
      title: "A clerk without a memory",
      text: "On the stage stands a real server. Think of a clerk at a counter: you ask, the clerk answers, and forgets you at once. That is how HTTP works, the language of the web. Yet a shop has to know three things from one click to the next: **who** you are, whether you have **signed in**, and **small things for a while**, such as what lies in your basket. How can that be?",
      breaks:
        "A clerk would know your face. A server sees only the letters of a request, and copies look alike.",
    },
    "first-hello": {
      kind: "watch",
      title: "Say hello",
      before:
        "Send one real request to this server. Then go through it with the bar below the stage, forwards and backwards.",
      act: "Say hello",
      after:
        "A request went out and an answer came back: one [[exchange]]. Nothing in the request told who sent it, so the server counted a new visitor. Step back and forth: the number is not there before the server hands it out.",
    },
    "second-hello": {
      kind: "predict",
      title: "And again?",
      question:
        "You send the very same request once more, from the same page. What will the server take you for?",
      options: { back: "The visitor that it has just met", new: "A new visitor, with the next number" },
      act: "Send it",
      why: "Hold the two requests side by side: they are alike, and nothing in the second points back to the first. So the server cannot know that they come from one person.",
      instead: {
        back: "A person would remember you. A server remembers only what somebody programmed it to keep, and only finds it again if the request says where to look.",
      },
    },
    blanks: {
      kind: "watch",
      title: "Now you tell it",
      before: "Send a third hello. Part of what the server does is left blank this time. Fill it in.",
      act: "Say hello",
      after: "Nothing came that could be recognised, so it counted one more and decided: nobody known.",
    },
    "signed-in": {
      kind: "predict",
      title: "Alice signs in",
      question:
        "Alice signs in at this same server, and it says yes. A moment later her page asks: **who am I?** What does the server answer?",
      options: {
        alice: "Alice: she has just signed in",
        nobody: "401: nobody is signed in",
        visitor: "The visitor with the last number",
      },
      act: "Sign in, then ask",
      why: "Both requests were answered properly, one after the other. But the second one did not say: I am the one who signed in. To be signed in is one of the things that have to be **remembered**, and here nobody does.",
      instead: {
        alice:
          "The sign-in went well, and was over with its own answer. The next request brought nothing of it.",
        visitor: "The number was spent on an earlier request. This one did not bring it.",
      },
    },
    "five-hellos": {
      kind: "do",
      title: "Be five visitors",
      task: "Be greeted as five different visitors, all by yourself. From this page, from another window, or from a terminal: the server cannot tell them apart anyway.",
      goal: {
        five: {
          wants: "Send five hellos with nothing attached",
          missing: "The server without a memory has not been greeted five times yet.",
        },
        strangers: { wants: "Get a new number each time", missing: "No number has been handed out yet." },
      },
      wrong: {
        "other-model":
          "That hello went to a server that keeps something of you. Choose **None**, and greet the one that forgets.",
        "too-few": "You have begun. Send the same hello until the server has counted five visitors.",
      },
      why: "Five requests, five strangers, one person. The server did nothing wrong: nobody gave it a way to tell.",
    },
    why: {
      kind: "explain",
      title: "Why a stranger?",
      text: "In exchange {exchange} the server called you visitor {visitor}, and looked at nothing that came before.",
      without: "Send a hello first: what is asked here is about your own request.",
      question: "Why did it not know you?",
      because: {
        "nothing-came": "The request brought nothing that points to an earlier one",
        "too-slow": "Too much time had gone by since your last request",
        "wrong-user": "You had not told it your name by signing in before",
      },
      replies: {
        "nothing-came": "The server had nothing to know you by, and so it began anew.",
        "too-slow": "Time has no part in it. Two hellos within one second are two strangers all the same.",
        "wrong-user":
          "Alice did sign in, and the next request was a stranger's again. It said nothing about her.",
      },
    },
  },
};
