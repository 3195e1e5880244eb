"use client";

import type { Lab } from "@/components/live/use-lab";
import { useNow } from "@/components/live/use-now";
import { CopyButton } from "@/components/ui/copy-button";
import { bytes, clockTime, countdown } from "@/lib/core/figures";
import { labNow } from "@/lib/lab/client/reduce";
import { type DecodedToken, meaningOf, timeOfClaim } from "@/lib/lab/client/token";
import type { SeenToken } from "@/lib/lab/client/tokens-of";
import type { Claims, Json } from "@/lib/trace/step-data";
import styles from "./token-tab.module.css";

type TokenPartsProps = {
  /** What it says. */
  signed: Pick<DecodedToken, "header" | "claims">;
  /** How it is spelt; `null` for one that never left the server. */
  decoded: DecodedToken | null;
  token: SeenToken;
  lab: Lab;
};

const STANDINGS: Readonly<Record<SeenToken["standing"], string>> = {
  verified: "verified by the server",
  issued: "signed in this exchange",
  refused: "does not fit",
  decoded: "not checked",
};

/** The three parts: as they travel, and what they say. */
export function TokenParts({ signed, decoded, token, lab }: TokenPartsProps) {
  const [header, claims, signature] = decoded?.parts ?? [null, null, null];
  return (
    <>
      <div className={styles.parts}>
        <section className={styles.header}>
          <h3>Header</h3>
          <Spelt>{header}</Spelt>
          <Members of={signed.header} />
        </section>
        <section className={styles.claims}>
          <h3>Claims</h3>
          <Spelt>{claims}</Spelt>
          <Members of={signed.claims} />
          <p className={styles.foot}>
            Readable without any key. <Expiry exp={signed.claims?.exp} lab={lab} />
          </p>
        </section>
        <section className={styles.signature}>
          <h3>Signature</h3>
          <Spelt>{signature}</Spelt>
          <p className={styles.foot}>{decoded ? signatureWords(decoded) : "Not written down."}</p>
          <p className={styles.verdict} data-standing={token.standing}>
            {STANDINGS[token.standing]}
          </p>
        </section>
      </div>
      {token.text === null ? (
        <p className={styles.foot}>
          It went from the gateway to the application and no further. No client ever held it, so there is
          nothing to copy.
        </p>
      ) : (
        <div className={styles.travels}>
          <h3>As it travels</h3>
          <CopyButton text={token.text} what="the token" />
          <p className={styles.raw}>
            <span className={styles.header}>{header}</span>.<span className={styles.claims}>{claims}</span>.
            <span className={styles.signature}>{signature}</span>
          </p>
        </div>
      )}
    </>
  );
}

const Spelt = ({ children }: { children: string | null }) =>
  children === null ? null : <p className={styles.spelt}>{children}</p>;

const signatureWords = ({ signatureBytes }: DecodedToken): string =>
  signatureBytes === null ? "Not base64url." : `${bytes(signatureBytes)}.`;

function Members({ of }: { of: Claims | null }) {
  if (of === null) return <p className={styles.foot}>This part is not JSON: it cannot be read.</p>;
  return (
    <dl className={styles.members}>
      {Object.entries(of).map(([name, value]) => (
        <div key={name} data-testid="token-claim" data-claim={name} data-long={name.length > 6}>
          <dt>{name}</dt>
          <dd>{shown(name, value)}</dd>
          <dd className={styles.meaning}>{meaningOf(name)}</dd>
        </div>
      ))}
    </dl>
  );
}

function shown(name: string, value: Json): string {
  const time = timeOfClaim(name, value);
  if (time !== null) return clockTime(time);
  return typeof value === "string" ? value : JSON.stringify(value);
}

function Expiry({ exp, lab }: { exp: Json | undefined; lab: Lab }) {
  const now = useNow();
  if (typeof exp !== "number" || now === 0) return null;
  const left = exp * 1000 - labNow(lab, now);
  return left > 0 ? (
    <>Expires in {countdown(left)} by the lab's clock.</>
  ) : (
    <b>Expired by the lab's clock.</b>
  );
}
