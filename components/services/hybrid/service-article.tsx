import type { ReactNode } from "react";
import type { InsideCall } from "@/lib/services/hybrid/reading";
import type { InsideService } from "@/lib/trace/vocabulary";

export interface ServiceProps {
  service: InsideService;
  /** `null` where it was not asked. */
  call: InsideCall | null;
  /** Another service showed it the passport: then the role is what matters. */
  byService: boolean;
  /** Nobody has asked anything yet. */
  waiting: boolean;
}

/** A service inside as an article that says how it answered. */
export function ServiceArticle(
  props: Pick<ServiceProps, "service" | "call"> & { className?: string; children: ReactNode },
) {
  const { service, call, className, children } = props;
  const refused = call !== null && call.status !== 200;
  return (
    <article
      className={className}
      aria-label={service}
      data-testid="inside-service"
      data-service={service}
      data-state={call === null ? "idle" : refused ? "refused" : "allowed"}
      data-status={call?.status}
      data-code={call?.code ?? undefined}
    >
      {children}
    </article>
  );
}

/** Why a service says nothing. */
export const unaskedWords = (waiting: boolean): string =>
  waiting ? "Nobody asked yet." : "Not asked this time.";
