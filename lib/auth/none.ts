import { at } from "../trace/at.ts";
import type { AuthModel } from "./auth-model.ts";
import { CAPABILITIES } from "./capabilities.ts";

/** No memory: every request stands alone, as HTTP has it (RFC 9110 section 3.3). */
export const none: AuthModel = {
  name: "none",
  capabilities: CAPABILITIES.none,
  recognise: async () => ({ known: null, code: "no-credential", carrier: null }),
  async welcome({ trace, nextVisitor }) {
    const stop = trace.start(at("none.count"));
    const visitor = await nextVisitor();
    stop("visitor-counted", "server", "info", { visitor });
    return { visitor, visits: 1 };
  },
  keep: async (_context, known) => known,
  signIn: async () => null,
  signOut: async () => null,
};
