import type { ChapterWords } from "../../words.ts";

export const words: ChapterWords = {
  title: "Both at once",
  lead: "A label outside, short-lived passports inside: each where it is strong.",
  minutes: 9,
  keep: "Outside, a session that you can end at once. Inside, passports for a minute, each for one service, checked with a public key.",
  tools: {
    revoke: "Revoke the session",
    "old-passport": "Show orders its passport",
    ahead: "Clock 15 s ahead",
    "minute-ahead": "Clock 60 s ahead",
    "one-secret": "One secret for all (HS256)",
    "key-pair": "Key pair (ES256)",
    forge: "Let orders forge",
    "rotate-overlap": "Rotate with overlap",
    "rotate-drop": "Rotate without overlap",
  },
  steps: {
    "label-in-passports-out": {
      kind: "watch",
      title: "A front office",
      before:
        "Your browser may talk to one server only, the [[gateway]]. Behind it work three services: orders, billing and profile. Sign in and ask for the dashboard. That needs all three. Watch which thing goes where: your label, the drawer, and what the gateway hands to those inside.",
      act: "Sign in and ask for the dashboard",
      after:
        "The gateway took the label and opened your drawer: one lookup. Then it minted three passports, each good for 60 s and for one service only: that is the [[audience]]. Each service checked its own with the public key, and looked nothing up. Your browser saw none of the passports. This is a [[hybrid]].",
      breaks: "Here every request mints new passports. Many real gateways use one again until it runs out.",
    },
    "at-orders": {
      kind: "watch",
      title: "Inside, told by you",
      before:
        "Now look at one of those inside. Have a fresh passport minted, and show it to orders yourself, as the gateway does. Some of what orders does is left blank. Fill it in.",
      act: "Show orders its passport",
      after:
        "A stamp, an audience, a date: that was all. Orders opened no drawer and did not ask the gateway. The more services stand inside, the more lookups this saves.",
    },
    "how-long": {
      kind: "do",
      title: "How long do they believe?",
      task: "Support ends your session while a passport is on its way. Guess first: for how long do those inside still believe it? Then measure. Ask for the dashboard, **revoke** the session, ask the gateway who you are, and show orders the passport again and again, with the clock put ahead, until it is refused.",
      goal: {
        revoked: {
          wants: "Revoke the session from the server's side",
          missing: "The session still stands. Ask for the dashboard once more, then revoke it.",
        },
        closed: {
          wants: "Be turned away by the gateway",
          missing: "You have not asked the gateway since. Ask it who you are, with the label that you hold.",
        },
        believed: {
          wants: "See orders believe the old passport all the same",
          missing:
            "Orders has not been shown a passport from before the revocation, or not in time. Show it at once.",
        },
        over: {
          wants: "See it refused, at most 30 s after it was last believed",
          missing:
            "Orders has not refused it yet, or too much time lies between. Go on in small steps: clock ahead, show, clock ahead, show.",
        },
      },
      wrong: {
        "not-revoked":
          "You measured how long a passport lasts. But nobody ended the session: what is asked is what a revocation changes.",
        stale:
          "That passport had run out before orders saw it. Sign in, ask for the dashboard, revoke, and show it without delay.",
        "one-leap":
          "It was refused, but you leapt over most of its life, so you cannot say when. Sign in, and begin again in steps of 15 s.",
        "only-outside":
          "Outside it ended at once. Now look inside: show orders the passport that was minted before.",
      },
      why: "Outside, the drawer was gone and the very next request was turned away. Inside, orders went on believing until the date in the passport: a minute at most. That minute is what a hybrid costs you, and you choose how long it is.",
    },
    "why-believed": {
      kind: "explain",
      title: "Why did orders still believe?",
      text: "In exchange {outside} the gateway turned the label away: no such drawer. In exchange {inside}, {later} s later by the lab's clock, orders let you in. Its passport was good for {left} s more.",
      without:
        "Revoke a session and show orders the old passport first: what is asked here is about your own.",
      question: "How could orders let in somebody whose session was over?",
      because: {
        "asks-nobody": "It checked stamp, audience and date, and asked nobody else",
        "kept-a-copy": "It had kept a copy of the drawer from the last request",
        "slow-clock": "Its clock is behind the clock of the gateway",
      },
      replies: {
        "asks-nobody":
          "That it asks nobody is its strength, and here its weakness. Short-lived passports keep the weakness short.",
        "kept-a-copy": "Orders has no cabinet and never saw the drawer. Step through: there is no lookup.",
        "slow-clock": "Both read the same clock here. The date in the passport was simply not reached.",
      },
    },
    "wrong-door": {
      kind: "predict",
      title: "The wrong door",
      question:
        "The gateway mints a fresh passport for orders. The stamp is genuine, the date is good. Orders, or somebody who got hold of it, shows it at **billing**. What does billing say?",
      options: {
        in: "Come in: a genuine stamp is good at every door",
        stamp: "Refused: each service has a stamp of its own",
        audience: "Refused: this passport is meant for somebody else",
      },
      act: "Show it at billing",
      why: "Billing found the [[signature]] good, and then read the [[claim]] `aud`. It says orders, not billing: `401 audience-wrong`. Leave that check out, and every service inside could use your passport to be you at every other.",
      instead: {
        in: "A good stamp says who issued it. For whom it is meant stands in the passport, and has to be read.",
        stamp: "One gateway stamps for all. Billing found the signature good, and refused all the same.",
      },
    },
    "gone-bad": {
      kind: "do",
      title: "A service goes bad",
      task: "Orders has been taken over. It wants to tell billing that Bob, a mere viewer, is an admin. It will sign that with whatever it holds for **checking** passports. Show once that the forgery works, and once that it does not. What has to differ?",
      goal: {
        shared: {
          wants: "Have billing believe a passport that orders made up",
          missing: "Billing has not believed a forgery yet. What does orders hold when all share one secret?",
        },
        public: {
          wants: "Have billing refuse the same forgery: `signature-invalid`",
          missing:
            "Billing has not refused the forgery by its signature yet. Give the gateway a key pair, and let orders try again.",
        },
      },
      wrong: {
        "no-forgery": "You changed how passports are stamped. Now let orders forge one.",
        "only-refused":
          "That forgery failed: orders has only the public half of a key pair. With which kind of [[key]] would it hold the stamp itself?",
        "only-believed":
          "Billing believed it, and showed Bob everybody's invoices. Now find the set-up in which orders can check passports, but make none.",
      },
      why: "With one shared secret (HS256), whoever can check can also stamp. Billing could not tell the forgery from a passport of the gateway. With a key pair (ES256) the gateway keeps the half that signs. The others hold the public half, the [[JWKS]], which checks stamps and makes none.",
      breaks:
        "In an office, a stamp and the card that shows its print are two things. A shared secret is both at once: that is the trouble.",
    },
    "new-stamp": {
      kind: "predict",
      title: "A new stamp",
      question:
        "The gateway changes its keys: from now on a new one signs, and the old one is thrown away at once. A passport from a moment ago is still on its way to orders. Nothing is wrong with it. What does orders say?",
      options: {
        in: "Come in: it was stamped while the old key was good",
        expired: "Refused: a change of keys ends its time",
        unknown: "Refused: nobody has the key to check it with",
      },
      act: "Change the keys, then show it",
      why: "The passport names the key that signed it, in `kid`. Orders looked for that key, and it was gone: `401 key-unknown`. Your label was sealed with an old secret too, so you have to sign in again. That is why keys are changed **with overlap**: the new one signs, the old one stays to check until the last old passport has run out.",
      instead: {
        in: "It was good when it was stamped. But to see that, orders needs the key, and that was thrown away.",
        expired:
          "Its date was still ahead. Look at the step that refused it: it did not come as far as the date.",
      },
    },
    "from-earlier": {
      kind: "recall",
      title: "Come back to it",
      text: "Here passports are minted, refused, forged and outlived. One question from the chapter about the first of them:",
    },
  },
};
