"use client";

import { type ReactNode, useCallback, useState } from "react";
import { type InspectorTab, tabOf } from "@/components/inspector/tabs";
import { LiveStatus } from "@/components/live/live-status";
import { SiteHeader } from "@/components/site/header";
import { Actions } from "./actions";
import { Announcer } from "./announcer";
import { CarrierSwitch } from "./carrier-switch";
import { LabBody } from "./lab-body";
import styles from "./lab-screen.module.css";
import { LoginButtons } from "./login-buttons";
import { ModelSwitch } from "./model-switch";
import { Motto } from "./motto";
import { Notices } from "./notices";
import { type Panel, TabBar } from "./tab-bar";
import { Tools, Watching } from "./tools";
import { useAddress } from "./use-address";
import { type Start, useArrival } from "./use-arrival";
import { useDesk } from "./use-desk";

type LabScreenProps = {
  labId: string;
  /** Where to start. */
  start: Start;
  tab: InspectorTab;
  /** For whoever has no JavaScript. */
  children?: ReactNode;
};

/** The lab: choose a model, send real requests, interfere, and watch. */
export function LabScreen({ labId, start, tab: firstTab, children }: LabScreenProps) {
  const desk = useDesk(labId, start);
  const [tab, setTab] = useState(tabOf(firstTab));
  const [panel, setPanel] = useState<Panel>("stage");
  // On a low screen log and inspector are a strip, which opens.
  const [open, setOpen] = useState(false);
  useArrival(desk, start);
  useAddress(desk.model, tab, desk.pinned);
  const { lab } = desk;

  const chooseTab = useCallback((next: InspectorTab) => {
    setTab(next);
    setOpen(true);
  }, []);

  return (
    <div className={styles.screen} data-mode={desk.model} data-panel={panel} data-open={open}>
      <SiteHeader live={<LiveStatus status={lab.status} />} />
      <main id="content" tabIndex={-1} className={styles.main}>
        <h1 className="sr-only">Lab</h1>
        {children}
        {lab.status === "gone" ? <Gone /> : null}
        <div className={styles.rows}>
          <div className={styles.row}>
            <div className={styles.choice}>
              <ModelSwitch desk={desk} />
              <CarrierSwitch desk={desk} />
            </div>
            <Motto desk={desk} />
            <LoginButtons desk={desk} />
          </div>
          <div className={styles.row}>
            <Actions desk={desk} />
            <Tools desk={desk} />
          </div>
          <Watching lab={lab} />
        </div>
        <Notices notices={desk.notices} />
        {/* What was there when the page came is not news: the replay starts over once the past is known. */}
        <LabBody
          key={lab.view === null ? "waiting" : "known"}
          desk={desk}
          tab={tab}
          onTab={chooseTab}
          open={open}
          onOpen={setOpen}
        />
        <TabBar panel={panel} onChange={setPanel} count={lab.exchanges.length} />
      </main>
      <Announcer lab={lab} />
    </div>
  );
}

function Gone() {
  return (
    <p className={styles.gone} role="alert">
      This lab is no more: a lab that nobody uses for 24 hours is thrown away.{" "}
      <a href="/lab?new">Open a new one</a>.
    </p>
  );
}
