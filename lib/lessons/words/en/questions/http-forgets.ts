import type { questions as asked } from "../../../questions/http-forgets.ts";
import type { QuestionWords } from "../../../words.ts";

export const questions: Readonly<Record<keyof typeof asked, QuestionWords>> = {
  "http-forgets-know": {
    question:
      "You send the same request twice, a second apart, with nothing attached. What does the server take the second one for?",
    options: {
      stranger: "A request from somebody it has never met",
      "same-computer": "A request from the same computer as before",
      "same-connection": "The next request of the same connection, so the same visitor",
    },
    replies: {
      stranger: "Yes. HTTP ties no request to another.",
      "same-computer": "An address is shared by many and changes: servers do not recognise people by it.",
      "same-connection":
        "A connection carries requests, it does not tie them: two visitors may even share one.",
    },
  },
};
