"use client";

import { bytes } from "@/lib/core/figures";
import { parseSetCookie, type SetCookie } from "@/lib/http/cookies";
import { headerValues } from "@/lib/http/message";
import {
  attributesOf,
  type SentCookie,
  sentCookies,
  sizeWords,
  valueWords,
} from "@/lib/lab/client/cookie-words";
import { usedHeader } from "@/lib/lab/client/held";
import type { Exchange } from "@/lib/trace/exchange";
import styles from "./cookie-tab.module.css";

/** The cookies that came, and those that were set, with every attribute in words. */
export function CookieTab({ exchange }: { exchange: Exchange }) {
  const sent = sentCookies(exchange);
  const set = headerValues(exchange.response.headers, "set-cookie").flatMap(
    (line) => parseSetCookie(line) ?? [],
  );
  return (
    <div className={styles.cookies}>
      <section>
        <h3>Came with the request</h3>
        {sent.length === 0 ? <p className={styles.none}>No cookie came. {insteadOf(exchange)}</p> : null}
        <ul>
          {sent.map((cookie, index) => (
            <Sent key={`${index} ${cookie.name}`} cookie={cookie} />
          ))}
        </ul>
      </section>
      <section>
        <h3>Set by the answer</h3>
        {set.length === 0 ? (
          <p className={styles.none}>No Set-Cookie: what the browser holds stays as it is.</p>
        ) : null}
        {set.map((cookie) => (
          <Set key={`${cookie.name} ${cookie.path}`} cookie={cookie} />
        ))}
      </section>
    </div>
  );
}

const insteadOf = (exchange: Exchange): string =>
  usedHeader(exchange)
    ? "The credential travels in a header, which nobody attaches but the one who sends."
    : "The server has nothing to recognise the sender by.";

function Sent({ cookie: { name, value, bytes: size, twice, read } }: { cookie: SentCookie }) {
  return (
    <li className={styles.pair} data-testid="sent-cookie" data-name={name} data-duplicate={twice}>
      <p className={styles.value}>
        <b>{name || "(no name)"}</b>={value}
      </p>
      <p className={styles.says}>
        {bytes(size)}.{" "}
        {read ? "This model reads it." : "It went along unread: cookies match by address, not by need."}{" "}
        {valueWords({ name, value })}
        {twice ? (
          <b> It came more than once, so none is believed. Another program on this host may have set one.</b>
        ) : null}
      </p>
    </li>
  );
}

function Set({ cookie }: { cookie: SetCookie }) {
  return (
    <>
      <p className={`${styles.value} ${styles.pair}`}>
        <b>{cookie.name}</b>={cookie.value}
      </p>
      <p className={styles.says}>
        {sizeWords(cookie)} that a browser stores for one cookie. {valueWords(cookie)}
      </p>
      <dl className={styles.attributes}>
        {attributesOf(cookie).map(({ name, value, set, says }) => (
          <div key={name} data-set={set}>
            <dt>{name}</dt>
            <dd>
              {value === null ? null : <code translate="no">{value}</code>} {says}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
