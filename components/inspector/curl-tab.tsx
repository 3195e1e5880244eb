"use client";

import type { ReactNode } from "react";
import { useOrigin } from "@/components/live/use-origin";
import { useShell } from "@/components/site/shell";
import { buttonClass } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Glyph } from "@/components/ui/glyph";
import { ShellChoice } from "@/components/ui/shell-choice";
import { loginRequest, type Next, repeatOf } from "@/lib/lab/client/commands";
import { type CurlRequest, curlCommand, curlOf } from "@/lib/trace/curl";
import type { Exchange } from "@/lib/trace/exchange";
import { isInside, isPreflight } from "@/lib/trace/inside";
import { toMermaid } from "@/lib/trace/mermaid";
import { type Obstacle, obstacleOf } from "@/lib/trace/shells";
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

const OBSTACLES: Readonly<Record<Obstacle, string>> = {
  "too-long": "cmd takes lines of at most 8191 characters, and this one is longer. Choose PowerShell for it.",
  "carriage-return": "cmd drops the carriage return that is in this body. Choose PowerShell for it.",
};

const PIPED =
  "The body comes through a pipe: Windows PowerShell would take the double quotes out of an argument.";

/** The same from a terminal. */
export function CurlTab({ exchange, labId, owner, next }: CurlTabProps) {
  const origin = useOrigin();
  const shell = useShell();
  const login = loginRequest(next, origin, labId);
  const request = exchange ? repeatOf(exchange, origin, labId) : login;
  const { carrier, model } = request;
  const first = needsLogin(request) ? curlCommand({ ...login, carrier, model }, shell) : null;
  const command = curlCommand(request, shell);
  const obstacle = obstacleOf(curlOf(request, shell), shell);
  const isPiped = shell === "powershell" && `${first} ${command}`.includes(" | ");
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
      <div className={styles.shell}>
        <ShellChoice />
        {obstacle === null ? null : <p>{OBSTACLES[obstacle]}</p>}
        {isPiped ? <p>{PIPED}</p> : null}
      </div>
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
      <pre data-testid="curl-command" translate="no">
        {text}
      </pre>
    </div>
  );
}
