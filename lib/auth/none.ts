import { at } from "../trace/at.ts";
import type { AuthModel } from "./auth-model.ts";

/** No memory: every request stands alone, as HTTP has it (RFC 9110 section 3.3). */
export const none: AuthModel = {
  name: "none",
  capabilities: {
    cookie: null,
    carriers: [],
    stateLives: "nowhere",
    revocable: false,
    survivesRestart: false,
    seesNewRole: "never",
    readsPerRequest: 0,
    readableByHolder: false,
    knowsVisitors: false,
  },
  recognise: async () => ({ known: null, code: "no-credential", carrier: null }),
  async welcome({ trace, nextVisitor }) {
    const stop = trace.start(at("none.count"));
    const visitor = await nextVisitor();
    stop("visitor-counted", "server", "info", { visitor });
    return { visitor, visits: 1 };
  },
  keep: async (_context, known) => known.visits,
  signIn: async () => undefined,
  signOut: async () => undefined,
};
