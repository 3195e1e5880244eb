"use client";

import { Button } from "@/components/ui/button";
import { Glyph } from "@/components/ui/glyph";
import { MODEL_GLYPHS } from "@/components/ui/model-glyphs";
import { Segmented } from "@/components/ui/segmented";
import { spokenText } from "@/lib/lessons/texts";
import type { ActionName } from "@/lib/trace/vocabulary";
import { useLesson } from "./lesson-context";
import styles from "./toolbar.module.css";
import type { Toolkit } from "./use-toolkit";

/** What can be sent and done in this step: what it offers, and nothing else. */
export function Toolbar({ kit }: { kit: Toolkit }) {
  const { ui } = useLesson();
  return (
    <div className={styles.bar} data-locked={kit.locked}>
      <Switches kit={kit} />
      {kit.locked ? (
        <p className={styles.locked}>
          <Glyph name="lock" />
          {ui.stage.locked}
        </p>
      ) : (
        <>
          <Logins kit={kit} />
          <Actions kit={kit} />
          <Tools kit={kit} />
        </>
      )}
    </div>
  );
}

function Switches({ kit }: { kit: Toolkit }) {
  const { ui } = useLesson();
  const { models, carriers } = kit;
  return (
    <>
      {models.length > 1 ? (
        <Segmented
          name={ui.stage.model}
          testId="model-switch"
          className={styles.models}
          segments={models.map((name) => ({
            value: name,
            testId: `model-${name}`,
            label: (
              <>
                <Glyph name={MODEL_GLYPHS[name]} />
                {ui.models[name]}
              </>
            ),
          }))}
          value={kit.model}
          onChange={kit.setModel}
        />
      ) : null}
      {carriers.length > 1 ? (
        <Segmented
          name={ui.stage.carrier}
          testId="carrier-switch"
          segments={carriers.map((name) => ({
            value: name,
            testId: `carrier-${name}`,
            label: ui.carriers[name],
          }))}
          value={kit.carrier}
          onChange={kit.setCarrier}
          ink
        />
      ) : null}
    </>
  );
}

function Logins({ kit }: { kit: Toolkit }) {
  const { ui, desk } = useLesson();
  if (kit.users.length === 0) return null;
  return (
    <fieldset className={styles.group}>
      <legend className="sr-only">{ui.stage.login}</legend>
      {kit.users.map((user) => (
        <Button
          key={user}
          glyph="who"
          data-testid={`action-login-${user}`}
          aria-disabled={desk.busy !== null}
          onClick={() => kit.send("login", user)}
        >
          {spokenText(ui.stage.loginAs, { name: user.charAt(0).toUpperCase() + user.slice(1) })}
        </Button>
      ))}
    </fieldset>
  );
}

function Actions({ kit }: { kit: Toolkit }) {
  const { ui, desk, step } = useLesson();
  const isMain = (action: ActionName): boolean => step.kind === "do" && action === kit.actions[0];
  return (
    <fieldset className={styles.group}>
      <legend className="sr-only">{ui.stage.send}</legend>
      {kit.actions.map((action) => (
        <Button
          key={action}
          kind={isMain(action) ? "primary" : "plain"}
          data-testid={`action-${action}`}
          aria-disabled={desk.busy !== null}
          onClick={() => kit.send(action)}
        >
          {ui.actions[action]}
        </Button>
      ))}
    </fieldset>
  );
}

function Tools({ kit }: { kit: Toolkit }) {
  const { ui, words, desk, runTool } = useLesson();
  if (kit.tools.length === 0) return null;
  return (
    <fieldset className={styles.group}>
      <legend className="sr-only">{ui.stage.tools}</legend>
      {kit.tools.map((id) => (
        <Button
          key={id}
          kind="tool"
          data-testid="lesson-tool"
          data-tool={id}
          aria-disabled={desk.busy !== null}
          onClick={() => void runTool(id)}
        >
          {words.tools[id]}
        </Button>
      ))}
    </fieldset>
  );
}
