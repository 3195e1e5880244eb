import type { Metadata } from "next";
import { MatrixScreen } from "@/components/compare/matrix/matrix-screen";
import { SiteFooter } from "@/components/site/footer";

export const metadata: Metadata = {
  title: "What happens if…",
  description:
    "Log-out, revocation, tampering, restarts and more: what a server answers, by how it remembers. Every answer is a request that you sent.",
  alternates: { canonical: "/compare/matrix" },
};

type MatrixPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The outcome matrix. */
export default async function MatrixPage({ searchParams }: MatrixPageProps) {
  const { cell } = await searchParams;
  return (
    <MatrixScreen query={cell}>
      <SiteFooter />
    </MatrixScreen>
  );
}
