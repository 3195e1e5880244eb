import type { ChapterWords } from "../../words.ts";

export const words: ChapterWords = {
  title: "Trade-offs",
  lead: "A drawer can be emptied at once; a passport needs no cabinet. You cannot have all of both.",
  minutes: 8,
  keep: "A session can be ended and changed at once, and needs its store. A token needs no store, and nobody can call it back.",
  tools: {
    "copy-session": "Thief: copy of the label",
    "copy-jwt": "Thief: copy of the token",
    "empty-drawer": "Empty the drawer",
    "revoke-token": "Revoke the token",
    demote: "Make Alice a viewer",
    promote: "Make Alice an admin",
    restart: "Restart the server",
    "list-on": "Denylist on",
    "list-off": "Denylist off",
  },
  steps: {
    restart: {
      kind: "watch",
      title: "The server restarts",
      before:
        "Neither way is better; each pays for what it gives. Begin with a bad morning: Alice is signed in both ways, by a session whose drawer stands in the server's memory and by a JWT. Then the server restarts, and she asks twice who she is.",
      act: "Sign in, restart, ask twice",
      after:
        "The label came along, and its drawer was gone: 401. The passport needs no drawer. The key with which it is checked outlived the restart, so it was let in: 200. One point for the token. Keep count.",
      breaks:
        "A drawer need not stand in memory. In a store of its own it survives, and then the store has to answer.",
    },
    "log-out": {
      kind: "predict",
      title: "Alice logs out",
      question:
        "Somebody copies both of Alice's credentials: her label and her token. Then she logs out, both ways. After that the thief sends the copies. Who is let in?",
      options: {
        "both-refused": "Neither copy: she has logged out",
        "token-in": "The copy of the token, but not that of the label",
        "both-in": "Both copies: a copy is as good as the original",
      },
      act: "Log out, then send the copies",
      why: "Log-out emptied the drawer, so the label opens nothing, whoever holds it. For the token the server could only ask the browser to throw its copy away. No other copy hears of that: the stamp fits, the date holds, and it goes on until then.",
      instead: {
        "both-refused":
          "What could log-out have changed about the token? It was signed long ago, and no stamp fades.",
        "both-in": "For the token, yes. But a label is worth no more than the drawer behind it.",
      },
    },
    demote: {
      kind: "predict",
      title: "Alice loses her role",
      question:
        "Alice signs in both ways as an admin. Then the directory makes her a viewer. She stays signed in and opens the page for admins, once with each. What is she answered?",
      options: {
        "both-shut": "Refused both times: she is a viewer now",
        "token-open": "Refused with the label, let in with the token",
        "both-open": "Let in both times, until she signs in again",
      },
      act: "Take the role away, then ask",
      why: "The server changed the role in the directory **and** in her drawer, so the session followed at once: 403. The token still says what was true when it was issued. Its claims are as old as the token, and they stay so until it expires. Afterwards she got her role back.",
      breaks:
        "A drawer follows only because the server writes the change into it. A server that forgets this has old drawers too.",
      instead: {
        "both-shut": "The token was not asked to change, and cannot be: any change would break its stamp.",
        "both-open": "The drawer stands on the server, so it could be changed without Alice.",
      },
    },
    "a-list": {
      kind: "watch",
      title: "Then keep a list",
      before:
        "So tokens cannot be called back? One can keep a [[denylist]] of those that no longer count. Watch the number of looks into a store: Alice shows her token once without the list, and once with it. Fill in what the server does the second time.",
      act: "Ask without it, then with it",
      after:
        "0 store reads became 1. Now a token can be revoked, and each request has to ask a store again, as with a session. It may be a good bargain: the list is short. But it is no longer free of state.",
    },
    matrix: {
      kind: "do",
      title: "Fill the matrix",
      task: "Eight cells, by your own requests: four things happen to a **session** and to a **JWT**. Each time sign in first, let it happen, then show the old credential again. Keep the denylist off. The steps before did three of the rows; now bring them about yourself.",
      goal: {
        "log-out": {
          wants: "Log out, then a copy asks who it is: with the label, and with the token",
          missing:
            "The row **log-out** has an empty cell. Sign in, log out, and let the thief send the copy.",
        },
        revoke: {
          wants: "End it on the server, then ask: the drawer emptied, and the token revoked",
          missing:
            "The row **revoke** has an empty cell. Sign in, end it on the server, and ask who you are.",
        },
        demote: {
          wants: "Take the admin's role away, then open the admin page: with the label, and with the token",
          missing:
            "The row **demote** has an empty cell. Sign in as an admin, take the role away, and open the admin page.",
        },
        restart: {
          wants: "Restart the server, then ask: with the label, and with the token",
          missing: "The row **restart** has an empty cell. Sign in, restart the server, and ask who you are.",
        },
      },
      wrong: {
        "list-on":
          "The denylist is on: that is a third way of its own. Switch it **off**, sign in again and repeat.",
        "no-copy":
          "That 401 says only that your own envelope is gone. Whether the old one still works, a **copy** tells: let the thief send it.",
        "never-admin":
          "403, but Alice was a viewer already when this token was issued. Make her an admin, sign in, **then** take the role away.",
        "signed-in-again":
          "You signed in again after it happened, so this is a new credential. What counts is how the **old** one fares.",
      },
      why: "Down the session's column: 401, 401, 403, 401. Everything follows at once, also what you did not want. Down the token's column: 200 four times. Nothing can disturb it, also where you wanted to. Neither column is wrong.",
      more: "All sixty cells, with four more ways",
    },
    "twenty-each": {
      kind: "predict",
      title: "Which one is faster?",
      question:
        "Many say that a token is faster, because it saves the lookup. Measure it: Alice asks 20 times by session and 20 times by token, of the same server. The session's label is sent bare this time, as many frameworks do. Whose middle time is shorter?",
      options: {
        token: "The token's: it saves the lookup",
        same: "About the same: up to a quarter apart",
        session: "The session's, lookup and all",
      },
      act: "Ask twenty times each way",
      why: {
        token:
          "On this machine, just now, the token was faster: here finding the drawer took longer than checking the signature.",
        same: "On this machine, just now, there was no telling them apart: the lookup cost about as much as the signature.",
        session:
          "On this machine, just now, the session was faster. The lookup that a token saves is short here; the check of a signature, which it adds, is real work.",
      },
      instead: {
        token:
          "A lookup in a store nearby can be very short. What the token does in its place is arithmetic.",
        same: "The steps of both show where the time went: the lookup on one side, the signature on the other.",
        session: "It depends on store and algorithm: with a store far away, or a fast check, it can be so.",
      },
      more: "Measure it with more ways and hundreds of requests",
    },
    measured: {
      kind: "explain",
      title: "What the numbers say",
      text: "In your last {times} requests each way, the middle one took {session} by session and {jwt} by token. The label has {label}, the token {token}. Over a hundred requests like these that makes {hundred} more for the token.",
      without: "Ask a few times each way first: the numbers here are your own.",
      question: "So which way is faster?",
      because: {
        "always-token": "The token, wherever one looks: no lookup is always less work",
        depends: "It depends: a lookup is traded for a signature check and more bytes",
        "shorter-wins": "The session, wherever one looks: a short label always wins",
      },
      replies: {
        "always-token": "It does no lookup, but it does something else instead. Your own numbers count both.",
        depends:
          "How far is the store, which algorithm, how large is the token? Measure before you choose for speed.",
        "shorter-wins": "Put the store on another machine, and each lookup makes a trip over the network.",
      },
    },
    "look-back": {
      kind: "recall",
      title: "Look back",
      text: "All of this holds only for a server that really checks. Chapter 7 has one that does not.",
    },
  },
};
