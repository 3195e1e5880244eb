import type { Identity } from "../trace/vocabulary.ts";
import type { Known } from "./auth-model.ts";

/**
 * What a sign-in takes over from the client that was recognised before it: the state of a guest, or of the same user.
 * The state of another user stays theirs: `null`, and the sign-in begins anew.
 */
export const carriedOver = <P>(known: Known<P> | null, user: Identity): Known<P> | null =>
  known !== null && (known.identity === null || known.identity.id === user.id) ? known : null;
