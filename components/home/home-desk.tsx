"use client";

import { type ReactNode, useState } from "react";
import { SiteHeader } from "@/components/site/header";
import { Term } from "@/components/site/term";
import { CurlBox } from "./curl-box";
import styles from "./home-desk.module.css";
import { LabelSwitch } from "./label-switch";
import { storyOf } from "./story";
import { Tape } from "./tape";

export function HomeDesk({ host, children }: { host: string; children: ReactNode }) {
  const [withLabel, setWithLabel] = useState(false);
  const story = storyOf([], withLabel);
  return (
    <>
      <SiteHeader live={<span>live</span>} />
      <main id="content" tabIndex={-1}>
        <div className={styles.desk}>
          <section className={styles.intro}>
            <h1>The web forgets you after every request.</h1>
            <p className={styles.lead}>
              Send real requests to a real server and see what makes it remember: a{" "}
              <b>
                <Term word="cookie" />
              </b>
              , a drawer in its{" "}
              <b className={styles.cabinet}>
                <Term word="session store">cabinet</Term>
              </b>
              , or a{" "}
              <b className={styles.passport}>
                <Term word="JWT">passport</Term>
              </b>{" "}
              you carry.
            </p>
            <button type="button" className={styles.hello} data-testid="home-hello">
              Say hello to the server
            </button>
            <LabelSwitch on={withLabel} onChange={setWithLabel} />
          </section>
          <div className={styles.stage}>
            <div style={{ flex: 1, minHeight: 408 }} />
            <Tape hellos={[]} host={host} />
          </div>
          <div className={styles.aside}>
            <section className={styles.story}>
              <h2>{story.title}</h2>
              <p>{story.text}</p>
            </section>
            <CurlBox origin={`http://${host}`} lab={null} withLabel={withLabel} />
          </div>
        </div>
        <div className={styles.ways}>{children}</div>
      </main>
    </>
  );
}
