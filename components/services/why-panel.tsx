"use client";

import frame from "@/components/ui/frame.module.css";
import { Glyph } from "@/components/ui/glyph";
import { WAYS_OUT, type WayOut } from "@/lib/services/client/strategy";
import { whyOf } from "@/lib/services/client/why";
import { SERVICES } from "@/lib/trace/vocabulary";
import { SayText } from "./say-text";
import type { Bench } from "./use-services";
import styles from "./why-panel.module.css";

/** Why the shown request was answered as it was, and the ways out. */
export function WhyPanel({ bench }: { bench: Bench }) {
  const { scene, lab, strategy } = bench;
  const { shown } = scene;
  if (!shown) return <Before />;
  const { exchanges, notes } = lab;
  const { title, says, ways } = whyOf(shown, { exchanges, notes, strategy });
  return (
    <section
      className={`${frame.frame} ${styles.why}`}
      aria-labelledby="why-title"
      data-testid="services-why"
      data-mode={shown.model}
    >
      <div className={styles.words}>
        <h2 id="why-title">{title}</h2>
        <p>
          <SayText says={says} />
        </p>
        <a href={`/labs/${lab.view?.id}?exchange=${shown.id}`}>
          Every step of request {shown.id} <Glyph name="right" size={15} />
        </a>
      </div>
      {ways.length ? (
        <ul>
          {ways.map((way) => (
            <Way key={way} way={way} bench={bench} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function Before() {
  return (
    <section
      className={`${frame.frame} ${styles.why}`}
      aria-labelledby="why-title"
      data-testid="services-why"
    >
      <div className={styles.words}>
        <h2 id="why-title">Who will know you?</h2>
        <p>
          One service will file a drawer when you log in. Then the next request goes to whichever service the
          balancer picks.
        </p>
      </div>
    </section>
  );
}

function Way({ way, bench }: { way: WayOut; bench: Bench }) {
  const [head, rest] = WAYS_OUT[way];
  return (
    <li>
      <button type="button" data-testid={`way-${way}`} onClick={() => void go(way, bench)}>
        <Glyph name="right" size={16} />
        <span>
          <b>{head}</b> {rest}
        </span>
      </button>
    </li>
  );
}

async function go(way: WayOut, { choose, control, carry, send, scene }: Bench): Promise<void> {
  switch (way) {
    case "sticky":
      return choose({ balancing: "sticky" });
    case "shared":
      return choose({ sessionPlace: "shared" });
    case "jwt":
      return carry("jwt");
    case "login":
      await send("login");
      return;
    case "start-store":
      return control("start-store");
    case "start-services":
      for (const service of SERVICES)
        if (!scene.services.find(({ name }) => name === service)?.up)
          await control("start-service", { service });
  }
}
