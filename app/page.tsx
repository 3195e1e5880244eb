import type { Metadata } from "next";
import { headers } from "next/headers";
import { HomeDesk } from "@/components/home/home-desk";
import { Intro } from "@/components/home/intro";
import { Ways } from "@/components/home/ways";
import { SiteFooter } from "@/components/site/footer";
import { container } from "@/lib/server/container";
import { originOf } from "@/lib/server/origin";

export const metadata: Metadata = { alternates: { canonical: "/" } };

/** One screen that says what this is, and lets the visitor send a first real request. */
export default async function HomePage() {
  const request = new Request("http://localhost/", { headers: await headers() });
  return (
    <HomeDesk origin={originOf(request, container().environment)} intro={<Intro />}>
      <Ways />
      <SiteFooter />
    </HomeDesk>
  );
}
