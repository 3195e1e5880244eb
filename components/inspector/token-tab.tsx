"use client";

import { useState } from "react";
import type { Lab } from "@/components/live/use-lab";
import { Segmented } from "@/components/ui/segmented";
import { decodeToken } from "@/lib/lab/client/token";
import { type SeenToken, tokensOf } from "@/lib/lab/client/tokens-of";
import type { Exchange } from "@/lib/trace/exchange";
import { CarriedTab } from "./carried-tab";
import { TokenParts } from "./token-parts";
import styles from "./token-tab.module.css";

const WAYS: Readonly<Record<SeenToken["way"], string>> = {
  there: "came with the request",
  back: "went back",
  application: "for the application",
  orders: "for orders",
  billing: "for billing",
  profile: "for profile",
};

/**
 * The credential of an exchange, taken apart in the browser; whether it is also verified, the server's steps tell.
 */
export function TokenTab({ exchange, lab }: { exchange: Exchange; lab: Lab }) {
  if (exchange.model === "plain" || exchange.model === "sealed") return <CarriedTab exchange={exchange} />;
  return <Passport exchange={exchange} lab={lab} />;
}

function Passport({ exchange, lab }: { exchange: Exchange; lab: Lab }) {
  const seen = tokensOf(exchange);
  const [way, setWay] = useState<SeenToken["way"]>("there");
  const token = seen.find((each) => each.way === way) ?? seen[0];
  if (!token) return <NoToken exchange={exchange} />;
  const decoded = token.text === null ? null : decodeToken(token.text);
  const signed = token.signed ?? decoded;
  return (
    <div className={styles.token}>
      <div className={styles.head}>
        <p className={styles.standing} data-standing={token.standing} data-testid="token-standing">
          {token.says}
        </p>
        {seen.length > 1 ? (
          <Segmented
            name="Which token"
            segments={seen.map(({ way: value }) => ({ value, label: WAYS[value], testId: `token-${value}` }))}
            value={token.way}
            onChange={setWay}
            ink
          />
        ) : null}
      </div>
      {signed ? (
        <TokenParts signed={signed} decoded={decoded} token={token} lab={lab} />
      ) : (
        <p className={styles.raw}>{token.text}</p>
      )}
    </div>
  );
}

function NoToken({ exchange }: { exchange: Exchange }) {
  if (exchange.model === "jwt")
    return <p className={styles.none}>No token travelled in this exchange, neither there nor back.</p>;
  if (exchange.model === "hybrid")
    return (
      <p className={styles.none}>
        No token was needed in this exchange. Outside, hybrid's credential is a label; a passport is minted
        only when somebody who is signed in is handed on to the application inside.
      </p>
    );
  if (exchange.model === "session")
    return (
      <p className={styles.none}>
        This is no token. A session's credential is a label: it says nothing about you, it only names a
        drawer. What is known of you stands in the drawer, and the drawer stays on the server.
      </p>
    );
  return <p className={styles.none}>Without memory there is no credential, and so no token.</p>;
}
