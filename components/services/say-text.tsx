import { micros } from "@/lib/core/figures";
import type { Say } from "@/lib/services/client/say";

/** A sentence, its parts set as what they are. */
export function SayText({ says }: { says: Say }) {
  return says.map((part, i) => {
    if (typeof part === "string") return part;
    // The parts of a sentence stand in their order and nowhere else.
    if ("code" in part)
      return (
        <code translate="no" key={i}>
          {part.code}
        </code>
      );
    return "strong" in part ? <b key={i}>{part.strong}</b> : micros(part.micros);
  });
}
