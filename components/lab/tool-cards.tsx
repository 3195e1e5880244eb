"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { PopoverButton } from "@/components/ui/popover";
import { SelectField } from "@/components/ui/select-field";
import { type ModelName, ROLES, type Role } from "@/lib/trace/vocabulary";
import styles from "./tools.module.css";
import type { Desk } from "./use-desk";

const REVOKE = { kind: "tool", glyph: "revoke", "data-testid": "tool-revoke" } as const;

/** Why a model gives nothing out that can be called back. */
const NO_HANDLE: Readonly<Partial<Record<ModelName, { title: string; says: ReactNode }>>> = {
  jwt: {
    title: "A passport cannot be called back",
    says: (
      <>
        Nothing was done. Nobody asks this server whether a passport is still wanted: until the time in its{" "}
        <code translate="no">exp</code> it opens every door that checks the stamp alone. Put the clock ahead,
        throw the signing key away, or keep a denylist: there is a switch in the settings.
      </>
    ),
  },
  plain: {
    title: "A slip cannot be called back",
    says: "Nothing was done. The server keeps no copy and asks nobody: every copy of this text is believed for ever.",
  },
  sealed: {
    title: "A sealed box cannot be called back",
    says: "Nothing was done. The server keeps nothing that names this box: every copy opens until the time inside it is over. Put the clock ahead, or throw the key away.",
  },
};

const NOTHING = {
  title: "Nothing to revoke",
  says: "Nothing was done. Without memory the server has given nothing out that it could call back.",
};

/** Calls a credential back: the drawer can be removed, a passport put on a list; what has no handle cannot. */
export function RevokeTool({ desk, revoke }: { desk: Desk; revoke: () => Promise<void> }) {
  const lists = desk.model === "jwt" && desk.lab.view?.settings.denylist;
  if (desk.model === "session" || desk.model === "hybrid" || lists) {
    return (
      <Button {...REVOKE} onClick={() => void revoke()}>
        Revoke
      </Button>
    );
  }
  const { title, says } = NO_HANDLE[desk.model] ?? NOTHING;
  return (
    <PopoverButton {...REVOKE} face="Revoke" title={title}>
      <p>{says}</p>
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
            In the directory, and in each drawer of theirs. What is out stays as it was written, sealed or
            signed: slips, boxes, passports.
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

/** Makes new keys to sign and to seal with; what the old ones made is good for as long as they are kept. */
export function RotateTool({ desk }: { desk: Desk }) {
  const rotate = (overlap: boolean): void => void desk.control("rotate-keys", { overlap });
  return (
    <PopoverButton
      kind="tool"
      glyph="key"
      className={styles.icon}
      hint="Rotate keys"
      face={<span className={styles.label}>Rotate keys</span>}
      title="New keys"
      data-testid="tool-rotate-keys"
    >
      {(closes) => (
        <>
          <p>
            New keys sign and seal from now on. What becomes of the passports, labels and boxes that the old
            ones made?
          </p>
          <div className={styles.choices}>
            <Button {...closes} data-testid="rotate-overlap" onClick={() => rotate(true)}>
              Keep the old keys for checking
            </Button>
            <Button {...closes} data-testid="rotate-drop" onClick={() => rotate(false)}>
              Throw the old keys away
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
