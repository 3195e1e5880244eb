import type { ChapterWords } from "../../words.ts";

export const words: ChapterWords = {
  title: "The round trip",
  lead: "One request out, one answer back, and who does what on the way.",
  minutes: 7,
  keep: "The server writes a label into a cookie, the browser brings it back each time, and each time the server decides anew.",
  tools: { wait: "Advance the clock 31 min" },
  steps: {
    stations: {
      kind: "read",
      title: "Two parties, six stations",
      text: "The chapters before had the parts. Now follow one whole trip. The browser **sends** a request. The server **makes or loads** a [[session]], **ties** it to a label, the [[session id]], and **hands** that label out in a [[cookie]]. From then on the browser **attaches** it to each request, and the server **decides** from the drawer. Two parties, and only one of them thinks. Find out which.",
    },
    "first-trip": {
      kind: "watch",
      title: "The trip that makes a label",
      before:
        "Your browser holds no envelope yet. Say hello, then walk through the trip step by step. Watch for the moment when a label comes into being.",
      act: "Say hello",
      after:
        "The server looked for a label, found none, and filed a new drawer. It wrote the drawer's label into the answer, on a line named [[Set-Cookie]]. Your browser put the envelope away. Nobody asked you for a password: a session can begin before you sign in.",
      breaks:
        "A real envelope hides what is inside. You can read a cookie's text; here the label is only safe because it is sealed.",
    },
    "second-trip": {
      kind: "predict",
      title: "The trip that uses it",
      question:
        "You say hello again. This page adds nothing to the request: its program never touches the envelope. What happens?",
      options: {
        stranger: "The request goes without the label: you are a stranger again",
        "by-itself": "The browser adds the label by itself: you are known",
        "sign-in-first": "The server refuses: nobody has signed in yet",
      },
      act: "Say hello again",
      why: "The browser compared host and path, saw that the envelope belongs there, and put it on. That is all it does. It cannot tell whether the label means Alice, a guest, or nothing at all.",
      instead: {
        stranger: "Look at the wire: the `Cookie` line is there. No program on the page wrote it.",
        "sign-in-first":
          "A session and a sign-in are two things. The drawer was filed for a guest, and it was found.",
      },
    },
    "sign-in": {
      kind: "watch",
      title: "Signing in, with blanks",
      before:
        "Now sign in as Alice. The password counts as given. What does the server do with the drawer that you came with? Fill in what is missing.",
      act: "Sign in as Alice",
      after:
        "You got a **new** drawer and a **new** label; the guest's drawer was emptied. That is on purpose: had somebody planted the old label on you, it would now open nothing. To your browser it was just one more `Set-Cookie`.",
    },
    "time-passes": {
      kind: "predict",
      title: "Half an hour later",
      question:
        "Alice's drawer is good for 30 minutes. Nobody does anything for 31 minutes on the server's clock; her browser does not hear of it. Then she asks: who am I?",
      options: {
        "browser-stops": "The browser knows that time is up and sends no label",
        "server-refuses": "The browser sends the label, and the server refuses",
        "still-in": "The label came from a good sign-in, so it still works",
      },
      act: "Let 31 minutes pass, then ask",
      why: "The browser carried the label as before: it does not know what an expired sign-in is. The server opened the drawer, held its date against the clock and said no. The rule stood on the server, and only there.",
      breaks:
        "A cookie can also bear a [[Max-Age]], and then the browser throws it away by its own clock. That is tidying up, not guarding. Here only the server's clock went ahead.",
      instead: {
        "browser-stops":
          "The envelope came along. Whether it still counts is no question that a browser asks.",
        "still-in":
          "That it was good once does not matter. Each request is decided by what the server finds now.",
      },
    },
    "whole-trip": {
      kind: "do",
      title: "Go the whole way",
      task: "Now without a guide: sign in as anyone, be known, sign out, and be turned away. One and the same client has to do all four, in this order.",
      goal: {
        in: { wants: "Sign in", missing: "Nobody has signed in since this step began." },
        known: {
          wants: "Ask who you are, and be known by your label",
          missing: "Nobody who signed in has been recognised afterwards yet.",
        },
        out: { wants: "Sign out", missing: "The one who was known has not signed out yet." },
        "turned-away": {
          wants: "Ask once more, and be turned away",
          missing: "Signed out, but nobody has seen it yet: ask once more who you are.",
        },
      },
      wrong: {
        "no-envelope":
          "The sign-in worked, but the next request came without its envelope. A browser keeps cookies by itself; curl keeps them only with `-b jar.txt -c jar.txt` on **each** command.",
        "never-asked":
          "You signed in and out, and in between you never asked who you are. Sign in again, and send **Who am I?** before you leave.",
        "not-asked-after":
          "Almost. You are signed out, but how would you know? Ask the server: it decides anew on each request.",
      },
      why: "Four requests, four decisions. Signing out emptied the drawer and asked the browser to drop the envelope. The last question then came with nothing, or with a label that opens nothing.",
    },
    "who-decided": {
      kind: "explain",
      title: "Who decided?",
      text: "In exchange {exchange} the browser brought a label of {bytes}. The server opened drawer {drawer} with {reads} look into the cabinet, and took you to be {name}, {role}.",
      without: "Sign in and ask who you are first: this is about your own request.",
      question: "Where did the server learn that it was {name}?",
      because: {
        "browser-said": "From the browser: it knows who is signed in, and says so",
        "cookie-named": "From the cookie: the name is written in it",
        "record-said": "From the drawer: the label only said which one to open",
      },
      replies: {
        "browser-said":
          "The browser sent the same kind of line for a guest, for Alice, and when time was up.",
        "cookie-named": "Look into the envelope: it holds a sealed label, and no name.",
        "record-said":
          "The label points, the drawer tells, and the server decides. The browser only carries.",
      },
    },
    remember: {
      kind: "recall",
      text: "The trip needs two halves: one in your browser, one on the server. What if one is missing?",
      title: "Look back",
    },
  },
};
