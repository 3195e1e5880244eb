import type { Metadata } from "next";
import { ServicesPage } from "@/components/services/services-page";
import { SiteFooter } from "@/components/site/footer";

export const metadata: Metadata = {
  title: "Many servers",
  description:
    "Three services behind a load balancer, each with a memory of its own. See which of your requests fail, and what keeps them from failing.",
  alternates: { canonical: "/services" },
};

/** One client, three services: where sessions stand when there is more than one server. */
export default function Page() {
  return (
    <ServicesPage>
      <SiteFooter />
    </ServicesPage>
  );
}
