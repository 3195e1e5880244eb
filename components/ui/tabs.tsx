"use client";

import { type KeyboardEvent, type ReactNode, useId, useRef } from "react";

type TabListProps<K extends string> = {
  /** The same in the list and in its panels, from `useTabs`. */
  id: string;
  /** What the views are of. */
  label: string;
  tabs: readonly { name: K; face: ReactNode }[];
  value: K;
  /** Also called when the open tab is chosen again. */
  onChange: (name: K) => void;
  className?: string;
  tabClassName?: string;
};

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** An id that ties a list of tabs to its panels. */
export const useTabs = useId;

/** A list of tabs: one stop for the Tab key, arrows choose (WAI-ARIA Authoring Practices, tabs, automatic activation). */
export function TabList<K extends string>(props: TabListProps<K>) {
  const { id, label, tabs, value, onChange, className, tabClassName } = props;
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const next =
      step &&
      tabs[
        step(
          tabs.findIndex(({ name }) => name === value),
          tabs.length,
        )
      ];
    if (!next) return;
    event.preventDefault();
    onChange(next.name);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.name}"]`)?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={label} className={className}>
      {tabs.map(({ name, face }) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`${id}-tab-${name}`}
          aria-controls={name === value ? `${id}-panel-${name}` : undefined}
          aria-selected={name === value}
          tabIndex={name === value ? 0 : -1}
          data-tab={name}
          data-testid={`tab-${name}`}
          className={tabClassName}
          onKeyDown={move}
          onClick={() => onChange(name)}
        >
          {face}
        </button>
      ))}
    </div>
  );
}

/** What the chosen tab shows. Only one panel is there at a time. */
export function TabPanel(props: { id: string; name: string; className?: string; children: ReactNode }) {
  const { id, name, className, children } = props;
  return (
    // Its text can be longer than its box: the keyboard has to be able to scroll it.
    <div
      role="tabpanel"
      id={`${id}-panel-${name}`}
      aria-labelledby={`${id}-tab-${name}`}
      tabIndex={0}
      className={className}
    >
      {children}
    </div>
  );
}
