import type { Metadata } from "next";
import { CostScreen } from "@/components/compare/cost/cost-screen";
import { SiteFooter } from "@/components/site/footer";

export const metadata: Metadata = {
  title: "What it costs",
  description:
    "Is a JWT faster than a session? Measured live: time, bytes and what happens past 4,096 of them.",
  alternates: { canonical: "/compare/cost" },
};

type CostPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What recognising a client costs, in time and in bytes, measured by the visitor's own requests. */
export default async function CostPage({ searchParams }: CostPageProps) {
  const { times, size } = await searchParams;
  return (
    <CostScreen query={{ times, size }}>
      <SiteFooter />
    </CostScreen>
  );
}
