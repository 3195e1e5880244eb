import type { ChapterWords } from "../../words.ts";

export const words: ChapterWords = {
  title: "Two halves of one model",
  lead: "The cookie identifies, the session remembers. Each is of no use without the other.",
  minutes: 8,
  keep: "One label, one drawer. Whoever holds the label has the drawer, and a session ends only when the server removes the drawer or its time runs out.",
  tools: {
    "throw-away": "Throw the label away",
    thief: "Let a thief send a copy",
  },
  steps: {
    recall: {
      kind: "recall",
      title: "Before you go on",
      text: "Alice has a drawer on the server now. One question about who knows what.",
    },
    pair: {
      kind: "read",
      title: "Two halves",
      text: "The chapters before had both parts. The [[cookie]] **identifies**: it brings a label and knows nothing else. The [[session]] **remembers**: it is a drawer that is full of facts and cannot tell who is asking. Put together they make one model. Each label names one drawer, and no two labels name the same. What happens, then, when one person has two browsers, or when one half is lost?",
      breaks:
        "A real label is tied to its drawer. This one is a text: a copy of it opens the drawer just as well.",
    },
    "first-pair": {
      kind: "watch",
      title: "A pair for a stranger",
      before: "Greet the server without signing in. Watch for both halves: a drawer and a label.",
      act: "Say hello",
      after:
        "A new drawer was filed, and its label came back to you. No user stands in it, only a visitor. So a session is not the same thing as being signed in: it is a place where that can be noted.",
    },
    blanks: {
      kind: "watch",
      title: "Another pair for Alice",
      before:
        "Now sign in as Alice. The server does not write her name into the old drawer. What does it do instead? Fill in the blanks.",
      act: "Sign in as Alice",
      after:
        "The old drawer was found and emptied, and a new one was filed under a new name. Whoever had seen the stranger's label has nothing now: after a sign-in, an old label must not open what lies behind it.",
    },
    "two-browsers": {
      kind: "do",
      title: "One Alice, two browsers",
      task: "Sign in as Alice here **and** in a second place: another browser, a private window, or a terminal. Then ask **who am I?** in both. A second tab will not do: all tabs of a browser share its envelopes.",
      goal: {
        drawers: {
          wants: "Have two drawers with Alice in them",
          missing: "There are no two drawers of Alice in the cabinet yet.",
        },
        opened: {
          wants: "Open both, each with its own label",
          missing: "Two drawers stand there, but they have not both been opened by **Who am I?** yet.",
        },
      },
      wrong: {
        bob: "Two drawers, but two users: Bob is in the other. Sign in as Alice in both places.",
        "label-lost":
          "That request came without a label. A terminal keeps cookies only when it is told: `-b jar.txt -c jar.txt`, at the sign-in too.",
        "not-asked":
          "Two pairs are there. Now send **Who am I?** from both places, so that each label opens its drawer.",
        "same-browser":
          "You signed in here once more, and the new drawer took the place of the old. The second sign-in has to come from somewhere else.",
      },
      why: "Two labels, two drawers, one user. Neither browser knows of the other, and either drawer can be removed alone. This is how a site can list your devices, and sign out just one.",
    },
    "thrown-away": {
      kind: "predict",
      title: "Only the envelope is emptied",
      question:
        "Somebody copied Alice's label, unnoticed. Now she throws the label away in **her** browser, as when one clears one's cookies. She does not log out. Then the thief sends the copy. What does the thief find?",
      options: {
        over: "Nothing: with the label gone, the session is over",
        empty: "A new drawer, with nothing of Alice in it",
        opens: "Her drawer: the copy still opens it",
      },
      act: "Throw it away, send the copy",
      why: "Her own request was answered 401: she had no label any more. But nobody told the server to do anything. The drawer stood where it was, and the copy named it. Clearing a cookie throws away your half. The other half is not yours to clear.",
      breaks:
        "Here your envelope was emptied rather than removed. To the server it is the same: no label came.",
      instead: {
        over: "It was over for her browser only. A session lives on the server.",
        empty:
          "The server makes a new drawer for a stranger. A copy is no stranger: it names a drawer that exists.",
      },
    },
    "logged-out": {
      kind: "predict",
      title: "Two proper logouts",
      question:
        "Alice signs in two ways: by a session, and by a [[sealed cookie]], a locked box in which all about her travels and of which the server keeps nothing. A thief copies both. She **logs out** of both. Which copy still works?",
      options: {
        neither: "Neither: a logout ends what was signed in",
        label: "Only the copy of the session's label",
        box: "Only the copy of the sealed box",
        both: "Both: copies do not notice a logout",
      },
      act: "Log out twice, send both",
      why: "For the session the server emptied the drawer, so the copied label named nothing: 401. For the box it could only ask Alice's browser to drop it. The copy was as good as ever: 200. Three ways to leave, then, and only one of them ended anything on the server.",
      breaks:
        "The owner of a real box could change the lock. Here that would shut out everybody's boxes, not only this one.",
      instead: {
        neither: "A logout can only end what the server has in its hands. Of the box it has nothing.",
        label: "The label's drawer was emptied, and a label alone opens nothing.",
        both: "The label did not notice, true. But the drawer that it named was gone.",
      },
    },
    why: {
      kind: "explain",
      title: "Why did the box still open?",
      text: "In exchange {logout} you logged out of the sealed cookie. Later, in exchange {exchange}, a copy of it asked who it was, and the answer was: {name}. The server looked into its cabinet {reads} times.",
      without: "Log out of both and send the copies first: what is asked here is about your own requests.",
      question: "Why did the logout not stop the copy?",
      because: {
        late: "The logout had not reached the server in time",
        "no-drawer": "There was nothing on the server that it could remove",
        forced: "The thief had forced the seal and written a new time",
      },
      replies: {
        late: "It had been answered before the copy was sent: compare the numbers of the two exchanges.",
        "no-drawer": "All that was known lay in the box. A server can only take back what it has kept.",
        forced: "The seal was whole. The server opened it with its own key, as for Alice herself.",
      },
    },
  },
};
