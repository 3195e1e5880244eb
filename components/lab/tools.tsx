"use client";

import { Button } from "@/components/ui/button";
import { LabClock } from "./lab-clock";
import { SettingsTool } from "./settings-tool";
import { ResetTool, RevokeTool, RoleTool, RotateTool } from "./tool-cards";
import styles from "./tools.module.css";
import type { Desk } from "./use-desk";
import { useTools } from "./use-tools";

/** Why the tools are shut, for whoever watches somebody else's lab. */
export function Watching({ lab }: { lab: Desk["lab"] }) {
  if (lab.view === null || lab.owner) return null;
  return (
    <p id="watching" className={styles.watching}>
      Only the owner of this lab can use its tools. You can look and send;{" "}
      <a href="/lab?new">a lab of your own</a> gives you the tools too.
    </p>
  );
}

/** What the lab's owner can do to it. Dashed, because it interferes. */
export function Tools({ desk }: { desk: Desk }) {
  const tools = useTools(desk);
  const { lab, control } = desk;
  return (
    <fieldset
      data-part="tools"
      className={styles.tools}
      disabled={!lab.owner}
      data-asleep={lab.view === null && lab.status !== "gone" ? "" : undefined}
      aria-describedby={lab.owner ? undefined : "watching"}
    >
      <legend className="sr-only">Lab tools</legend>
      <span className={styles.caption} aria-hidden="true">
        Lab tools
      </span>
      <Button kind="tool" glyph="tamper" data-testid="tool-tamper" onClick={() => void tools.tamper()}>
        Tamper
      </Button>
      <Button kind="tool" glyph="steal" data-testid="tool-steal" onClick={() => void tools.steal()}>
        Steal
      </Button>
      <RevokeTool desk={desk} revoke={tools.revoke} />
      <RoleTool desk={desk} />
      <span className={styles.time}>
        <LabClock desk={desk} />
        <Button
          kind="tool"
          glyph="plus15"
          data-testid="tool-advance-clock"
          onClick={() => void control("advance-clock", { seconds: 900 })}
        >
          +15 min
        </Button>
      </span>
      <Button
        kind="tool"
        glyph="restart"
        data-testid="tool-restart"
        onClick={() => void control("restart-service", { service: "A" })}
      >
        <span>
          Restart<span className={styles.roomy}> server</span>
        </span>
      </Button>
      <RotateTool desk={desk} />
      <SettingsTool desk={desk} />
      <ResetTool desk={desk} />
    </fieldset>
  );
}
