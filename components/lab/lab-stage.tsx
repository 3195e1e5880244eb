"use client";

import type { Desk } from "./use-desk";

/** The stage of the lab. */
export function LabStage({ desk }: { desk: Desk }) {
  return <div data-testid="stage" data-exchange={desk.selected?.id} style={{ minHeight: 472 }} />;
}
