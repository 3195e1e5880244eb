import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { tabOf } from "@/components/inspector/tabs";
import { LabScreen } from "@/components/lab/lab-screen";
import { LabNoScript } from "@/components/lab/no-script";
import { exchangeIn, modelOf } from "@/components/lab/start";
import { container } from "@/lib/server/container";
import { labExists } from "@/lib/server/open-lab";
import { originOf } from "@/lib/server/origin";

// A lab's address is all that it takes to look in: no search engine is to hand it out.
export const metadata: Metadata = { title: "Lab", robots: { index: false, follow: false } };

type LabPageProps = {
  params: Promise<{ lab: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** A lab, wherever it was opened. */
export default async function LabPage({ params, searchParams }: LabPageProps) {
  const { lab } = await params;
  if (!(await labExists(lab))) notFound();
  const { model, tab, exchange } = await searchParams;
  const request = new Request("http://localhost/", { headers: await headers() });
  return (
    <LabScreen labId={lab} start={{ model: modelOf(model), exchange: exchangeIn(exchange) }} tab={tabOf(tab)}>
      <LabNoScript origin={originOf(request, container().environment)} labId={lab} />
    </LabScreen>
  );
}
