import type { ChapterWords } from "../../words.ts";

export const words: ChapterWords = {
  title: "The model to keep",
  lead: "Envelope, label, cabinet, passport: put them together, then choose.",
  minutes: 9,
  keep: "The envelope carries. The label names a drawer that the server keeps. The passport says it all by itself. Ask what has to be possible, then choose.",
  tools: {
    copy: "Send a copy of it",
    "empty-drawer": "Empty Alice's drawer",
    "list-token": "Put her token on the list",
    "read-list": "Have the list read",
  },
  steps: {
    "label-and-drawer": {
      kind: "watch",
      title: "Envelope, label, cabinet",
      before:
        "One last time, slowly. Sign in with a [[session]] and ask who you are. Go through it step by step, and name each thing aloud: the envelope, the label in it, the cabinet, the drawer.",
      act: "Sign in and ask",
      after:
        "The **envelope** is the [[cookie]]: it only carries. The **label** in it is the [[session id]]: it says nothing, it points. The **cabinet** is the server's: in the drawer stands who you are. Whoever owns the cabinet can change or empty the drawer, at any time.",
      breaks:
        "A copied label is as good as the first. Not the envelope keeps you safe, but what you can do to the drawer.",
    },
    passport: {
      kind: "watch",
      title: "Now the passport, told by you",
      before:
        "Now the same with a [[JWT]]. The envelope looks much the same. What does the server do instead of opening a drawer? Fill in the blanks.",
      act: "Sign in and ask",
      after:
        "The **passport** travels in the same envelope, and brings all that the server needs: who, which role, until when, and a stamp to prove it. No cabinet was opened. So there is also no drawer that anybody could empty.",
    },
    bank: {
      kind: "do",
      title: "First case: a bank",
      task: "A bank's web application, with a page for admins. A laptop was stolen. Support has to end Alice's sign-in **at once**, without her help. Choose whatever way you like, and prove it: sign in, let a thief get in with a copy, end it from the server's side, and send the copy again.",
      goal: {
        copied: {
          wants: "A copy of the credential is let in",
          missing: "No copy has been let in yet. Sign in, then send a copy of what you hold.",
        },
        ended: {
          wants: "Support ends the sign-in, from the server's side",
          missing: "Nobody at the bank has done anything yet. What can the server take away, without Alice?",
        },
        "shut-out": {
          wants: "The same copy is turned away",
          missing: "The copy has not been turned away yet. Send it again.",
        },
      },
      wrong: {
        "no-copy":
          "The drawer is empty, but nobody held a copy. Sign in again, send a copy first, and then end it.",
        box: "A [[sealed cookie]] is a locked box that the thief holds too. There is no drawer to empty and no list: with this model, support can only wait.",
        "by-herself":
          "That was Alice, signing out. She is at the police station and her laptop is gone. Support has to be able to do it.",
        "unread-list":
          "Her token stands on a list now, but nobody reads that list. A stamp that fits is still enough. Either have the list read, or choose another way.",
      },
      why: "You could do it with a drawer, by emptying it. A token with a [[denylist]] that is read at each request can do it too, and then asks a store like a session does. The requirement decided. Not that one is better.",
    },
    "what-it-takes": {
      kind: "explain",
      title: "What did it take?",
      text: "In exchange {exchange} a thief sent a good copy to `{model}`, well before its time was up. The answer: `{code}`. Store reads for it: {reads}, in the step `{asked}`.",
      without: "Have a copy turned away first: what is asked here is about your own.",
      question: "What must a server have, to turn away a credential before its time?",
      because: {
        "server-keeps": "Something of its own that it looks up at each request",
        "browser-forgot": "A browser that throws the credential away in time",
        "time-was-up": "A clock, so that it notices that the time is up",
      },
      replies: {
        "server-keeps":
          "A drawer, or a list of revoked tokens. To take back at once, you have to look something up each time. That is the price, by whatever name.",
        "browser-forgot":
          "The thief had a copy. What another browser does with its own changes nothing for it.",
        "time-was-up": "It had plenty of time left. That is the very case that the bank worries about.",
      },
    },
    partners: {
      kind: "do",
      title: "Second case: an app and partners",
      task: "A ticket seller has a phone app, and partners whose programs and servers join in. Their servers must find out **by themselves** who asks: no line to your store, and no key with which they could make credentials. Choose, and prove it with one request that a program could send.",
      goal: {
        program: {
          wants: "Be known by a header that a program writes itself",
          missing:
            "Nobody has been known by an `Authorization` header yet. Choose the header as the [[carrier]], sign in, and ask who you are.",
        },
        "no-store": {
          wants: "Be known without any store being asked",
          missing: "So far a store had to be asked. Which credential brings everything along?",
        },
        public: {
          wants: "Be checked with a key that can only check",
          missing: "So far a secret was needed that can also make credentials. Partners must not have that.",
        },
      },
      wrong: {
        envelope:
          "The token is a fine idea. But it came in a cookie, which a browser adds for its own site. A partner's program writes a header: choose that carrier.",
        label:
          "Known by a header, but by a label: the cabinet had to be asked. Partners' servers cannot open your cabinet.",
        box: "No cabinet was asked. But whoever can open the box can also seal one. Partners would hold your secret.",
      },
      why: "A token, signed with a key pair, in a header. Partners check it with the public key alone. The price is the one you know: until it expires, nobody calls it back. So its life is kept short.",
    },
    shop: {
      kind: "predict",
      title: "Third case: services behind a gateway",
      question:
        "A shop wants both: its users signed out at once at the door, and three services inside that work without the cabinet. So it puts a [[gateway]] in front and does both. One click on the dashboard needs all three services. How often is a drawer looked up for it?",
      options: {
        never: "Never: passports are used, so no drawer is needed",
        once: "Once: at the door, and the passports do the rest",
        each: "Several times: each service has to know who asks",
      },
      act: "Sign in and click",
      why: "One lookup at the door: there a session can be ended at once. Three passports for a minute inside: there nobody has to ask. The price stands in the middle: inside, an ended session is believed for up to a minute, and somebody has to look after the keys.",
      instead: {
        never: "Then the door could not end a session at once. It looks into the drawer, each time.",
        each: "Each has to know, and each is told: by a passport that it checks on its own.",
      },
    },
    "light-or-dark": {
      kind: "do",
      title: "Last case: light or dark",
      task: "A site of plain pages. Nobody signs in. Visitors may choose a dark page, and on the next visit it should still be dark. The owner wants **nothing kept on the server**. Choose, save the theme, come back, and have the theme come along. The simplest thing that works will do.",
      goal: {
        saved: {
          wants: "Save the theme without signing in",
          missing:
            "No theme has been saved for a visitor yet. Say hello first, so that there is something to save it in.",
        },
        back: {
          wants: "Come back, and bring the theme along",
          missing: "The theme has not come back yet. Say hello once more.",
        },
        "nothing-kept": {
          wants: "Nothing read from a store, nothing written",
          missing: "The theme came back, but out of a drawer on the server. Who else could keep it?",
        },
      },
      wrong: {
        dropped: "Without any memory the theme is gone with the request. Something has to carry it.",
        passport: "A passport says who has signed in, and nobody has. For a theme that is too much.",
        "not-met":
          "The server does not know this visitor yet, so it has nothing to save the theme in. Say hello first.",
        drawer: "It works, but now the server keeps a drawer for every visitor: for a colour.",
      },
      why: "A [[plain cookie]] is enough here, or a sealed one. Whoever edits it changes the colour of their own page, and nothing else. So it need not be proved. The same cookie with `role=admin` in it would be a disaster. What it must withstand decides.",
    },
    "from-earlier": {
      kind: "recall",
      title: "Come back to it",
      text: "No model won: each case had reasons of its own. One question more, from the chapter in which you weighed them:",
    },
  },
};
