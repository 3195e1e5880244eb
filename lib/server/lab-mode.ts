import type { Header } from "../http/message.ts";
import type { Settings } from "../lab/shapes.ts";

/** Says on every answer of a lab how it is weaker than a server should be; nothing where it is not. */
export function labMode({ verifier, crossSite }: Pick<Settings, "verifier" | "crossSite">): Header[] {
  const modes = [
    verifier === "decode-only" ? verifier : [],
    crossSite === "serve" ? "cross-site" : [],
  ].flat();
  return modes.length ? [["X-Lab-Mode", modes.join(", ")]] : [];
}
