import { CannotDo } from "@/lib/lessons/perform";
import { elsewhereLink } from "@/lib/services/origins/elsewhere-link";
import type { ModelName } from "@/lib/trace/vocabulary";

const NO_SIBLING =
  "This server has one name only, and a page of another site needs a second one. Start the app on your own machine, open it as http://localhost, and this step works.";
const KEPT_SHUT = "Your browser kept the new window shut. Allow windows of this site, then press again.";

/**
 * Opens the page of another site, with its form, in a new window. The learner sends it there; the exchange arrives by
 * the live stream.
 *
 * @throws CannotDo where there is no other site, or no window opened.
 */
export function openElsewhere(lab: string, model: ModelName): void {
  const link = elsewhereLink(location.origin, { lab, model, token: null });
  if (link === null) throw new CannotDo(NO_SIBLING);
  if (window.open(link, "_blank") === null) throw new CannotDo(KEPT_SHUT);
}
