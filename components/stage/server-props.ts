import type { ControlNote, LabView } from "@/lib/lab/shapes";
import type { DrawnCabinet } from "@/lib/stage/drawers";
import type { Scene } from "@/lib/stage/scene-shape";
import type { Exchange } from "@/lib/trace/exchange";
import type { ModelName } from "@/lib/trace/vocabulary";
import type { StageLayout } from "./layout";
import { isNow } from "./view";

/** What the server's zone is drawn from. */
export interface ServerProps {
  layout: StageLayout;
  model: ModelName;
  exchange: Exchange | null;
  scene: Scene | null;
  cabinet: DrawnCabinet;
  /** The exchanges before the one that is shown, as far as they are known. */
  past: readonly Exchange[];
  /** The store in which the drawers stand does not answer. */
  down: boolean;
  live: LabView | null;
  newest: boolean;
  notes: readonly ControlNote[];
  now: number;
}

/** The lab's clock at the moment that is shown: running only while the newest exchange is. */
export function labNowOf({
  exchange,
  scene,
  live,
  newest,
  now,
}: Pick<ServerProps, "exchange" | "scene" | "live" | "newest" | "now">): number | null {
  if (live && isNow(scene, newest)) return now + live.clockOffset;
  return exchange?.labTime ?? null;
}
