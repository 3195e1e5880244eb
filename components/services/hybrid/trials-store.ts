"use client";

import { visitStore } from "@/components/live/visit-store";
import { NO_TRIALS, readTrials, writeTrials } from "@/lib/services/hybrid/trials";

/** The trials of this visit. */
export const { change: changeTrials, use: useTrials } = visitStore({
  key: "hybrid-trials",
  nothing: NO_TRIALS,
  read: readTrials,
  write: writeTrials,
});
