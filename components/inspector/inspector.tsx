"use client";

import { Tabs } from "@base-ui/react/tabs";
import type { Lab } from "@/components/live/use-lab";
import type { Next } from "@/lib/lab/client/commands";
import type { Exchange } from "@/lib/trace/exchange";
import { CodeTab } from "./code-tab";
import { CookieTab } from "./cookie-tab";
import { CurlTab } from "./curl-tab";
import { HttpTab } from "./http-tab";
import styles from "./inspector.module.css";
import { StepsTab, type Suggest } from "./steps-tab";
import { INSPECTOR_TABS, type InspectorTab, TAB_LABELS, tabOf } from "./tabs";
import { TokenTab } from "./token-tab";

export type InspectorProps = {
  /** The exchange to look into; `null` before the first. */
  exchange: Exchange | null;
  labId: string;
  lab: Lab;
  /** What the next request would be, for a command before the first one. */
  next: Next;
  tab: InspectorTab;
  /** Also called when the open tab is chosen again. */
  onTab: (tab: InspectorTab) => void;
  /** What to try after a refusal, where the page can send. */
  suggest?: Suggest;
  /** The step to look at; `null` for none in particular. */
  step: number | null;
  onStep: (index: number) => void;
};

/** Looks into the chosen exchange: what the server did, what travelled, and the code that ran. */
export function Inspector(props: InspectorProps) {
  const { exchange, labId, lab, next, tab, onTab, suggest, step, onStep } = props;
  return (
    <Tabs.Root
      value={tab}
      onValueChange={(value) => onTab(tabOf(value))}
      className={styles.panel}
      data-testid="inspector"
      data-mode={exchange?.model}
      render={<section aria-labelledby="inspector-title" />}
    >
      <header>
        <h2 id="inspector-title">Inspector</h2>
        <Tabs.List className={styles.tabs} aria-label="Views of the exchange" activateOnFocus>
          {INSPECTOR_TABS.map((name) => (
            <Tabs.Tab
              key={name}
              value={name}
              className={styles.tab}
              data-testid={`tab-${name}`}
              onClick={() => onTab(name)}
            >
              {TAB_LABELS[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </header>
      <Tabs.Panel value="steps" className={styles.body}>
        {exchange ? (
          <StepsTab exchange={exchange} step={step} onStep={onStep} suggest={suggest} />
        ) : (
          <Nothing />
        )}
      </Tabs.Panel>
      <Tabs.Panel value="http" className={styles.body}>
        {exchange ? <HttpTab exchange={exchange} /> : <Nothing />}
      </Tabs.Panel>
      <Tabs.Panel value="cookie" className={styles.body}>
        {exchange ? <CookieTab exchange={exchange} /> : <Nothing />}
      </Tabs.Panel>
      <Tabs.Panel value="token" className={styles.body}>
        {exchange ? <TokenTab exchange={exchange} lab={lab} /> : <Nothing />}
      </Tabs.Panel>
      <Tabs.Panel value="code" className={styles.body}>
        {exchange ? (
          <CodeTab key={exchange.id} exchange={exchange} step={step} onStep={onStep} />
        ) : (
          <Nothing />
        )}
      </Tabs.Panel>
      <Tabs.Panel value="curl" className={styles.body}>
        <CurlTab exchange={exchange} labId={labId} owner={lab.owner} next={next} />
      </Tabs.Panel>
    </Tabs.Root>
  );
}

function Nothing() {
  return <p className={styles.nothing}>Nothing was sent yet. What comes first can be looked into here.</p>;
}
