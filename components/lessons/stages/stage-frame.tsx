import type { ReactNode, RefObject } from "react";
import type { Exchange } from "@/lib/trace/exchange";
import type { ModelName } from "@/lib/trace/vocabulary";
import styles from "./stage-frame.module.css";

interface FrameProps {
  root: RefObject<HTMLElement | null>;
  className: string | undefined;
  /** The exchange that is shown; `null` before the first. */
  exchange: Exchange | null;
  /** How many of its steps have been shown. */
  cursor: number;
  /** By what whoever sent it is known. */
  mode: ModelName;
  /** The client whose browser is drawn. */
  holder: string;
  children: ReactNode;
}

/** The sheet on which a stage of a chapter stands, and what it shows as attributes. */
export function StageFrame({ root, className, exchange, cursor, mode, holder, children }: FrameProps) {
  return (
    <section
      ref={root}
      className={`${styles.stage} ${className}`}
      aria-label={exchange ? `Stage: exchange ${exchange.id}` : "Stage"}
      data-testid="stage"
      data-exchange={exchange?.id ?? ""}
      data-cursor={cursor}
      data-mode={mode}
      data-sender={exchange ? holder : ""}
    >
      {children}
    </section>
  );
}
