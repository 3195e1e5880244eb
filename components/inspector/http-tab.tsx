"use client";

import { Fragment, useState } from "react";
import { SwitchField } from "@/components/ui/switch-field";
import { bytes } from "@/lib/core/figures";
import { type Header, statusText } from "@/lib/http/message";
import { foremost, shortened } from "@/lib/lab/client/shortened";
import type { Exchange } from "@/lib/trace/exchange";
import styles from "./http-tab.module.css";

const COOKIES = new Set(["cookie", "set-cookie"]);

/** The request and the response as they were recorded, line by line. */
export function HttpTab({ exchange }: { exchange: Exchange }) {
  const { request, response, cost } = exchange;
  const good = response.status < 400;
  const [whole, setWhole] = useState(false);
  return (
    <>
      <div className={styles.http} data-whole={whole}>
        <Message
          title="Request"
          bytes={cost.requestBytes}
          headers={request.headers}
          body={request.body}
          whole={whole}
        >
          {request.method} {request.path} HTTP/1.1
        </Message>
        <Message
          title="Response"
          bytes={cost.responseBytes}
          headers={response.headers}
          body={response.body}
          whole={whole}
        >
          HTTP/1.1{" "}
          <span data-good={good}>
            {response.status} {statusText(response.status)}
          </span>
        </Message>
      </div>
      <div className={styles.whole}>
        <SwitchField
          label="Show long credentials whole"
          checked={whole}
          onChange={setWhole}
          testId="http-whole"
        />
      </div>
      <p className={styles.note}>
        This is what the handler received and what it set; here the lines that matter stand first. On the way
        the platform adds lines of its own, such as <code translate="no">Date</code> and{" "}
        <code translate="no">Connection</code>, and may change the order and the case of names; that is not
        recorded. The value of the owner's cookie is never shown.
      </p>
    </>
  );
}

type MessageProps = {
  title: string;
  bytes: number;
  headers: readonly Header[];
  body: string;
  /** Whether long credentials are shown to the last byte. */
  whole: boolean;
  children: React.ReactNode;
};

function Message({ title, bytes: size, headers, body, whole, children }: MessageProps) {
  return (
    <div>
      <h3>
        {title} <span>{bytes(size)}</span>
      </h3>
      <div className={styles.raw}>
        <p className={styles.start}>{children}</p>
        {foremost(headers).map(([name, value], index) => (
          // Headers may repeat, word for word: their place is their name.
          <Line key={`${index} ${name}`} name={name} value={whole ? value : shortened(name, value)} />
        ))}
        {body ? <p className={styles.body}>{body}</p> : null}
      </div>
    </div>
  );
}

function Line({ name, value }: { name: string; value: string }) {
  const lower = name.toLowerCase();
  const mark = COOKIES.has(lower) ? styles.cookie : lower === "authorization" ? styles.hand : undefined;
  return (
    <p className={mark}>
      <b>{name}:</b> {lower === "set-cookie" ? <Attributes line={value} /> : value}
    </p>
  );
}

/** A long `Set-Cookie` breaks where its attributes begin. */
function Attributes({ line }: { line: string }) {
  return line.split("; ").map((part, index, all) => (
    <Fragment key={part}>
      {index > 0 ? " " : null}
      <span className={index > 0 ? styles.attribute : undefined}>
        {part}
        {index < all.length - 1 ? ";" : ""}
      </span>
    </Fragment>
  ));
}
