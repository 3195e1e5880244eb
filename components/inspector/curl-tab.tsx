"use client";

import type { ReactNode } from "react";
import { useOrigin } from "@/components/live/use-origin";
import { buttonClass } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Glyph } from "@/components/ui/glyph";
import { loginRequest, type Next, repeatOf } from "@/lib/lab/client/commands";
import { type CurlRequest, curlCommand } from "@/lib/trace/curl";
import type { Exchange } from "@/lib/trace/exchange";
import { isInside, isPreflight } from "@/lib/trace/inside";
import { toMermaid } from "@/lib/trace/mermaid";
import styles from "./curl-tab.module.css";
import { Export, MermaidSource } from "./export";

type CurlTabProps = { exchange: Exchange | null; labId: string; owner: boolean; next: Next };

/** A terminal has a jar of its own: it has to log in there before anything else can be asked. */
const needsLogin = ({ action, token, model }: CurlRequest): boolean =>
  model !== "none" && action !== "login" && action !== "hello" && !isInside(action) && token === null;

/** What a command does again. A question that a browser asks by itself is not asked by a terminal. */
const repeatWords = (exchange: Exchange, then: boolean): string =>
  isPreflight(exchange)
    ? `${then ? "Then send" : "Send"} what the browser asked about in exchange ${exchange.id}. curl never asks beforehand.`
    : `${then ? "Then exchange" : "Exchange"} ${exchange.id} once more.`;

/** The same from a terminal. */
export function CurlTab({ exchange, labId, owner, next }: CurlTabProps) {
  const origin = useOrigin();
  const login = loginRequest(next, origin, labId);
  const request = exchange ? repeatOf(exchange, origin, labId) : login;
  const { carrier, model } = request;
  const first = needsLogin(request) ? curlCommand({ ...login, carrier, model }) : null;
  const command = curlCommand(request);
  const diagram = exchange && toMermaid(exchange);
  return (
    <div className={styles.curl}>
      {exchange && diagram ? (
        <Export
          exchange={exchange.id}
          labId={labId}
          command={first === null ? command : `${first}\n\n${command}`}
          diagram={diagram}
        />
      ) : (
        <p>No browser needed. Paste this into a terminal and watch the stage.</p>
      )}
      <div className={styles.commands}>
        {first === null ? null : (
          <Command text={first} what="the command that logs in">
            First log in: a terminal has its own jar.
          </Command>
        )}
        <Command text={command} what="the command">
          {exchange ? repeatWords(exchange, first !== null) : null}
        </Command>
      </div>
      {diagram ? <MermaidSource diagram={diagram} /> : null}
      <p className={styles.foot}>
        <a className={buttonClass("plain", true)} href={`/api/labs/${labId}/exchanges.har`} download>
          <Glyph name="download" /> All exchanges as HAR
        </a>
        <span>
          <Glyph name="lock" />
          {owner
            ? "This lab is yours. Whoever has its address may look and send; only you control it."
            : "Whoever has this lab's address may look and send; only its owner controls it."}
        </span>
      </p>
    </div>
  );
}

function Command({ text, what, children }: { text: string; what: string; children: ReactNode }) {
  return (
    <div className={styles.command}>
      <p>
        {children}
        <CopyButton text={text} what={what} />
      </p>
      <pre data-testid="curl-command">{text}</pre>
    </div>
  );
}
