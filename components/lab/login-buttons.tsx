"use client";

import { useNow } from "@/components/live/use-now";
import { Button } from "@/components/ui/button";
import { holderOf } from "@/lib/lab/client/holder";
import { labNow } from "@/lib/lab/client/reduce";
import styles from "./rows.module.css";
import type { Desk } from "./use-desk";

/** Who the lab's directory holds before the lab has told. */
const ACTORS = ["Alice", "Bob", "Carol"];

/** Signs in as one of the lab's users; the one that the credential stands for is marked. */
export function LoginButtons({ desk }: { desk: Desk }) {
  const { lab, model, credential } = desk;
  const now = useNow();
  const { view, exchanges } = lab;
  const holder =
    view && credential !== null
      ? holderOf({ view, exchanges, model, credential, now: labNow(lab, now) })
      : null;
  return (
    <fieldset className={styles.users}>
      <legend className="sr-only">Log in</legend>
      <span className={styles.caption} aria-hidden="true">
        Log in as
      </span>
      {ACTORS.map((name) => {
        const role = view?.users.find((user) => user.name === name)?.role;
        return (
          <Button
            key={name}
            glyph="who"
            selected={holder?.name === name}
            aria-pressed={holder?.name === name}
            data-testid={`action-login-${name.toLowerCase()}`}
            onClick={() => void desk.send("login", name.toLowerCase())}
          >
            <span className="sr-only">Log in as </span>
            {name} <small>{role}</small>
          </Button>
        );
      })}
      <Button data-testid="action-logout" onClick={() => void desk.send("logout")}>
        Log out
      </Button>
    </fieldset>
  );
}
