import type { questions as asked } from "../../../questions/filing-cabinet.ts";
import type { QuestionWords } from "../../../words.ts";

export const questions: Readonly<Record<keyof typeof asked, QuestionWords>> = {
  "filing-cabinet-know": {
    question: "Alice is signed in by a server-side session. What does her browser know about her role?",
    options: {
      "all-in-cookie": "All of it: the role stands in the cookie, sealed",
      "browser-copy": "What the server last sent: it keeps a copy of the record",
      "label-only": "Nothing: it holds a label, and the role stands on the server",
    },
    replies: {
      "all-in-cookie":
        "That would be a sealed cookie, another model. A session's label holds a name of a drawer only.",
      "browser-copy": "The record never leaves the server, not even as a copy.",
      "label-only": "Only the label travels; the rest stays in the drawer.",
    },
  },
  "filing-cabinet-changed": {
    question:
      "On the server somebody changes the role in Alice's session record. What happens to her cookie?",
    options: {
      "new-cookie": "It is replaced at once, since the session is new",
      "next-login": "It stays, and so does her old role until she signs in again",
      "same-bytes": "Nothing: same bytes, and the next request finds the new role",
    },
    replies: {
      "new-cookie": "The server cannot reach into her browser, and need not: the label still fits.",
      "next-login": "The server reads the record at each request, so the change counts at the next one.",
      "same-bytes": "When the drawer is changed, the label stays the same, byte for byte.",
    },
  },
  "filing-cabinet-removed": {
    question:
      "The record is deleted on the server, and the cookie is still in the browser. What comes of the next request?",
    options: {
      rebuilt: "200: the server makes the record anew from the cookie",
      refused: "401: the label comes, and no drawer bears that name",
      "still-good": "200: the cookie is genuine and has not expired",
    },
    replies: {
      rebuilt: "There is nothing on a label from which a record could be made.",
      refused: "A label without its drawer opens nothing.",
      "still-good": "The label is genuine, and that is not enough: what it names has to exist.",
    },
  },
  "filing-cabinet-restart": {
    question: "A server keeps its sessions in its own memory, and is restarted. What is lost?",
    options: {
      "cookies-gone": "The cookies: browsers drop them when a server goes away",
      gone: "The records: the labels are still there and name nothing",
      reread: "Nothing: after the start it reads all records again",
    },
    replies: {
      "cookies-gone": "A browser notices nothing of a restart. The label came, and found no drawer.",
      gone: "Memory is emptied with the program that owned it.",
      reread: "From where? Memory is not a disk: what nobody wrote down elsewhere is gone.",
    },
  },
};
