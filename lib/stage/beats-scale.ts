import type { StepData } from "../trace/step-data.ts";
import { type Beats, nothing } from "./beat.ts";

/** Why the balancer chose as it did, in few words. */
function whyChosen({ balancing, preferred, reason, down }: StepData["service-chosen"]): string {
  switch (reason) {
    case "only":
      return "the only one";
    case "turn":
      return "its turn";
    case "sticks":
      return "this client's own";
    case "drawn":
      return "by the draw";
    case "skipped":
      return balancing === "sticky" ? `${preferred}, its own, is down` : `${preferred} is down`;
    case "none-up":
      return down.length === 1 ? "it does not answer" : "none answers";
  }
}

/** What another origin is told, in few words. */
const told = ({ preflight, allowed }: StepData["cors-checked"]): string => {
  if (preflight) return allowed ? "yes, without cookies" : "not that";
  return allowed ? "its page may read this" : "its page may not read this";
};

/** The steps around many services: the balancer's choice, other origins, and calls from one service to another. */
export const SCALE: Beats<"service-chosen" | "cors-checked" | "service-called"> = {
  "service-chosen": {
    row: "deal",
    icon: "server",
    result: ({ data }) => whyChosen(data),
    caption: ({ says }) => says,
    draw: nothing,
  },
  "cors-checked": {
    row: "cors",
    icon: "globe",
    result: ({ data }) => told(data),
    caption: ({ says }) => says,
    draw: nothing,
  },
  "service-called": {
    // Each service that is called has a line of its own: `rowOf` says which.
    row: "call-orders",
    icon: "exit",
    result: ({ data }) => data.code ?? "it believes the passport",
    caption: ({ says }) => says,
    draw: nothing,
  },
};
