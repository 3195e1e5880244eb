"use client";

import { SelectField } from "@/components/ui/select-field";
import { SwitchField } from "@/components/ui/switch-field";
import { duration } from "@/lib/core/figures";
import type { Settings } from "@/lib/lab/shapes";
import { JWT_ALGORITHMS } from "@/lib/trace/vocabulary";
import styles from "./tools.module.css";

const LIFETIMES = [30, 60, 300, 900, 1800, 3600, 86_400];

/** The lifetimes on offer, and the one in force if it is none of them. */
const lifetimes = (now: number): (readonly [string, string])[] =>
  [...new Set([...LIFETIMES, now])]
    .toSorted((a, b) => a - b)
    .map((seconds) => [String(seconds), duration(seconds * 1000)] as const);

type Change = Partial<Omit<Settings, "cookie">> & { cookie?: Partial<Settings["cookie"]> };

type FormProps = { settings: Settings; change: (part: Change) => void; disabled: boolean };

/** The settings, each of which takes effect at once. */
export function SettingsForm({ settings, change, disabled }: FormProps) {
  const { jwtAlg, tokenTtl, sessionTtl, cookie, sessionPlace, sessionLabel, denylist } = settings;
  return (
    <fieldset disabled={disabled} className={styles.settings}>
      <legend className="sr-only">Settings</legend>
      <h3>Session</h3>
      <SelectField
        label="Drawers stand in"
        testId="setting-sessionPlace"
        value={sessionPlace}
        options={[
          ["service", "the server's memory"],
          ["shared", "a shared store"],
        ]}
        onChange={(value) => change({ sessionPlace: value })}
      />
      <SelectField
        label="The label travels"
        testId="setting-sessionLabel"
        value={sessionLabel}
        options={[
          ["sealed", "sealed"],
          ["bare", "bare"],
        ]}
        onChange={(value) => change({ sessionLabel: value })}
      />
      <SelectField
        label="A drawer lasts"
        testId="setting-sessionTtl"
        value={String(sessionTtl)}
        options={lifetimes(sessionTtl)}
        onChange={(value) => change({ sessionTtl: Number(value) })}
      />
      <h3>JWT</h3>
      <SelectField
        label="Signed with"
        testId="setting-jwtAlg"
        value={jwtAlg}
        options={JWT_ALGORITHMS.map((name) => [name, name])}
        onChange={(value) => change({ jwtAlg: value })}
      />
      <SelectField
        label="A passport lasts"
        testId="setting-tokenTtl"
        value={String(tokenTtl)}
        options={lifetimes(tokenTtl)}
        onChange={(value) => change({ tokenTtl: Number(value) })}
      />
      <SwitchField
        label="Denylist"
        testId="setting-denylist"
        checked={denylist}
        onChange={(on) => change({ denylist: on })}
      />
      <h3>Cookie</h3>
      <SelectField
        label="SameSite"
        testId="setting-sameSite"
        value={cookie.sameSite}
        options={[
          ["strict", "Strict"],
          ["lax", "Lax"],
          ["none", "None"],
        ]}
        onChange={(sameSite) => change({ cookie: { sameSite } })}
      />
      <SwitchField
        label="HttpOnly"
        testId="setting-httpOnly"
        checked={cookie.httpOnly}
        onChange={(httpOnly) => change({ cookie: { httpOnly } })}
      />
    </fieldset>
  );
}
