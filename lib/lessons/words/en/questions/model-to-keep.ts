import type { questions as asked } from "../../../questions/model-to-keep.ts";
import type { QuestionWords } from "../../../words.ts";

export const questions: Readonly<Record<keyof typeof asked, QuestionWords>> = {
  "model-to-keep-know": {
    question: "A team asks you: sessions or JWT? What do you ask back first?",
    options: {
      "what-must-be-possible": "What has to be possible: ending it at once, or checking it without you?",
      newest: "Which of the two do other teams use at the moment?",
      "no-store-wins": "Whether they can avoid a store, since that is faster in any case?",
    },
    replies: {
      "what-must-be-possible": "What has to be possible decides, and what may be paid for it.",
      newest: "Others have other cases. Ask for theirs, and you know more than their choice.",
      "no-store-wins":
        "A lookup may cost less than a signature. Measure it, and ask what the store gives you.",
    },
  },
  "model-to-keep-picture": {
    question: "Envelope, label, drawer: what is the relation of the label to the drawer?",
    options: {
      "label-names-drawer": "The label names the drawer, and holds nothing of what is in it",
      "label-is-drawer": "The label holds a copy of what is in the drawer, encrypted",
      "label-is-key": "The label is a password that the server compares with the drawer",
    },
    replies: {
      "label-names-drawer": "So the drawer may change while the label stays as it is.",
      "label-is-drawer": "That would be a sealed cookie: the whole state in a box. Then there is no drawer.",
      "label-is-key": "Nothing is compared. The label says which drawer to open, and whoever has it gets in.",
    },
  },
  "model-to-keep-take-back": {
    question:
      "Support has to end a sign-in at once, wherever copies of the credential may be. What does that take?",
    options: {
      "drawer-or-list": "A drawer, or a list of revoked tokens, that is read at each request",
      "short-cookie": "A cookie that the browser is asked to drop",
      "strong-signature": "A signature that nobody can forge",
    },
    replies: {
      "drawer-or-list": "Either way the server has to look something up each time.",
      "short-cookie": "That reaches one browser. Copies hear nothing of it.",
      "strong-signature": "The copy is genuine. No signature tells it from the first.",
    },
  },
  "model-to-keep-partners": {
    question:
      "Partners' servers have to find out by themselves who asks. They must not be able to make credentials. What do you give out?",
    options: {
      "token-key-pair": "Tokens signed with a key pair, and the public key",
      "token-shared-secret": "Tokens signed with a secret, and the secret",
      "session-store": "Session ids, and a way into the session store",
    },
    replies: {
      "token-key-pair": "The public key checks signatures and makes none.",
      "token-shared-secret": "With the secret each partner could make tokens in anybody's name.",
      "session-store": "Then they do not find out by themselves: each request needs your store.",
    },
  },
  "model-to-keep-carrier": {
    question:
      "A form on another site makes the browser send a request, and the credential goes along. What decides whether that can happen?",
    options: {
      carrier: "How it travels: in a cookie it may go along, in a header it does not",
      model: "What it is: a session id goes along, a JWT does not",
      algorithm: "How it is protected: sealed or signed ones do not go along",
    },
    replies: {
      carrier: "Browsers add cookies by themselves; a header has to be written by a program.",
      model: "Put the JWT into a cookie, and the browser adds it just the same.",
      algorithm: "A browser does not look inside. It attaches what matches, sealed or not.",
    },
  },
  "model-to-keep-untrusted": {
    question: "Which of these may stand in a plain cookie, with nothing to prove it?",
    options: {
      theme: "The theme: light or dark",
      role: "The role: viewer or admin",
      "user-id": "The user's number",
    },
    replies: {
      theme: "Whoever edits it changes the colour of their own page.",
      role: "Whoever edits it is an admin, as far as the server believes its cookie.",
      "user-id": "Whoever edits it is somebody else, as far as the server believes its cookie.",
    },
  },
};
