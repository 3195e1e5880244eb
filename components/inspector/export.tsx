import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Glyph } from "@/components/ui/glyph";
import styles from "./export.module.css";

type ExportProps = {
  /** The number of the exchange. */
  exchange: number;
  labId: string;
  /** What does the same from a terminal. */
  command: string;
  /** The exchange in Mermaid's language. */
  diagram: string;
};

/** One exchange to take along: as a command, as a diagram, and as an HTTP archive. */
export function Export({ exchange, labId, command, diagram }: ExportProps) {
  const name = `exchange ${exchange}`;
  return (
    <section className={styles.export} aria-labelledby="export-title">
      <h3 id="export-title">Take it along</h3>
      <ul>
        <Form name="cURL">
          <CopyButton text={command} what={`${name} as curl`} testId="export-curl" />
        </Form>
        <Form name="Mermaid">
          <CopyButton text={diagram} what={`${name} as a Mermaid diagram`} testId="export-mermaid" />
        </Form>
        <Form name="HAR">
          <a
            className={buttonClass("quiet", true)}
            href={`/api/labs/${labId}/exchanges.har?exchange=${exchange}`}
            download
            data-testid="export-har"
          >
            <Glyph name="download" />
            <span>
              Download<span className="sr-only"> {name} as HAR</span>
            </span>
          </a>
        </Form>
      </ul>
      <p>
        HAR holds the credential as it is, curl too where a header carries it: keep them to yourself. Mermaid
        shortens it.
      </p>
    </section>
  );
}

function Form({ name, children }: { name: string; children: ReactNode }) {
  return (
    <li>
      <b>{name}</b>
      {children}
    </li>
  );
}

/** What the diagram is written in, to be read and selected where nothing can be put on the clipboard. */
export function MermaidSource({ diagram }: { diagram: string }) {
  return (
    <details className={styles.source}>
      <summary>
        <Glyph name="chev" /> The Mermaid source, to read or to select
      </summary>
      <pre data-testid="export-mermaid-source" translate="no">
        {diagram}
      </pre>
    </details>
  );
}
