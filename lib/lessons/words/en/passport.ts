import type { ChapterWords } from "../../words.ts";

export const words: ChapterWords = {
  title: "The passport",
  lead: "A JWT says who you are by itself: anybody can read it, and only the key's holder can write it.",
  minutes: 9,
  keep: "A JWT is signed, not hidden. The server checks the stamp and the date, and looks nothing up.",
  tools: {
    "change-one": "Change one character",
    wait: "Advance the clock 16 min",
    "flip-role": "Write “admin” into the token",
    "decode-only": "Server: only decode",
    strict: "Server: verify",
    few: "Save 20 permissions",
    many: "Save 60 permissions",
  },
  steps: {
    issued: {
      kind: "watch",
      title: "A passport is issued",
      before:
        "So far the server kept a drawer and gave you a label. A [[JWT]] turns this round: the server writes down who you are, **signs** it, and hands it all to you. Sign in, show it once, and look at the cabinet while you do.",
      act: "Sign in and show it",
      after:
        "The cabinet stayed shut. The passport has three parts with dots between: a header, the [[claims|claim]] (who, role, issued by whom, for whom, until when) and a [[signature]], the stamp. The server checked the stamp with its [[key]], then the date, and let you in.",
      breaks: "A passport has your photo. A token has none: whoever holds a copy is taken for you.",
    },
    "one-character": {
      kind: "predict",
      title: "One character",
      question:
        "Your token has several hundred characters. One of them, in the middle of the claims, is replaced by another. All three parts can still be read. What does the server answer?",
      options: {
        believed: "It lets you in, with the changed claim",
        unreadable: "It cannot read the token any more, and says so",
        signature: "It reads the token, and sees that the stamp does not fit",
      },
      act: "Change it and send",
      why: "The stamp was worked out from every single character. With one of them changed it is the stamp of another text. The server need not know what was changed, or by whom.",
      instead: {
        believed:
          "Then everybody could write their own passport. Look at the step that checked the signature.",
        unreadable:
          "It could be read: the claims are there in the steps. What failed was the check of the signature.",
      },
    },
    "past-its-date": {
      kind: "watch",
      title: "Past its date",
      before:
        "Sign in for a fresh passport. It is good for 15 minutes. Then 16 minutes pass on the server's clock, and you show it again. What becomes of the stamp, what of the date? Fill in the blanks.",
      act: "Sign in, wait, show it",
      after:
        "The stamp still fits: nobody changed a letter. But one of the claims says until when it holds, and that moment is over. Genuine and out of date: refused. Only a new sign-in gives you a new one.",
    },
    salary: {
      kind: "predict",
      title: "Who can read it?",
      question:
        "Alice signs in both ways, and both times the application saves her salary: 5200. Later somebody finds her two cookies. They have no key at all. Where can they read the salary?",
      options: {
        neither: "In neither: both are encrypted",
        "token-only": "In the token's cookie only",
        both: "In both: cookies are clear text",
      },
      act: "Save the salary both ways",
      more: "Read it in the full lab: choose the last exchange, then Token",
      why: "Whoever spells the middle part of the token back reads the salary, and needs no key for it. Base64url is a way of spelling, not a lock. For the session the cookie kept its bytes; the salary went into the drawer and never left the server. **Signed** means: nobody can change it. It does not mean: nobody can read it.",
      breaks:
        "A real passport shows what it says to whoever holds it. So does this one: write nothing into it that a finder must not know.",
      instead: {
        neither: "The session's label is sealed. A JWT is only signed: take its middle part and read.",
        both: "The session's envelope did not change by one byte when the salary was saved.",
      },
    },
    "flip-role": {
      kind: "do",
      title: "Bob makes himself an admin",
      task: "Be Bob, a viewer, and write `admin` into your own passport. Get into the admin page of a server that only **decodes** tokens. Then show the same passport to a server that **verifies** them.",
      goal: {
        opened: {
          wants: "Open the admin page with the changed passport, where the server only decodes",
          missing: "No changed passport has opened the admin page yet.",
        },
        noticed: {
          wants: "Be turned away with it, where the server verifies",
          missing: "Now the other half: the same passport, at a server that verifies.",
        },
      },
      wrong: {
        "real-admin":
          "That worked, but that passport is genuine: Alice is an admin. Sign in as **Bob**, and change what his says.",
        "as-bob":
          "403: the passport says `viewer`, and the server took its word. Write `admin` into it first, then ask again.",
        "strict-only":
          "This server verified the stamp, so it noticed. Make it **only decode**, as careless programs do, and try again.",
        "not-back":
          "You are in, with a passport that you wrote yourself. Now let the server **verify**, and show the very same one.",
      },
      why: "One line of code lies between 200 and 401. `decode` takes the text apart, which anybody can do. `verify` works out the stamp again with the key. Follow the link below, choose the two exchanges in turn, and look at both lines: they are the code that ran.",
      more: "Both lines in the full lab: choose an exchange, then Code",
    },
    outgrown: {
      kind: "do",
      title: "Put everything in?",
      task: "A token saves the lookup, so why not put every permission into it? Save permissions in Alice's passport until her browser loses them, and catch the moment: ask who you are afterwards.",
      goal: {
        "too-large": {
          wants: "Make the server set a passport of more than 4096 bytes",
          missing: "No passport has outgrown its envelope yet.",
        },
        lost: {
          wants: "Ask again, and see that the browser came without it",
          missing: "The server has set it. Ask who you are, and see what the browser really brings.",
        },
      },
      wrong: {
        fits: "Larger, but it still fits: the browser stored it, and sends all of it with **every** request. Save more.",
        "in-header":
          "In a header it travels on: the limit of 4096 bytes is the cookie's. Sign in by cookie, and save the same.",
        "in-drawer":
          "The drawer took it all, and the label stayed as short as before. That is the point of a drawer; now try it with the token.",
      },
      why: "The answer was 200, the `Set-Cookie` line was there, and the browser dropped it without a word. The next request brought the **old** passport. No error on either side: only the [[cookie limit]].",
      breaks:
        "Nobody could lose the pages of a real passport this way: there the clerk sees that it will not fit.",
    },
    "why-believed": {
      kind: "explain",
      title: "Why was it believed?",
      text: "In exchange {exchange} the server signed a token with {alg}. Its middle part begins with `{part}`. This page has no key, and yet it spells it back: `{claims}`. Every copy can be read like this.",
      without: "Sign in with a token first: this is about your own.",
      question:
        "Everybody can read it, and the server looks nothing up. So why can it believe what the token says?",
      because: {
        compared: "It compared the claims with its list of users",
        secret: "The claims are encrypted, so nobody else can know them",
        signed: "Only the holder of the key can make a stamp that fits this text",
      },
      replies: {
        compared:
          "No list was asked. That is also why a token can be out of date, as the next chapter shows.",
        secret: "You read them yourself, without a key.",
        signed: "The key shows where the text comes from, and that it is unchanged. It hides nothing.",
      },
    },
    "look-back": {
      kind: "recall",
      title: "Look back",
      text: "A token says openly who you are. How was that with a session?",
    },
  },
};
