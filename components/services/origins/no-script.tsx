import notes from "@/components/compare/notes.module.css";

/** For whoever has no JavaScript: the page needs it, other clients do not. */
export function NoScript() {
  return (
    <noscript>
      <div className={notes.note}>
        <p>
          This page needs JavaScript. Other clients do not: open a lab with{" "}
          <code>curl -X POST /api/labs</code> at this address, log in at <code>/jwt/login</code> under the
          address that it answers, with <code>{'{"user":"alice","carrier":"header"}'}</code>, and ask{" "}
          <code>/jwt/me</code> with the token.
        </p>
      </div>
    </noscript>
  );
}
