import type { questions as asked } from "../../../questions/many-servers.ts";
import type { QuestionWords } from "../../../words.ts";

export const questions: Readonly<Record<keyof typeof asked, QuestionWords>> = {
  "many-servers-know": {
    question:
      "Three services take requests in turn, and each keeps sessions in its own memory. You sign in once. Why are you turned away by two of them?",
    options: {
      "filed-elsewhere": "Your drawer stands in the memory of the one that signed you in",
      "label-broken": "The label is good for one service only, and the others cannot read it",
      "too-many-logins": "You would have to sign in at each of them with another name",
    },
    replies: {
      "filed-elsewhere": "They read the label, look in their own cabinets, and find no such drawer.",
      "label-broken": "All three could read your label. What two of them lack is the drawer that it names.",
      "too-many-logins":
        "A second login would file a second drawer, and the new label would replace the old one.",
    },
  },
  "many-servers-sticky": {
    question:
      "A sticky balancer sends each client to one service, and sessions stand in that service's memory. The service dies. What do its clients notice?",
    options: {
      "drawers-die": "They are strangers to the next service, and have to sign in again",
      "balancer-moves": "Nothing: the balancer moves their drawers to another service",
      "label-follows": "Nothing: their labels are still good, so they stay signed in",
    },
    replies: {
      "drawers-die": "The balancer sends them on, and their drawers are gone with the memory.",
      "balancer-moves": "A balancer passes requests on. It has no drawers and moves none.",
      "label-follows": "The label is good, but it only names a drawer. That drawer is gone.",
    },
  },
  "many-servers-store-down": {
    question:
      "All services keep sessions in one shared store. The store cannot be reached. What is the right answer to your label?",
    options: {
      "cannot-say": "503: the service cannot say who you are at the moment",
      "signed-out": "401: the service found no drawer, so you are signed out",
      "use-memory": "200: the service goes on with what it remembers of you",
    },
    replies: {
      "cannot-say": "Nobody looked into your drawer, so nobody can say that it is not there.",
      "signed-out": "401 would say: looked, and not there. Nobody could look. The drawer may well stand.",
      "use-memory": "The services keep nothing themselves in this set-up. That is why any of them can die.",
    },
  },
  "many-servers-token": {
    question: "What does a service need to recognise a client by a JWT that another service issued?",
    options: {
      "key-alone": "A key that checks the issuer's signatures",
      "copy-of-drawer": "A copy of the drawer, made at the login",
      "asks-signer": "A line to the issuer, to ask at each request",
    },
    replies: {
      "key-alone": "Who you are stands in the token, and the key shows that it was not changed.",
      "copy-of-drawer":
        "There is no drawer in this model. What the service needs to know stands in the token.",
      "asks-signer":
        "It asks nobody. That is what makes it independent, and why it does not hear of a log-out.",
    },
  },
};
