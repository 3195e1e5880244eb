import notes from "@/components/compare/notes.module.css";

/** For whoever has no JavaScript: the picture needs it, the gateway does not. */
export function NoScript() {
  return (
    <noscript>
      <div className={notes.note}>
        <p>
          The picture needs JavaScript. The gateway does not: open a lab with{" "}
          <code>curl -X POST /api/labs</code> at this address, log in at <code>/hybrid/login</code> under the
          address that it answers, and ask <code>/hybrid/dashboard</code>.
        </p>
      </div>
    </noscript>
  );
}
