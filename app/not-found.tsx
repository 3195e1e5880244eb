import type { Metadata } from "next";
import { SiteHeader } from "@/components/site/header";
import { ReturnedLetter } from "@/components/site/returned-letter";

export const metadata: Metadata = { title: "Address unknown" };

/** Nobody lives at this address. */
export default function NotFound() {
  return (
    <>
      <SiteHeader />
      <ReturnedLetter
        stamp={{ text: "RETURN TO SENDER", tone: "deny" }}
        title="Nobody lives at this address."
        ways={
          <>
            <a href="/lab">Open a lab</a>
            <a href="/">Go home</a>
          </>
        }
      >
        <p>
          The server answered 404: no page has this address. If it was a lab, it may be gone: after 24 hours
          without a visitor a lab is thrown away, with all it recorded. You can open a new one.
        </p>
      </ReturnedLetter>
    </>
  );
}
