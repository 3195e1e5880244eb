"use client";

import { useState } from "react";
import type { ActionName, Carrier, ModelName } from "@/lib/trace/vocabulary";
import type { Lesson } from "./use-lesson";

/** What the toolbar of a step works with. */
export interface Toolkit {
  models: readonly ModelName[];
  model: ModelName;
  setModel: (model: ModelName) => void;
  carriers: readonly Carrier[];
  carrier: Carrier;
  setCarrier: (carrier: Carrier) => void;
  users: readonly string[];
  /** Without logging in. */
  actions: readonly ActionName[];
  /** The ids of what else can be done. */
  tools: readonly string[];
  /** An answer is to be locked in first. */
  locked: boolean;
  send: (action: ActionName, user?: string) => void;
}

/** What the step offers, or else its chapter; and what stands chosen of it. */
export function useToolkit({ step, outline, desk, state }: Lesson): Toolkit {
  const {
    models,
    actions,
    users = ["alice"],
    carriers = ["cookie"],
    tools: offered = [],
  } = step.offers ?? outline.offers;
  const [chosenModel, setModel] = useState<ModelName | null>(null);
  const [chosenCarrier, setCarrier] = useState<Carrier>("cookie");
  const carrier = carriers.includes(chosenCarrier) ? chosenCarrier : (carriers[0] ?? "cookie");
  const { exchanges } = desk.lab;
  const last = exchanges.findLast(({ client }) => client.id === desk.clientId);
  // Until one is chosen, it is the one that this page used last.
  const wished = chosenModel ?? last?.model;
  const model = models.find((name) => name === wished) ?? models[0] ?? "none";

  const saved = exchanges.findLast(
    (each) => each.client.id === desk.clientId && each.model === model && each.action === "preferences",
  );
  const theme = saved?.request.body.includes('"dark"') ? "light" : "dark";
  const send = (action: ActionName, user?: string): void => {
    const preferences = action === "preferences" ? { theme } : undefined;
    void desk.run([{ do: "send", as: "page", model, action, carrier, user, preferences }]);
  };

  return {
    models,
    model,
    setModel,
    carriers,
    carrier,
    setCarrier,
    users: actions.includes("login") ? users : [],
    actions: actions.filter((action) => action !== "login"),
    tools: offered,
    locked: step.kind === "predict" && !state.locked,
    send,
  };
}
