import type { Slug } from "../slugs.ts";
import type { ChapterWords, Words } from "../words.ts";
import { words as cookieIdentifies } from "./en/cookie-identifies.ts";
import { words as cookiesAreTransport } from "./en/cookies-are-transport.ts";
import { words as filingCabinet } from "./en/filing-cabinet.ts";
import { words as httpForgets } from "./en/http-forgets.ts";
import { words as hybrid } from "./en/hybrid.ts";
import { words as manyServers } from "./en/many-servers.ts";
import { misconceptions } from "./en/misconceptions.ts";
import { words as modelToKeep } from "./en/model-to-keep.ts";
import { words as passport } from "./en/passport.ts";
import { questions as cookieIdentifiesQuestions } from "./en/questions/cookie-identifies.ts";
import { questions as cookiesAreTransportQuestions } from "./en/questions/cookies-are-transport.ts";
import { questions as filingCabinetQuestions } from "./en/questions/filing-cabinet.ts";
import { questions as httpForgetsQuestions } from "./en/questions/http-forgets.ts";
import { questions as hybridQuestions } from "./en/questions/hybrid.ts";
import { questions as manyServersQuestions } from "./en/questions/many-servers.ts";
import { questions as modelToKeepQuestions } from "./en/questions/model-to-keep.ts";
import { questions as passportQuestions } from "./en/questions/passport.ts";
import { questions as roundTripQuestions } from "./en/questions/round-trip.ts";
import { questions as tradeOffsQuestions } from "./en/questions/trade-offs.ts";
import { questions as twoHalvesQuestions } from "./en/questions/two-halves.ts";
import { words as roundTrip } from "./en/round-trip.ts";
import { words as tradeOffs } from "./en/trade-offs.ts";
import { words as twoHalves } from "./en/two-halves.ts";

const chapters: Readonly<Record<Slug, ChapterWords>> = {
  "http-forgets": httpForgets,
  "cookie-identifies": cookieIdentifies,
  "filing-cabinet": filingCabinet,
  "two-halves": twoHalves,
  "round-trip": roundTrip,
  "cookies-are-transport": cookiesAreTransport,
  passport,
  "trade-offs": tradeOffs,
  "many-servers": manyServers,
  hybrid,
  "model-to-keep": modelToKeep,
};

/** The words of the lessons by language. */
export const WORDS = {
  en: {
    chapters,
    questions: {
      ...httpForgetsQuestions,
      ...cookieIdentifiesQuestions,
      ...filingCabinetQuestions,
      ...twoHalvesQuestions,
      ...roundTripQuestions,
      ...cookiesAreTransportQuestions,
      ...passportQuestions,
      ...tradeOffsQuestions,
      ...manyServersQuestions,
      ...hybridQuestions,
      ...modelToKeepQuestions,
    } satisfies Words["questions"],
    misconceptions,
  },
} as const;
