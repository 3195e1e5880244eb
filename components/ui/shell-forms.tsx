"use client";

import { useShell } from "@/components/site/shell";
import { SHELL_NAMES, type Shell } from "@/lib/trace/shells";

/** One command, as each shell reads it. */
export type Forms = Readonly<Record<Shell, string>>;

/**
 * A command that the server wrote: in the shell that was chosen, and where nobody can choose, without JavaScript, in all of
 * them, with those of Windows folded.
 */
export function ShellForms({ forms }: { forms: Forms }) {
  const shell = useShell();
  return (
    <>
      <pre translate="no">{forms[shell]}</pre>
      <noscript>
        <WindowsForms forms={forms} />
      </noscript>
    </>
  );
}

/** The same command for the shells of Windows, folded. */
export function WindowsForms({ forms }: { forms: Forms }) {
  return (
    <details>
      <summary>The same on Windows</summary>
      <dl>
        {(["cmd", "powershell"] as const).map((shell) => (
          <div key={shell}>
            <dt>{SHELL_NAMES[shell]}</dt>
            <dd>
              <pre translate="no">{forms[shell]}</pre>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
