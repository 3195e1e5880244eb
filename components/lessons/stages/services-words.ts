import { counted } from "@/lib/core/figures";
import { leadOf } from "@/lib/services/client/lead";
import type { ServicesScene } from "@/lib/services/client/scene";
import type { Exchange } from "@/lib/trace/exchange";
import { findStep } from "@/lib/trace/steps";

/** What happened, in one sentence: with the shown step of a replay, or at its end. */
export function captionAt(
  exchange: Exchange,
  cursor: number,
  own: boolean,
  exchanges: readonly Exchange[],
): string {
  if (cursor >= exchange.steps.length) return leadOf(exchange, own, exchanges);
  const step = exchange.steps[cursor - 1];
  // Why it went there stands beside it already.
  if (step?.kind === "service-chosen") return `Request ${exchange.id} is dealt to ${exchange.service}.`;
  return step?.says ?? `Request ${exchange.id} is about to leave.`;
}

/** The picture in words, for those who do not see it. */
export function spokenServices(scene: ServicesScene, caption: string | null, busy: boolean): string {
  const { shown, store } = scene;
  const services = scene.services.map(({ name, up, drawers, last }) => {
    if (!up) return `${name} is stopped`;
    const answered = last && !(busy && last.current);
    const did = answered ? `, answered request ${last.id} with ${last.status}` : "";
    return `${name} has ${counted(drawers.total, "drawer")}${did}`;
  });
  const reason = shown && findStep(shown.steps, "service-chosen")?.says;
  const kept = `The shared store is ${store.up ? (store.used ? "connected" : "not connected") : "stopped"}, with ${counted(store.drawers.total, "drawer")}.`;
  const before = shown
    ? `${shown.client.label} sent request ${shown.id}. ${reason ? `${reason} ` : ""}${caption ?? ""}`
    : "Nothing has been sent yet. Requests go to a load balancer, and it deals each to one of three services.";
  return `${before} ${services.join("; ")}. ${kept}`;
}
