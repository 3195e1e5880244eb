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

/** The command that opens a lab, the same in every shell but for PowerShell's own `curl`. */
export const OpenLabCommand = ({ origin = "" }: { origin?: string }) => (
  <>
    <code translate="no">curl -X POST {origin}/api/labs</code> (in PowerShell{" "}
    <code translate="no">curl.exe</code>)
  </>
);
