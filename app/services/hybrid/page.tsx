import type { Metadata } from "next";
import { HybridPage } from "@/components/services/hybrid/hybrid-page";
import { SiteFooter } from "@/components/site/footer";

export const metadata: Metadata = {
  title: "Hybrid",
  description:
    "A session at the gateway, short-lived tokens behind it: watch one label become three passports, and measure how long the inside still believes after the session is revoked.",
  alternates: { canonical: "/services/hybrid" },
};

/** A label outside, passports inside. */
export default function Page() {
  return (
    <HybridPage>
      <SiteFooter />
    </HybridPage>
  );
}
