import type { ControlBody, ControlName } from "../lab/control-bodies.ts";
import type { ControlNote, LabView } from "../lab/shapes.ts";
import type { Exchange } from "../trace/exchange.ts";
import type { StepKind } from "../trace/steps.ts";
import type { ActionName, Carrier, ModelName, Preferences } from "../trace/vocabulary.ts";
import type { ExperimentId, MisconceptionNumber } from "./coverage.ts";
import type { QuestionId } from "./questions/index.ts";
import type { Slug } from "./slugs.ts";

/** What goals are judged by: the lab as it is, and what was done since the step began, by whatever client. */
export interface World {
  /** The lab now. */
  view: LabView;
  /** The exchanges since the step began, oldest first. */
  exchanges: readonly Exchange[];
  /** All that are known, those before the step too. */
  past: readonly Exchange[];
  /** What was done to the lab since the step began. */
  notes: readonly ControlNote[];
  /** The name of the learner's own page as a client. */
  me: string;
}

/** Whether something is so in a world. Pure. */
export type Condition = (world: World) => boolean;

/** A value, or what gives it once the world is known. `null` where the world has none yet. */
export type FromWorld<T> = T | ((world: World) => T | null);

/**
 * Who sends: the learner's page; a form on a page of another site, in the learner's browser; a second browser with a jar
 * of its own, or a terminal. Only a replay has the last two. For the form a page opens that other page and goes on: the
 * learner sends it there.
 */
export type Sender = "page" | "elsewhere" | "second" | "curl";

/** A request to the lab's application. */
export interface SendOp {
  do: "send";
  as: Sender;
  model: ModelName;
  action: ActionName;
  /** For a login: lower case. */
  user?: string;
  /** Left out: a cookie. */
  carrier?: Carrier;
  preferences?: Preferences;
  /** What stands behind the path, like `?tokens=one`. */
  query?: string;
  /** A credential for the `Authorization` header, in place of the one that this sender was handed. */
  token?: FromWorld<string>;
}

/** Something that the lab's owner does to it. */
export type ControlOp = {
  [K in ControlName]: { do: "control"; control: K; body: FromWorld<ControlBody<K>> };
}[ControlName];

/** A hostile script in the page tries its luck: it reads what it can, and asks with what the browser adds who it is. */
export interface ScriptOp {
  do: "script";
  model: ModelName;
}

/** One thing that is done: by the page with real requests, or in a replay with the real handlers. */
export type Op = SendOp | ControlOp | ScriptOp;

/** A part of the stage that a step speaks of. */
export type Part = "browser" | "wire" | "server" | "cabinet" | "passport" | "balancer" | "gateway";

/** The guidance of a run through a thing: told in full, with blanks to fill in, or left to the learner. */
export type Run = "narrated" | "blanks" | "free";

/** What every step has. Its words stand under its id. */
interface Common {
  /** Unique in its chapter; part of addresses: lower case, with hyphens. */
  id: string;
  run?: Run;
  /** The experiments of the teaching brief that this step is. */
  shows?: readonly ExperimentId[];
  /** The misconceptions that it overturns. */
  overturns?: readonly MisconceptionNumber[];
  /** The address on this site where there is more of the same, `{lab}` for the chapter's lab; the words name it. */
  more?: `/${string}`;
}

/** What every step has in which something happens. */
interface Active extends Common {
  /** Brings a lab that was just reset to where the step begins. */
  setup: readonly Op[];
  /** What has to stand for the step to make sense; where it does not, the page offers the set-up. */
  needs?: Condition;
  /** What the toolbar of the stage offers in this step, in place of the chapter's. */
  offers?: Offers;
  /** What stands at the right in this step, in place of the chapter's stage. */
  stage?: Chapter["stage"];
  /** The settings of the lab with which the step begins, where they are not the ordinary ones. */
  settings?: ControlBody<"settings">;
}

/** A few words beside the thing that they speak of. */
export interface ReadStep extends Common {
  kind: "read";
  beside: Part;
}

/** One change of state, told and replayed, forwards and backwards. */
export interface WatchStep extends Active {
  kind: "watch";
  /** What a press does. */
  act: readonly Op[];
  /** When it has happened, whoever did it. */
  happened: Condition;
  /** The kinds of recorded steps of the last exchange that the learner fills in: `run` is `blanks` then. */
  blanks?: readonly StepKind[];
}

/** An answer is committed to, with confidence, before the request is sent. */
export interface PredictStep extends Active {
  kind: "predict";
  act: readonly Op[];
  happened: Condition;
  /** In the order in which they stand. What happened decides which was right: of all, exactly one holds then. */
  options: readonly { id: string; holds: Condition }[];
  /** The option that holds when it is replayed; `measured` where times decide. */
  answer: string;
}

/** A condition of a goal. */
export interface Wanted {
  id: string;
  holds: Condition;
}

/** A typical wrong way: what is done, by which it is recognised, and the condition that it does not meet. */
export interface WrongWay {
  id: string;
  ops: readonly Op[];
  when: Condition;
  misses: string;
}

/** A task: done once all conditions hold, by any route. */
export interface DoStep extends Active {
  kind: "do";
  goal: readonly Wanted[];
  solution: readonly Op[];
  /** At least two. Looked for in this order. */
  wrong: readonly WrongWay[];
  /** The commands that do it, or its decisive part, from a terminal, each as it stands; empty where only the owner can do it. */
  curl: readonly SendOp[];
}

/** Why it happened, from the learner's own exchange. */
export interface ExplainStep extends Common {
  kind: "explain";
  /** The exchange that it is about, among all that are known (`world.past`); `null` where it is not there (any more). */
  about: (world: World) => Exchange | null;
  /** Brings a lab that was just reset to where there is such an exchange. */
  from: readonly Op[];
  /** What the toolbar of the stage offers in this step, in place of the chapter's. */
  offers?: Offers;
  /** What the words take from it, by name: `{status}` in a text is `facts(…).status`. */
  facts: (exchange: Exchange, world: World) => Readonly<Record<string, string>>;
  /** The choices for why it was so, in order; the words have the question. */
  because: readonly string[];
  right: string;
}

/** A question from an earlier chapter. */
export interface RecallStep extends Common {
  kind: "recall";
  question: QuestionId;
}

export type LessonStep = ReadStep | WatchStep | PredictStep | DoStep | ExplainStep | RecallStep;
export type StepType = LessonStep["kind"];

/** A button of the toolbar that interferes with the lab, or does several things; its label stands in the words. */
export interface Tool {
  id: string;
  ops: readonly Op[];
}

/** What the toolbar above the stage offers. */
export interface Offers {
  models: readonly ModelName[];
  actions: readonly ActionName[];
  /** Who can log in; left out: alice. */
  users?: readonly ("alice" | "bob" | "carol")[];
  /** Left out: cookies only. */
  carriers?: readonly Carrier[];
  /** The ids of tools of the chapter. */
  tools?: readonly string[];
}

/** A chapter: what is done in it. Its words stand in `words/<language>/<slug>.ts`. */
export interface Chapter {
  slug: Slug;
  /** What stands at the right: one server, three behind a balancer, or a gateway with services inside. */
  stage: "lab" | "services" | "hybrid";
  offers: Offers;
  tools: readonly Tool[];
  /** Four to eight. */
  steps: readonly LessonStep[];
}
