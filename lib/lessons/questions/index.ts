import { questions as cookieIdentifies } from "./cookie-identifies.ts";
import { questions as cookiesAreTransport } from "./cookies-are-transport.ts";
import { questions as filingCabinet } from "./filing-cabinet.ts";
import { questions as httpForgets } from "./http-forgets.ts";
import { questions as hybrid } from "./hybrid.ts";
import { questions as manyServers } from "./many-servers.ts";
import { questions as modelToKeep } from "./model-to-keep.ts";
import { questions as passport } from "./passport.ts";
import type { Question } from "./question.ts";
import { questions as roundTrip } from "./round-trip.ts";
import { questions as tradeOffs } from "./trade-offs.ts";
import { questions as twoHalves } from "./two-halves.ts";

/**
 * The questions of recall: at least three for each chapter but the last. The one named `<slug>-know` opens the next chapter
 * to whoever knows this one.
 */
export const QUESTIONS = {
  ...httpForgets,
  ...cookieIdentifies,
  ...filingCabinet,
  ...twoHalves,
  ...roundTrip,
  ...cookiesAreTransport,
  ...passport,
  ...tradeOffs,
  ...manyServers,
  ...hybrid,
  ...modelToKeep,
} as const satisfies Readonly<Record<string, Question>>;

export type QuestionId = keyof typeof QUESTIONS;
