"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { PopoverButton } from "@/components/ui/popover";
import { SelectField } from "@/components/ui/select-field";
import { ROLES, type Role } from "@/lib/trace/vocabulary";
import styles from "./tools.module.css";
import type { Desk } from "./use-desk";

const REVOKE = { kind: "tool", glyph: "revoke", "data-testid": "tool-revoke" } as const;

/** Calls a credential back: the drawer can be removed; a passport that is out cannot. */
export function RevokeTool({ desk, revoke }: { desk: Desk; revoke: () => Promise<void> }) {
  if (desk.model === "session") {
    return (
      <Button {...REVOKE} onClick={() => void revoke()}>
        Revoke
      </Button>
    );
  }
  const isJwt = desk.model === "jwt";
  return (
    <PopoverButton
      {...REVOKE}
      face="Revoke"
      title={isJwt ? "A passport cannot be called back" : "Nothing to revoke"}
    >
      {isJwt ? (
        <p>
          Nothing was done. Nobody asks this server whether a passport is still wanted: until the time in its{" "}
          <code>exp</code> it opens every door that checks the stamp alone. Put the clock ahead, or throw the
          signing key away.
        </p>
      ) : (
        <p>Nothing was done. Without memory the server has given nothing out that it could call back.</p>
      )}
    </PopoverButton>
  );
}

/** Changes a user's role in the directory and in every drawer of theirs; passports that are out stay as they are. */
export function RoleTool({ desk }: { desk: Desk }) {
  const users = desk.lab.view?.users ?? [];
  const [user, setUser] = useState("alice");
  const [role, setRole] = useState<Role>("viewer");
  return (
    <PopoverButton
      kind="tool"
      glyph="role"
      face={
        <>
          <span className={styles.spare}>Change role</span>
          <span className={styles.scant}>Role</span>
        </>
      }
      title="Change a role"
      data-testid="tool-change-role"
    >
      {(closes) => (
        <>
          <p>
            In the directory, and in each drawer of theirs. Passports that are out stay as they were signed.
          </p>
          <SelectField
            label="User"
            testId="role-user"
            value={user}
            options={users.map(({ name, role: now }) => [name.toLowerCase(), `${name}, ${now}`])}
            onChange={setUser}
          />
          <SelectField
            label="New role"
            testId="role-role"
            value={role}
            options={ROLES.map((name) => [name, name])}
            onChange={setRole}
          />
          <Button
            {...closes}
            className={styles.confirm}
            data-testid="role-confirm"
            onClick={() => void desk.control("change-role", { user, role })}
          >
            Change role
          </Button>
        </>
      )}
    </PopoverButton>
  );
}

/** Makes a new signing key; what the old one signed is good for as long as the old one is kept. */
export function RotateTool({ desk }: { desk: Desk }) {
  const rotate = (overlap: boolean): void => void desk.control("rotate-keys", { overlap });
  return (
    <PopoverButton
      kind="tool"
      glyph="key"
      className={styles.icon}
      hint="Rotate keys"
      face={<span className={styles.label}>Rotate keys</span>}
      title="A new signing key"
      data-testid="tool-rotate-keys"
    >
      {(closes) => (
        <>
          <p>The new key signs from now on. What becomes of passports that the old one signed?</p>
          <div className={styles.choices}>
            <Button {...closes} data-testid="rotate-overlap" onClick={() => rotate(true)}>
              Keep the old key for checking
            </Button>
            <Button {...closes} data-testid="rotate-drop" onClick={() => rotate(false)}>
              Throw the old key away
            </Button>
          </div>
        </>
      )}
    </PopoverButton>
  );
}

/** Puts the lab back to its first day, once that was confirmed. */
export function ResetTool({ desk }: { desk: Desk }) {
  return (
    <PopoverButton
      kind="tool"
      glyph="back"
      className={styles.icon}
      hint="Reset"
      face={<span className={styles.label}>Reset</span>}
      title="Put the lab back to its first day?"
      data-testid="tool-reset"
    >
      {(closes) => (
        <>
          <p>
            Drawers, keys, settings, the clock and the log go. So do the envelopes in this browser; other
            clients keep theirs, and they will not open anything.
          </p>
          <div className={styles.choices}>
            <Button
              {...closes}
              data-testid="tool-reset-confirm"
              onClick={() => void desk.control("reset", {})}
            >
              Reset the lab
            </Button>
            <Button {...closes} kind="quiet">
              Keep it
            </Button>
          </div>
        </>
      )}
    </PopoverButton>
  );
}
