import type { Metadata } from "next";
import { ComparePage } from "@/components/compare/compare-page";

export const metadata: Metadata = {
  title: "Compare",
  description:
    "One request to several ways of being remembered, side by side: what each carries, asks, costs and can take back.",
};

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The same request, sent to several models at once. */
export default async function Page({ searchParams }: PageProps) {
  return <ComparePage query={await searchParams} />;
}
