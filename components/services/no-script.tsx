import notes from "@/components/compare/notes.module.css";

/** For whoever has no JavaScript: the page needs it, the services do not. */
export function NoScript() {
  return (
    <noscript>
      <div className={notes.note}>
        <p>
          This page needs JavaScript. The services do not: open a lab with <code>curl -X POST /api/labs</code>{" "}
          at this address, set <code>services</code> to 3, and ask <code>/session/me</code> again and again.
        </p>
      </div>
    </noscript>
  );
}
