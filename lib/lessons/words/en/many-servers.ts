import type { ChapterWords } from "../../words.ts";

export const words: ChapterWords = {
  title: "Many servers",
  lead: "Three servers share the work. Which of them remembers you?",
  minutes: 9,
  keep: "With many servers, either you always meet the same one, or all open the same cabinet, or you carry what each can check alone.",
  tools: {
    "in-turn": "In turn, own memory",
    sticky: "Sticky, own memory",
    shared: "In turn, shared store",
    "stop-mine": "Stop the one that serves you",
    "stop-other": "Stop another one",
    "start-all": "Start all three",
    "stop-store": "Stop the store",
    "start-store": "Start the store",
  },
  steps: {
    "one-login": {
      kind: "watch",
      title: "Three counters, one door",
      before:
        "One server cannot serve everybody. So a busy site runs several equal [[services|service]]: here A, B and C, each with a cabinet in its own memory. At the door stands a [[balancer]]. It deals requests out in turn: A, B, C, A, and so on. Sign in with a [[session]], and see where your drawer is filed.",
      act: "Put up three and sign in",
      after:
        "One service took your login, filed a drawer in **its own** cabinet and put the label into your envelope. Step through it: nothing was sent to the other two. They do not know that you were here.",
      breaks:
        "In a real mailroom the clerks could talk to each other. Services like these do not: what one has in memory, no other can see.",
    },
    "six-requests": {
      kind: "predict",
      title: "Who are you, six times",
      question:
        "Your label is good, and your drawer is full. Now you ask `GET /me` six times, and the balancer deals them out in turn. How many of the six will be let in?",
      options: {
        all: "All six: I have signed in, and my label is good",
        third: "Only some: one service in three has my drawer",
        none: "None: three services confuse each other's labels",
      },
      act: "Send all six",
      why: "Each service looked into its own cabinet. The one where you signed in found your drawer, every third time. The others unsealed the very same label, looked, and found no drawer of that name: `401 session-unknown`.",
      instead: {
        all: "Signing in did not tell “the site”. It told one service, and that one kept it to itself.",
        none: "All three can read the label. What two of them lack is the drawer that it names.",
      },
    },
    "stranger-here": {
      kind: "watch",
      title: "Now you tell it",
      before:
        "Send one request more. It may land on the service that knows you, or on one that does not. Some of what happens is left blank: fill it in.",
      act: "Ask who I am",
      after:
        "The balancer chooses before anybody reads your envelope. So the same request, with the same label, has a different answer at each counter.",
    },
    "usual-counter": {
      kind: "do",
      title: "Always the same counter",
      task: "First way out: a [[sticky]] balancer, which sends each client to one service, always the same. Switch to it, sign in, and be let in three times in a row. Then stop **the service that has your drawer**, and ask once more who you are.",
      goal: {
        settled: {
          wants: "Be let in three times by your usual service, with a sticky balancer",
          missing:
            "No client was let in three times at its usual service yet. After the switch, sign in once more: your usual service may not be the one with your old drawer.",
        },
        orphaned: {
          wants: "Stop that service, and be a stranger at the next one",
          missing:
            "Your usual service has not died under you yet. Stop it, then ask who you are with the label that you hold.",
        },
      },
      wrong: {
        "in-turn":
          "The balancer still deals out in turn, so two requests in three meet a stranger. Switch it to sticky first.",
        "other-service":
          "You stopped a service, but not yours: you are still let in. Look where your requests go, and stop that one.",
        "new-drawer":
          "You are let in again because you signed in again, at another service. What became of the old drawer? Start all three, begin anew, and ask with the label you had.",
      },
      why: "Sticky works as long as your service lives. When it died, its memory went with it. The balancer sent you on to a living service, your label was as good as before, and the drawer behind it was gone. Everybody who belonged to that service had to sign in again.",
      breaks:
        "A usual counter is a habit of yours. Here the balancer works it out from who asks; you have no say in it.",
    },
    "one-cabinet": {
      kind: "do",
      title: "One cabinet for all",
      task: "Second way out: one [[session store]] that all three open. Start all three, switch to the shared store, sign in, and be known by A, B and C. Then stop **the store**, ask who you are, start it, and ask again. Do not sign in a second time.",
      goal: {
        everywhere: {
          wants: "Have A, B and C each find the same drawer in the shared store",
          missing: "No drawer has been found by all three services yet. Are all three running?",
        },
        away: {
          wants: "With the store stopped, be answered `503 store-unavailable`",
          missing:
            "Nobody has been told yet that the store cannot be reached. Stop it, then ask who you are.",
        },
        back: {
          wants: "With the store started, be known again by the same drawer",
          missing:
            "Your old drawer has not been found since the store came back. Start it and ask who you are.",
        },
      },
      wrong: {
        "old-label":
          "Your label still names a drawer in one service's own memory, and now all look into the shared store. Sign in once more, so that a drawer is filed there.",
        "own-memory":
          "You stopped the store while every service was using its own memory: nobody needed it. Switch to the shared store first.",
        "signed-in-again":
          "You signed in again after the failure, so this is a new drawer. Ask with the label you had before: stop the store, ask, start it, ask.",
      },
      why: "So sessions do work with many servers, and without a sticky balancer. The price: one more thing that has to run. When it failed, no service could say who you are. That is `503`, not `401`: nobody called you a stranger. And when it came back, nothing was lost.",
    },
    "the-hop": {
      kind: "explain",
      title: "The way to the cabinet",
      text: "In exchange {exchange} service {service} let you in. Of the {whole} inside the server, {store} were spent asking the shared store: the extra hop, on every request.",
      without: "Be let in with the shared store first: what is asked here is about your own request.",
      question: "Service {service} may never have seen you before. Why did it know you?",
      because: {
        "told-each-other": "The service that signed me in told the others about it",
        "same-cabinet": "It looked for my drawer where all three file and look",
        "balancer-knows": "The balancer remembers me and tells the service who I am",
      },
      replies: {
        "told-each-other":
          "No service speaks to another here. Step through: the only one it asks is the store.",
        "same-cabinet":
          "The services themselves remember nothing now. That is why any of them may take your request, and any of them may die.",
        "balancer-knows": "The balancer only picks a service. It read neither your label nor your name.",
      },
      breaks:
        "Here the store is close by. Often it stands on another machine, and the way across the network is added to every request.",
    },
    "no-cabinet": {
      kind: "predict",
      title: "No cabinet at all",
      question:
        "Third way out: carry a [[JWT]], the passport. You sign in and one service stamps it. Then the store is stopped, and you ask `GET /me` three times, in turn. Which services let you in?",
      options: {
        none: "None: without the store nobody can be known",
        signer: "One: only the service that stamped the passport",
        all: "All three: each can check the stamp by itself",
      },
      act: "Sign in, stop the store, ask three times",
      why: "Each service checked the stamp with a key, read who you are, and asked nobody. So the services need not share a store. They need not even stand in one place: a service in another domain, a phone app's server, a partner's program can check it too, if it has the key. What that costs, the chapter before tells: no service can call the passport back.",
      instead: {
        none: "That is what happened to the session. The passport carries its answer along, so nobody had to look anything up.",
        signer: "The stamper kept nothing. What it takes to check a stamp is a key, and all three have that.",
      },
    },
    "from-earlier": {
      kind: "recall",
      title: "Come back to it",
      text: "One server or three: what stands in the envelope is the same as when there was one cabinet.",
    },
  },
};
