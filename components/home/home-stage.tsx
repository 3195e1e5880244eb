"use client";

import type { Sent } from "@/components/live/send";
import type { Lab } from "@/components/live/use-lab";

type HomeStageProps = { labId: string | null; lab: Lab; withLabel: boolean; last: Sent | null };

/** The stage of the home page: the newest hello. */
export function HomeStage(_: HomeStageProps) {
  return <div style={{ flex: 1, minHeight: 408 }} />;
}
