import type { ChapterWords } from "../../words.ts";

export const words: ChapterWords = {
  title: "Cookies are transport",
  lead: "What is carried is one decision, how it is carried is another.",
  minutes: 9,
  keep: "A cookie or a header carries; a session id or a token is carried. Any pair works, and each half brings its own dangers.",
  tools: {
    none: "SameSite=None",
    lax: "SameSite=Lax",
    form: "Open the other site",
    script: "Run a hostile script",
    shown: "Cookies without HttpOnly",
    hidden: "Cookies with HttpOnly",
  },
  steps: {
    "by-cookie": {
      kind: "watch",
      title: "Carried in an envelope",
      before:
        "“Cookies or tokens?” people ask, as if they had to pick one. Take it apart. **What** is carried: a [[session id]], or a [[JWT]]. **How** it is carried, by which [[carrier]]: in a [[cookie]], or in a header. First the pair that you know: a label in a cookie.",
      act: "Sign in and ask, by cookie",
      after:
        "The server gave the label to the **browser**, and the browser attached it by itself. Your page never touched it. Keep this in mind: it is comfortable, and it is about to be dangerous.",
    },
    "by-hand": {
      kind: "watch",
      title: "Carried in the open hand",
      before:
        "Now the very same kind of label, without any cookie. The server hands it to the page's **program**, and the program writes it into a line of each request: `Authorization: Bearer …`. Which steps of the server change, which stay? Fill in the blanks.",
      act: "Sign in and ask, by header",
      after:
        "Only the place where the server looked has changed: the `Authorization` line, with the word [[bearer]], instead of the cookie. Then the same seal was opened, and the same cabinet asked. The carrier is one thing, the model another.",
      breaks: "A label in the hand still needs its drawer: without a cookie it is no less a session.",
    },
    "two-by-two": {
      kind: "do",
      title: "Two by two",
      task: "Be known as Alice in all four ways: with a session and with a JWT, each by cookie and by header. Choose above the stage, sign in, then ask who you are.",
      goal: {
        "session-cookie": {
          wants: "Session, in a cookie",
          missing: "Nobody was known as Alice by a **session** in a **cookie** yet.",
        },
        "session-header": {
          wants: "Session, in a header",
          missing: "Nobody was known as Alice by a **session** in a **header** yet.",
        },
        "jwt-cookie": {
          wants: "JWT, in a cookie",
          missing: "Nobody was known as Alice by a **JWT** in a **cookie** yet.",
        },
        "jwt-header": {
          wants: "JWT, in a header",
          missing: "Nobody was known as Alice by a **JWT** in a **header** yet.",
        },
      },
      wrong: {
        "empty-hand":
          "That request brought nothing at all. By header, the program has to have something in hand: **sign in by header** first, then ask.",
        "only-cookies": "Session and JWT, both by cookie: half of it. Now switch the carrier to **header**.",
        "not-shown": "Signed in, but not shown yet: ask who you are, in the same way.",
      },
      why: "Four ways, and all four signed you in. So it is never “cookies **or** JWT”: one says how, the other says what. Decide both, one after the other.",
    },
    "form-elsewhere": {
      kind: "predict",
      title: "A form on another site",
      question:
        "Alice carries a JWT in a cookie with [[HttpOnly]] and `SameSite=None`. Another site has a page with a form that posts to this server: “log out”. Alice presses its button there. What reaches the server?",
      options: {
        nothing: "The request alone: her browser keeps her cookie from other sites",
        "logged-out": "The request with her cookie, and she is logged out",
        "no-signature": "The request with her cookie, but a JWT made elsewhere is refused",
      },
      act: "Sign in, and open the other site",
      why: "The browser asked only where the request **goes**, and `SameSite=None` allowed the rest. The token inside was genuine, so it was believed: JWT or label makes no difference. HttpOnly made none either, for no script was needed. This is a forged request, CSRF for short. It needs a carrier that is attached by itself: no form can write an `Authorization` line.",
      breaks:
        "Here the other site is this same server under its second name. To your browser it is a stranger all the same. And this lab was set to serve requests from other sites; a careful server also turns them away at the door.",
      instead: {
        nothing:
          "That is what [[SameSite]] can do. With the value `None` the server had asked for the opposite.",
        "no-signature": "Nobody made a token elsewhere. Her own genuine one went along.",
      },
    },
    "keep-it-home": {
      kind: "do",
      title: "Keep the envelope at home",
      task: "The same form, the same button. Make it harmless with one attribute of the cookie: the form is sent again, and Alice is still signed in afterwards.",
      goal: {
        rule: {
          wants: "Cookies are handed out with another `SameSite` than `None`",
          missing: "The server still hands out cookies with `SameSite=None`.",
        },
        empty: {
          wants: "The form is sent, and no cookie comes along",
          missing:
            "No form from the other site has come without a cookie yet. Open the other site, and send it there.",
        },
        "still-in": {
          wants: "Alice asks after that, and is still signed in",
          missing: "The form came in vain. Now ask who you are: is Alice still signed in?",
        },
      },
      wrong: {
        "still-none":
          "The cookie went along and the sign-in ended, as before. Change `SameSite` first, then sign in.",
        "old-envelope":
          "You changed the rule, but the envelope was handed out **before**: its attribute still says `None`. Sign in again, so that you get a new one.",
        "nobody-in":
          "The form came without a cookie, but there was none to bring: Alice had logged out. Sign in, send the form, and ask.",
      },
      why: "With `Lax` the browser attaches the cookie only when **this** site starts the request, or when you follow a link to it. A form that another site posts goes out bare. Same token, same server: the protection hangs on the carrier.",
    },
    "hostile-script": {
      kind: "predict",
      title: "A hostile script in the page",
      question:
        "Somebody smuggles a script into this page. Alice has a session in an HttpOnly cookie, and besides it a JWT that the page keeps in its storage for the header. The script reads what it can, then asks the server who it is. What does it get?",
      options: {
        "reads-all": "It reads the cookie and the token, and is Alice",
        "token-and-ride": "It reads only the token, and is Alice by the cookie all the same",
        "token-only": "It reads only the token, and the cookie does nothing for it",
        nothing: "It reads neither, and is nobody",
      },
      act: "Sign in, and let the script run",
      why: "The script ran for real. `document.cookie` did not show it the HttpOnly cookie. Yet its request left from this page, so the browser attached the cookie, as it does for all of them. And what the page stores, a script of the page can read: the token can even be carried off and used elsewhere. HttpOnly keeps a thief from **taking** the label, not from **using** it here.",
      breaks: "A courier who lets nobody see the envelope still delivers whatever is handed in at your door.",
      instead: {
        "reads-all":
          "With HttpOnly the cookie is not shown to scripts. Try the tool that leaves it out, and run it again.",
        "token-only": "Look at who the server took the script's request for.",
        nothing: "Storage is open to every script of the page, the hostile one too.",
      },
    },
    "two-decisions": {
      kind: "explain",
      title: "Which half did it?",
      text: "In exchange {exchange} the script asked who it is. Cookies that it could read: {cookies}. In storage it found {storage}. Its request came with a credential by {carrier}, and the server took it to be {name}.",
      without: "Let the hostile script run first: this is about its own request.",
      question: "Forged forms, hostile scripts: what decides how far they get?",
      because: {
        carrier: "The carrier: who attaches the credential, and who can read it",
        model: "The model: a session id is open to this, a JWT is not",
        neither: "Neither: that the credential is signed or sealed",
      },
      replies: {
        carrier:
          "Attached by itself: forms and scripts can ride along. Kept by the page: a script can read it. The **model** decides other things: whether it can be ended, whether it goes out of date, whether something has to be looked up.",
        model: "The form rode on a JWT, and the script on a session. Swap them, and it comes out the same.",
        neither: "Both credentials were genuine and whole. Nobody needed to break one in order to use it.",
      },
    },
    "look-back": {
      kind: "recall",
      title: "Look back",
      text: "All of this hangs on one habit of browsers. Do you still know it?",
    },
  },
};
