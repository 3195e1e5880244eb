import type { ReactNode } from "react";
import notes from "@/components/ui/notes.module.css";

/** For whoever has no JavaScript: what of the page needs it, and how to ask the server without. */
export function NoScript({ children }: { children: ReactNode }) {
  return (
    <noscript>
      <div className={notes.note}>{children}</div>
    </noscript>
  );
}
