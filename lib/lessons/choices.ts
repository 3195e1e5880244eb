import type { ControlBody } from "../lab/control-bodies.ts";
import type { Exchange } from "../trace/exchange.ts";
import { findStep } from "../trace/steps.ts";
import { findAll, newestEver } from "./conditions.ts";
import { brought, handedOut } from "./credentials.ts";
import { tokenIdOf } from "./held.ts";
import type { FromWorld, World } from "./shape.ts";

/** What the cases of the last chapter ask for: each can be met by any model that is able to. */

/** Requests in which somebody was let in with a credential that another client had held before: with a copy. */
export function copiesLetIn(world: World): Exchange[] {
  return findAll(world, {
    status: 200,
    test: (exchange) => {
      const credential = brought(exchange);
      return world.past.some(
        (before) =>
          credential !== null &&
          before.id < exchange.id &&
          before.client.id !== exchange.client.id &&
          (brought(before) === credential || handedOut(before) === credential),
      );
    },
  });
}

const ENDS: ReadonlySet<string> = new Set(["revoke-session", "revoke-token"]);

/** The first time since the step began that the server's side ended a sign-in; `undefined` for never. */
export const ending = ({ notes }: Pick<World, "notes">) => notes.find(({ control }) => ENDS.has(control));

/** Requests that brought a copy which had been let in, and was refused after the server's side ended the sign-in. */
export function copiesShutOut(world: World): Exchange[] {
  const ended = ending(world);
  const good = new Set(copiesLetIn(world).map(brought));
  return findAll(world, {
    status: 401,
    test: (exchange) =>
      ended !== undefined &&
      exchange.id > ended.afterExchange &&
      (exchange.decision.code === "session-unknown" || exchange.decision.code === "token-revoked") &&
      good.has(brought(exchange)),
  });
}

/** The last token that was issued or shown, to be put on the list of revoked ones. */
export const lastTokenId: FromWorld<ControlBody<"revoke-token">> = ({ past }) => {
  const last = past.findLast(({ model, decision }) => model === "jwt" && decision.identity !== null);
  const token = last && (handedOut(last) ?? brought(last));
  const jti = token ? tokenIdOf(token) : null;
  return jti === null ? null : { jti };
};

/** The token that was last handed over for the header. */
export const handedToken: FromWorld<string> = (world) => {
  const last = newestEver(world, { model: "jwt", test: (exchange) => handedOut(exchange) !== null });
  return last ? handedOut(last) : null;
};

/** Requests of a program: somebody was recognised by a header that the program wrote itself. */
export const byProgram = (world: World): Exchange[] =>
  findAll(world, { action: "me", status: 200, carrier: "header" });

/** Whether nobody asked a store to answer a request, and nobody wrote into one. */
export const touchedNoStore = ({ cost }: Pick<Exchange, "cost">): boolean =>
  cost.storeReads + cost.storeWrites === 0;

/** Whether a signature was checked with a public key, by which none can be made. */
export const checkedInPublic = ({ steps }: Exchange): boolean => {
  const checked = findStep(steps, "signature-checked")?.data;
  return checked !== undefined && checked.valid && checked.alg !== "HS256";
};

/** What of the visitor's wishes came along with a request, or was found for it. */
const wishesIn = ({ steps }: Exchange): object =>
  findStep(steps, "state-read")?.data.state?.preferences ??
  findStep(steps, "state-unsealed")?.data.state?.preferences ??
  findStep(steps, "session-looked-up")?.data.record?.preferences ??
  {};

/** Somebody who is not signed in saved a wish, and a later request of theirs had it: pairs of both. */
export function wishesKept(world: World): [saved: Exchange, later: Exchange][] {
  return savedBySomeone(world).flatMap((saved) =>
    findAll(world, {
      model: saved.model,
      test: (later) =>
        later.id > saved.id &&
        later.client.id === saved.client.id &&
        later.action !== "preferences" &&
        Object.keys(wishesIn(later)).length > 0,
    }).map((later): [Exchange, Exchange] => [saved, later]),
  );
}

/** Somebody who is not signed in saved a wish, and the server kept it or handed it out. */
export const savedBySomeone = (world: World): Exchange[] =>
  findAll(world, {
    action: "preferences",
    status: 200,
    test: ({ decision, steps }) =>
      decision.identity === null && findStep(steps, "preferences-dropped") === undefined,
  });
