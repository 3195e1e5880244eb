import type { Recognition } from "../auth/auth-model.ts";
import type { Call } from "./answers.ts";

const WHENCE =
  "Another program on this host may have set it: a browser shares cookies among all ports of a host.";

/** How somebody gets rid of a cookie that another program set. */
const byHand = (name: string): string =>
  `If it comes again, close that program, or delete ${name} with Path=/ in the browser's developer tools (Application or Storage, Cookies).`;

/** How many cookies of the model's name came. */
function countOf({ model, context }: Call): number {
  const name = model.capabilities.cookie;
  return name === null ? 0 : context.cookies.filter((cookie) => cookie.name === name).length;
}

/** Whether what came in the model's cookie is not in a form that the model hands out. */
const isMisfit = ({ known, ...why }: Recognition): boolean =>
  known === null && "code" in why && why.code === "malformed-credential" && why.carrier === "cookie";

/**
 * What is said to a client whose cookie came more than once, or is in no form that this lab hands out: which cookie, where it
 * may come from, and how it goes. `null` where the refusal has nothing to do with that.
 */
export function misfitDetail(call: Call, recognition: Recognition): string | null {
  const name = call.model.capabilities.cookie;
  if (name === null || !isMisfit(recognition)) return null;
  const count = countOf(call);
  if (count > 1)
    return `The cookie ${name} came ${count} times, and nothing says which is this lab's, so none is believed. ${WHENCE} Sign in: the answer asks the browser to drop the other. ${byHand(name)}`;
  return `The cookie ${name} is not in a form that this lab hands out: it was not this lab's cookie, or it was changed. ${WHENCE} Sign in: the answer asks the browser to drop it. ${byHand(name)}`;
}

/**
 * Has the browser drop what others set under the model's name, where such a cookie came: more than one, or one in no form
 * of this lab's. Asked where the client gets a cookie of its own, or gives it back: then its next request is recognised.
 */
export function clearForeignCookies(call: Call, recognition: Recognition): void {
  const name = call.model.capabilities.cookie;
  if (name !== null && (countOf(call) > 1 || isMisfit(recognition))) call.context.parcels.clearForeign(name);
}
