"use client";

import { useEffect, useRef } from "react";
import { SelectField } from "@/components/ui/select-field";
import type { Exchange } from "@/lib/trace/exchange";
import type { Step } from "@/lib/trace/steps";
import styles from "./code-tab.module.css";
import { type CodeLine, useSource } from "./use-source";

type CodeTabProps = { exchange: Exchange; step: number | null; onStep: (index: number) => void };

/** Most of a model's work is done in one file: the one that the most steps name. */
function mainFile(files: readonly string[]): string | null {
  const count = (file: string): number => files.filter((other) => other === file).length;
  const model = files.filter((file) => file.startsWith("lib/auth/"));
  return (model.length ? model : files).toSorted((a, b) => count(b) - count(a))[0] ?? null;
}

/** The source that ran, with the lines of this exchange's steps marked. */
export function CodeTab({ exchange, step, onStep }: CodeTabProps) {
  const { steps } = exchange;
  const files = steps.map(({ source }) => source.file);
  const chosen = step === null ? null : (steps[step] ?? null);
  const file = chosen?.source.file ?? mainFile(files);
  const lines = useSource(file);
  const toFile = (name: string): void => onStep(files.indexOf(name));
  return (
    <div className={styles.code}>
      <div className={styles.head}>
        <SelectField
          label="File"
          testId="code-file"
          value={file ?? ""}
          options={[...new Set(files)].map((name) => [name, name])}
          onChange={toFile}
        />
        <p>{chosen ? chosen.says : "The marked lines ran, and the steps point at them."}</p>
      </div>
      {lines === "loading" ? <p className={styles.none}>Fetching the source.</p> : null}
      {lines === null ? (
        <p className={styles.none}>The source could not be fetched. Choose the tab once more to try again.</p>
      ) : null}
      {Array.isArray(lines) ? (
        <Listing lines={lines} file={file} steps={steps} chosen={chosen} onStep={onStep} />
      ) : null}
    </div>
  );
}

type ListingProps = {
  lines: CodeLine[];
  file: string | null;
  steps: readonly Step[];
  chosen: Step | null;
  onStep: (index: number) => void;
};

function Listing({ lines, file, steps, chosen, onStep }: ListingProps) {
  const first = steps.find(({ source }) => source.file === file);
  const target = chosen?.source.line ?? first?.source.line ?? 1;
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const line = list.current?.children[target - 1];
    const box = list.current?.parentElement;
    if (!(line instanceof HTMLElement) || !box) return;
    // The box alone scrolls: the page stays where it is.
    box.scrollTop = line.offsetTop - box.clientHeight / 2 + line.offsetHeight;
  }, [target]);
  return (
    <section className={styles.box} aria-label={file ?? "Source"}>
      <ol ref={list}>
        {lines.map((pieces, index) => (
          // Lines of a file do not move.
          <Line
            key={index}
            number={index + 1}
            pieces={pieces}
            steps={steps.flatMap((step, at) =>
              step.source.file === file && step.source.line === index + 1 ? [at] : [],
            )}
            current={chosen !== null && chosen.source.line === index + 1}
            onStep={onStep}
          />
        ))}
      </ol>
    </section>
  );
}

type LineProps = {
  number: number;
  pieces: CodeLine;
  steps: number[];
  current: boolean;
  onStep: (index: number) => void;
};

function Line({ number, pieces, steps, current, onStep }: LineProps) {
  const [first] = steps;
  return (
    <li
      data-ran={first !== undefined}
      data-current={current}
      data-testid={first === undefined ? undefined : "code-line"}
    >
      <i>{number}</i>
      <span className={styles.text}>
        {pieces.map(([name, text], index) => (
          <span key={`${index} ${text}`} className={name ? styles[name] : undefined}>
            {text}
          </span>
        ))}
      </span>
      {steps.map((index) => (
        <button key={index} type="button" className={styles.flag} onClick={() => onStep(index)}>
          step {index + 1}
        </button>
      ))}
    </li>
  );
}
