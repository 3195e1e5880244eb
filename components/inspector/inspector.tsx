"use client";

import { lazy, Suspense, useEffect } from "react";
import type { Lab } from "@/components/live/use-lab";
import { TabList, TabPanel, useTabs } from "@/components/ui/tabs";
import type { Next } from "@/lib/lab/client/commands";
import type { Exchange } from "@/lib/trace/exchange";
import styles from "./inspector.module.css";
import type { Suggest } from "./steps-tab";
import { INSPECTOR_TABS, type InspectorTab, TAB_LABELS } from "./tabs";

// Before the first exchange there is nothing to look into: the other views are fetched when there is.
const views = {
  steps: () => import("./steps-tab"),
  http: () => import("./http-tab"),
  cookie: () => import("./cookie-tab"),
  token: () => import("./token-tab"),
  code: () => import("./code-tab"),
  curl: () => import("./curl-tab"),
};
const StepsTab = lazy(() => views.steps().then(({ StepsTab: view }) => ({ default: view })));
const HttpTab = lazy(() => views.http().then(({ HttpTab: view }) => ({ default: view })));
const CookieTab = lazy(() => views.cookie().then(({ CookieTab: view }) => ({ default: view })));
const TokenTab = lazy(() => views.token().then(({ TokenTab: view }) => ({ default: view })));
const CodeTab = lazy(() => views.code().then(({ CodeTab: view }) => ({ default: view })));
const CurlTab = lazy(() => views.curl().then(({ CurlTab: view }) => ({ default: view })));

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

const TABS = INSPECTOR_TABS.map((name) => ({ name, face: TAB_LABELS[name] }));

/** Looks into the chosen exchange: what the server did, what travelled, and the code that ran. */
export function Inspector(props: InspectorProps) {
  const { exchange, tab, onTab } = props;
  const id = useTabs();
  const isUseful = exchange !== null;
  useEffect(() => {
    if (isUseful) void Promise.all(Object.values(views).map((fetchView) => fetchView()));
  }, [isUseful]);
  return (
    <section
      className={styles.panel}
      data-testid="inspector"
      data-mode={exchange?.model}
      aria-labelledby="inspector-title"
    >
      <header>
        <h2 id="inspector-title">Inspector</h2>
        <TabList
          id={id}
          label="Views of the exchange"
          tabs={TABS}
          value={tab}
          onChange={onTab}
          className={styles.tabs}
          tabClassName={styles.tab}
        />
      </header>
      <TabPanel key={tab} id={id} name={tab} className={styles.body}>
        <Suspense fallback={<p className={styles.nothing}>Opening ...</p>}>
          <View {...props} />
        </Suspense>
      </TabPanel>
    </section>
  );
}

function View({ exchange, labId, lab, next, tab, suggest, step, onStep }: InspectorProps) {
  if (tab === "curl") return <CurlTab exchange={exchange} labId={labId} owner={lab.owner} next={next} />;
  if (!exchange) {
    return <p className={styles.nothing}>Nothing was sent yet. What comes first can be looked into here.</p>;
  }
  switch (tab) {
    case "steps":
      return <StepsTab exchange={exchange} step={step} onStep={onStep} suggest={suggest} />;
    case "http":
      return <HttpTab exchange={exchange} />;
    case "cookie":
      return <CookieTab exchange={exchange} />;
    case "token":
      return <TokenTab exchange={exchange} lab={lab} />;
    case "code":
      return <CodeTab key={exchange.id} exchange={exchange} step={step} onStep={onStep} />;
  }
}
