import type { ChapterWords } from "../../words.ts";

export const words: ChapterWords = {
  title: "A cookie identifies",
  lead: "The server hands you an envelope. Your browser brings it back, and the server had better not trust it.",
  minutes: 8,
  keep: "A cookie is a small text that the browser keeps and sends back by itself. Its owner can change it, so a server must never believe it just because it came.",
  tools: {
    "edit-role": "Edit the envelope: role=admin",
    "edit-label": "Change one character of the label",
  },
  steps: {
    recall: {
      kind: "recall",
      title: "Before you go on",
      text: "In chapter 1 the server meets a stranger each time. One question about that, then we help it.",
    },
    "first-envelope": {
      kind: "watch",
      title: "The server hands you an envelope",
      before:
        "This server tries something new. Greet it, and watch the answer on its way back: it has one line more than before.",
      act: "Say hello",
      after:
        "The answer had a line [[Set-Cookie]]. It asks your browser to keep a small text: a [[cookie]]. We draw it as an envelope. Yours says which visitor you are and how often you came. The server kept nothing for itself: step back, and see that the text was made just before the answer left.",
      breaks:
        "An envelope hides what is inside. This one does not: anybody who holds a [[plain cookie]] can read it.",
    },
    "comes-back": {
      kind: "predict",
      title: "Say hello again",
      question:
        "You send hello once more. You type nothing else and add nothing to the request. Whom will the server greet?",
      options: {
        new: "A new visitor: it forgets, as before",
        back: "The visitor that it has just counted",
        asks: "Nobody: it wants you to sign in first",
      },
      act: "Send it",
      why: "Look at the request: it has a `Cookie` line, and you did not write it. Your browser compared the address with the one that the envelope came from. Same host, same scheme (http or https), and a path that begins like the cookie's [[Path]]. All three fit, so it put the envelope in by itself.",
      instead: {
        new: "HTTP has forgotten you, yes. But your browser has not forgotten the envelope.",
        asks: "To recognise somebody is one thing, to know their name another. Visitor numbers need no sign-in.",
      },
    },
    blanks: {
      kind: "watch",
      title: "Bob signs in",
      before:
        "Bob may look, but not change things: his role is `viewer`. Sign in as Bob. Three things that the server does are left blank: fill them in.",
      act: "Sign in as Bob",
      after:
        "The old envelope came along, Bob was found in the directory, and a new envelope went out. On it you now read `name=Bob` and `role=viewer`, in clear text.",
    },
    pencil: {
      kind: "do",
      title: "Rub out a word",
      task: "The admin page is for admins, and Bob is a viewer. Get in anyway, as Bob. The envelope lies in **your** browser, so change one word on it, then send **Admin page**. Your browser's own tools can edit it too. From a terminal you need not even sign in: the command below brings the same text, written by hand.",
      goal: {
        rewritten: {
          wants: "Bring a text that says `role=admin` for Bob",
          missing: "No request has come yet whose text calls Bob an admin.",
        },
        inside: {
          wants: "Have the admin page opened with it",
          missing: "The admin page has not been opened with such a text yet.",
        },
      },
      wrong: {
        "as-alice":
          "The page opened, but for Alice, and she is an admin in any case. Sign in as Bob and change his envelope.",
        "as-bob":
          "The server read `role=viewer` and answered 403: known, but not allowed. Change that word on the envelope before you ask.",
        "not-asked":
          "Your text was believed: the server calls Bob an admin. Now ask for the **Admin page** with it.",
      },
      why: "A plain cookie is a note in pencil that you carry yourself. The server read `role=admin` and had nothing to compare it with. Everything that a browser sends is **untrusted input**: maybe true, maybe changed before it left.",
      breaks: "Pencil leaves traces when it is rubbed out. Changed bytes look exactly like the first ones.",
    },
    why: {
      kind: "explain",
      title: "Why did the door open?",
      text: "In exchange {exchange} the text said that {name} has the role `{role}`. The server's own directory says `{directory}`. The page opened.",
      without:
        "Open the admin page with a changed envelope first: what is asked here is about your own request.",
      question: "Why could that happen?",
      because: {
        encryption: "The connection was not encrypted, so the text could be changed",
        believed: "The server took what came with the request for the truth",
        browser: "The browser failed to stop somebody from editing a cookie",
      },
      replies: {
        encryption:
          "Encryption keeps others out on the way. You changed it at home, before it left. It would have worked over https too.",
        believed: "The text was the only thing that it asked, and you were the one who wrote it.",
        browser:
          "A browser works for its user, and its user may edit everything in it. A terminal can send any cookie anyway.",
      },
    },
    "label-edited": {
      kind: "predict",
      title: "A text that says nothing",
      question:
        "Another server gives Alice an envelope too. On it stands only a [[label|session id]]: a long text, made from chance and sealed, that says nothing about her. One character of it is changed. Who does the server think is asking?",
      options: {
        alice: "Alice: one wrong character does not matter",
        other: "Somebody else, whose label it now is",
        nobody: "Nobody: the changed label leads nowhere",
      },
      act: "Sign in, change it, ask",
      why: "The server answered 401. There is no word on a label that you could improve, and this one bears a [[seal]] too: one changed character, and it no longer opens. A label cannot be made up. It can only be copied.",
      instead: {
        alice: "A label is not a sentence that you read with goodwill. It fits, or it does not.",
        other:
          "There are far too many possible labels to hit one by chance, and the seal shows every change.",
      },
    },
    "too-large": {
      kind: "predict",
      title: "A very full envelope",
      question:
        "Back to Bob's plain envelope. The server is to remember 60 settings, and it writes them all on it: more than 4096 bytes. It answers 200 and sends the line `Set-Cookie`. How many settings does the next request bring back?",
      options: {
        all: "All 60: the answer was 200, so they are saved",
        cut: "Some of them: the rest is cut off",
        none: "None: the old envelope comes, or no envelope",
      },
      act: "Save 60, then ask",
      why: "A browser keeps about 4096 bytes per cookie: the [[cookie limit]]. This one was larger, so it was not stored, and nobody was told. The server had said 200 already. Then your browser sent what it still had. So a cookie is fit for little things only.",
      breaks: "A post office gives back a letter that is too large. A browser says nothing at all.",
      instead: {
        all: "200 means that the server did its work. What the browser does with the envelope comes after that.",
        cut: "Half an envelope would be worse than none: nobody could make sense of it. It is all, or nothing.",
      },
    },
  },
};
