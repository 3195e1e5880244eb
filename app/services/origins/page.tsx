import type { Metadata } from "next";
import { OriginsPage } from "@/components/services/origins/origins-page";
import { SiteFooter } from "@/components/site/footer";

export const metadata: Metadata = {
  title: "Other clients, other origins",
  description:
    "One API asked by this page, by curl and by a page of another origin: who can carry a cookie, who a token, and what a browser keeps from a page.",
  alternates: { canonical: "/services/origins" },
};

/** Other clients and other domains: the carrier decides who can use the same API. */
export default function Page() {
  return (
    <OriginsPage>
      <SiteFooter />
    </OriginsPage>
  );
}
