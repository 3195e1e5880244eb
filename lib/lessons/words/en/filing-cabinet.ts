import type { ChapterWords } from "../../words.ts";

export const words: ChapterWords = {
  title: "A filing cabinet remembers",
  lead: "The server keeps a record of you in a drawer. Your browser gets nothing but the label.",
  minutes: 8,
  keep: "A server-side session is a record on the server. The cookie only names it: change the record and the cookie stays as it is, remove the record and the cookie means nothing.",
  tools: {
    "change-drawer": "Change the drawer: role viewer",
    "empty-drawer": "Empty the drawer",
    restart: "Restart the server",
  },
  steps: {
    recall: {
      kind: "recall",
      title: "Before you go on",
      text: "Bob wrote himself a better role, because his role lay in his own browser. One question about that. Then we put it somewhere else.",
    },
    "first-drawer": {
      kind: "watch",
      title: "A drawer for Alice",
      before:
        "Alice signs in at a server that has a filing cabinet. Watch where her user id and her role are put.",
      act: "Sign in as Alice",
      after:
        "The server filed a [[record]] in a drawer of its cabinet, the [[session store]]: user, role, times. This is her [[session]]. Then it wrote the drawer's name on a label, the [[session id]], put a [[seal]] on it, and sent that. Look into the envelope: no name, no role.",
      breaks:
        "A drawer waits for ever. A session runs out after some time, and yours can vanish sooner, as you will see.",
    },
    blanks: {
      kind: "watch",
      title: "What does the clerk do?",
      before:
        "Ask **who am I**. The envelope brings the label, and the clerk goes to work. Fill in the three things that are left blank.",
      act: "Who am I?",
      after:
        "The seal was opened, the drawer with that name was pulled out, and its record said: Alice. The cookie told the server **where** to look, not **what** to believe.",
    },
    "record-changed": {
      kind: "predict",
      title: "Somebody changes the drawer",
      question:
        "Alice is an admin. On the server, the role in her drawer is changed to `viewer`. Nobody touches her browser, and she does not sign in again. Then she asks for the admin page. What happens?",
      options: {
        "cookie-changes": "She gets a new cookie first, as the session is another one",
        "until-next-login": "The page opens: she was an admin when she signed in",
        "drawer-counts": "Her cookie is the same, and the page is refused",
      },
      act: "Change it, then ask",
      why: "Compare the two `Cookie` lines: the same, byte for byte. And yet the answer changed from yes to 403, because the clerk reads the drawer each time. The cookie is not the session. It is a label, and what counts is in the cabinet.",
      instead: {
        "cookie-changes": "The label only says which drawer. It is the same drawer, with another word in it.",
        "until-next-login":
          "Nothing about her role was stored at sign-in except in the drawer, and that is where it was changed.",
      },
    },
    theme: {
      kind: "do",
      title: "Remember without writing on it",
      task: "Have the server remember something of yours, such as a theme, and show that it does: a later request, with **the very same label**, finds it in the drawer. Do it here, in another browser, or in a terminal.",
      goal: {
        kept: {
          wants: "Save a preference while signed in by a session",
          missing: "Nothing has been saved in a drawer yet.",
        },
        found: {
          wants: "Have it found again with the same label",
          missing: "No later request with that same label has found what you saved.",
        },
      },
      wrong: {
        "on-the-envelope":
          "You saved it with the plain cookie: it now stands on the envelope, and its bytes have changed. Choose **Session** and save it there.",
        "new-label":
          "You signed in again, and that gave you a new drawer with a new label. Save once more, and ask without signing in between.",
        "not-asked":
          "It is in the drawer. Now ask **Who am I?** with the same label, to see that it is found.",
      },
      why: "Your request brought the label alone, the same as before, and the answer knew your preference all the same. What you save this way grows the drawer, not the envelope.",
    },
    "record-removed": {
      kind: "predict",
      title: "Somebody empties the drawer",
      question:
        "On the server, Alice's drawer is taken away. Her browser still has the envelope with the label. She asks **who am I**. What happens?",
      options: {
        "still-in": "She is still Alice: her label is genuine",
        vanished: "Her cookie is gone too, so she comes without",
        nobody: "The label comes along, and she is nobody",
      },
      act: "Empty it, then ask",
      why: "Her envelope arrived as ever, and the seal on the label was whole. But no drawer had that name any more: 401. The server alone ended the session, at once, from its own side. To end a credential early like that is to [[revoke]] it.",
      instead: {
        "still-in": "A genuine label is worth as much as the drawer that it names, and there was none.",
        vanished: "A server cannot reach into a browser. Look at the request: the `Cookie` line is there.",
      },
    },
    why: {
      kind: "explain",
      title: "Why 401?",
      text: "In exchange {exchange} a cookie of {bytes} came along. Its seal was whole, and it named drawer {drawer}. The answer was 401.",
      without: "Empty the drawer and ask who you are first: what is asked here is about your own request.",
      question: "Why did the server not know you?",
      because: {
        damaged: "The cookie was damaged when the drawer was emptied",
        "no-drawer": "The label named a drawer that no longer existed",
        "too-old": "The cookie had become too old to be accepted",
      },
      replies: {
        damaged: "Its bytes were the same as before, and its seal opened. Nothing was wrong with it.",
        "no-drawer": "The clerk went to the cabinet, and found nothing under that name.",
        "too-old": "Age was never looked at: that date stands in the record, and there was no record.",
      },
    },
    restart: {
      kind: "predict",
      title: "The server restarts",
      question:
        "Alice signs in twice: by a session, kept in this server's memory, and by a [[plain cookie]], her name on the envelope. Then the server is restarted. She asks **who am I** both ways. Which of the two still knows her?",
      options: {
        both: "Both: a restart does not sign anybody out",
        drawer: "Only the session: the server kept that one itself",
        slip: "Only the plain cookie: it lies in her browser",
        neither: "Neither: after a restart all begins anew",
      },
      act: "Sign in, restart, ask",
      why: "Memory lasts as long as the program. The drawers stood there, so all of them are gone, and the label names nothing. What lay in the browser came through untouched. That is why many sites keep their cabinet in a separate store. A later chapter does so.",
      instead: {
        both: "The sign-in itself was remembered in a drawer, and the drawer went.",
        drawer: "To keep something yourself helps only if you keep it where it lasts.",
        neither: "The restart happened on the server. The envelope in the browser never noticed.",
      },
    },
  },
};
