import type { Chapter } from "../shape.ts";
import type { Slug } from "../slugs.ts";
import { chapter as cookieIdentifies } from "./cookie-identifies.ts";
import { chapter as cookiesAreTransport } from "./cookies-are-transport.ts";
import { chapter as filingCabinet } from "./filing-cabinet.ts";
import { chapter as httpForgets } from "./http-forgets.ts";
import { chapter as hybrid } from "./hybrid.ts";
import { chapter as manyServers } from "./many-servers.ts";
import { chapter as modelToKeep } from "./model-to-keep.ts";
import { chapter as passport } from "./passport.ts";
import { chapter as roundTrip } from "./round-trip.ts";
import { chapter as tradeOffs } from "./trade-offs.ts";
import { chapter as twoHalves } from "./two-halves.ts";

/** All chapters. Pages load one at a time; this list is for what looks at all of them. */
export const CHAPTERS: Readonly<Record<Slug, Chapter>> = {
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
