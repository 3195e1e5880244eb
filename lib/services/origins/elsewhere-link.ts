import { ELSEWHERE } from "../../http/security-headers.ts";
import { siblingOrigin } from "../../http/sibling.ts";
import { fragmentOf, type Handed } from "./fragment.ts";

/**
 * The address of the page of another origin, as a page at `origin` (like `http://localhost:3000`) links to it, with what
 * it is handed. `null` where the server has no other name: only plain http on the visitor's own machine gives it one.
 */
export function elsewhereLink(origin: string, handed: Handed): string | null {
  const page = URL.canParse(origin) ? new URL(origin) : null;
  const sibling = page?.protocol === "http:" ? siblingOrigin(page.host) : null;
  return sibling === null ? null : `${sibling}${ELSEWHERE}${fragmentOf(handed)}`;
}
