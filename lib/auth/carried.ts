import type { ClientState, Identity } from "../trace/vocabulary.ts";
import type { AuthContext, Change, Known, Recognition, TooMany } from "./auth-model.ts";
import { carriedOver } from "./carry-over.ts";
import { withPreferences } from "./preferences.ts";

/** What is common to the models in which the client carries the whole state: in clear text, or sealed. */

const identityOf = ({ userId, name, role }: ClientState): Identity | null =>
  userId !== null && name !== null && role !== null ? { id: userId, name, role } : null;

/** The client that a state tells of. */
export const knownBy = (
  state: ClientState,
  { carrier, knownFrom }: Pick<Known, "carrier" | "knownFrom">,
): Known<ClientState> => ({
  carrier,
  visitor: state.visitor,
  visits: state.visits,
  identity: identityOf(state),
  preferences: state.preferences,
  knownFrom,
  private: state,
});

/** The state of somebody new. `expiresAt` in milliseconds by the lab's clock, or `null`. */
export async function newState(
  context: Pick<AuthContext, "nextVisitor">,
  expiresAt: number | null,
): Promise<ClientState> {
  const visitor = await context.nextVisitor();
  return { visitor, visits: 1, userId: null, name: null, role: null, preferences: {}, expiresAt };
}

/** The state of somebody who signs in: a guest stays the same visitor with the same preferences; see {@link carriedOver}. */
export async function signedIn(
  context: Pick<AuthContext, "nextVisitor">,
  before: Recognition,
  user: Identity,
  expiresAt: number | null,
): Promise<ClientState> {
  const known = carriedOver(before.known as Known<ClientState> | null, user);
  const state = known ? known.private : await newState(context, expiresAt);
  return { ...state, userId: user.id, name: user.name, role: user.role, expiresAt };
}

/** The state of a known client after a change: the same one where nothing is to be remembered. */
export function changed({ private: state }: Known<ClientState>, change: Change): ClientState | TooMany {
  const preferences = withPreferences(state.preferences, change.preferences ?? {});
  if (!preferences) return { refused: "too-many-preferences" };
  if (!change.visit && !change.preferences) return state;
  return { ...state, visits: state.visits + (change.visit ? 1 : 0), preferences };
}
