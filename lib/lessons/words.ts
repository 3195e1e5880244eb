import type { QuestionId } from "./questions/index.ts";
import type { Slug } from "./slugs.ts";

/**
 * The shapes of what lessons say. A language is one folder beside `words/en`, and one line in `words/index.ts`.
 *
 * A text may set `code`, **weight**, and [[a word of the glossary]] or [[other words|that word]]; nothing else.
 */
export type Text = string;

/** What a step says of any kind. */
interface Common {
  title: string;
  /** Where the picture breaks that it uses. */
  breaks?: Text;
  /** Names the page on this site where there is more of the same. */
  more?: string;
}

/** At most 80 words. */
export interface ReadWords extends Common {
  kind: "read";
  text: Text;
}

export interface WatchWords extends Common {
  kind: "watch";
  /** What is about to happen, and what to look at. */
  before: Text;
  /** The button. */
  act: string;
  /** What it showed; seen once it happened. */
  after: Text;
}

export interface PredictWords extends Common {
  kind: "predict";
  question: Text;
  /** By the id of the option. */
  options: Readonly<Record<string, string>>;
  act: string;
  /** Why it came out as it did. May depend on the option that came true. */
  why: Text | Readonly<Record<string, Text>>;
  /** Said beside a prediction that did not come true, by the option that was chosen. */
  instead?: Readonly<Record<string, Text>>;
}

export interface DoWords extends Common {
  kind: "do";
  task: Text;
  /** By the id of the condition: what is wanted, and what to say while it is missing. */
  goal: Readonly<Record<string, { wants: Text; missing: Text }>>;
  /** By the id of the wrong way: what the learner did instead, and what that shows. */
  wrong: Readonly<Record<string, Text>>;
  /** Why it worked; seen once it did. */
  why: Text;
}

export interface ExplainWords extends Common {
  kind: "explain";
  /** With `{facts}` from the learner's own exchange. */
  text: Text;
  /** Seen where that exchange is not there. */
  without: Text;
  question: Text;
  because: Readonly<Record<string, string>>;
  /** By the id of the reason: why it is the one, or is not. */
  replies: Readonly<Record<string, Text>>;
}

export interface RecallWords extends Common {
  kind: "recall";
  /** A sentence that leads to the question. */
  text: Text;
}

export type StepWords = ReadWords | WatchWords | PredictWords | DoWords | ExplainWords | RecallWords;

/** What a chapter says. */
export interface ChapterWords {
  title: string;
  /** One sentence for the map and the head of the page. */
  lead: Text;
  /** How long it takes about, in minutes. */
  minutes: number;
  /** What is true now, in one sentence; said at the end, and on the printed sheet. */
  keep: Text;
  /** By the id of the step. */
  steps: Readonly<Record<string, StepWords>>;
  /** The labels of its tools, by id. */
  tools: Readonly<Record<string, string>>;
}

/** What a question says. */
export interface QuestionWords {
  question: Text;
  options: Readonly<Record<string, string>>;
  /** By the id of the option: why it is right, or what it mixes up. */
  replies: Readonly<Record<string, Text>>;
}

/** A question of the tests before and after. No replies: what was learned is shown at the end. */
export interface QuizWords {
  question: Text;
  options: Readonly<Record<string, string>>;
}

/** The words of one language that all pages share; a chapter's own are loaded with it. */
export interface Words {
  chapters: Readonly<Record<Slug, ChapterWords>>;
  questions: Readonly<Record<QuestionId, QuestionWords>>;
  /** The misconceptions by their numbers, from 1: what people say, and what they then saw. */
  misconceptions: Readonly<Record<number, { says: string; overturned: Text }>>;
}
