"use client";

import { useEffect, useState } from "react";
import { useStirred } from "@/components/site/stirred";
import type { segmentsOf } from "@/lib/stage/beats";
import type { sceneAt } from "@/lib/stage/scene";

/** What makes a picture of an exchange. */
interface Scenes {
  sceneAt: typeof sceneAt;
  segmentsOf: typeof segmentsOf;
}

let known: Scenes | null = null;

async function loadScenes(): Promise<Scenes> {
  const [scene, beats] = await Promise.all([
    import("@/lib/stage/scene"),
    import("@/lib/stage/beats"),
    // Drawn with every scene: it comes along, so that no scene waits for it.
    import("./traffic"),
  ]);
  known = { sceneAt: scene.sceneAt, segmentsOf: beats.segmentsOf };
  return known;
}

/**
 * What makes a picture of an exchange; `null` until it is there. Before the first exchange there is nothing to make one
 * of: it is fetched with the first exchange, or once somebody stirs. If it cannot be fetched, the component throws.
 */
export function useScenes(isNeeded: boolean): Scenes | null {
  const [scenes, setScenes] = useState(() => known);
  const isWanted = useStirred() || isNeeded;
  useEffect(() => {
    if (!isWanted || scenes) return;
    let left = false;
    loadScenes().then(
      (loaded) => (left ? undefined : setScenes(loaded)),
      (error: unknown) =>
        left
          ? undefined
          : setScenes(() => {
              throw error;
            }),
    );
    return () => {
      left = true;
    };
  }, [isWanted, scenes]);
  return scenes;
}
