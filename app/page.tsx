import type { Metadata } from "next";
import { headers } from "next/headers";
import { HomeDesk } from "@/components/home/home-desk";
import { Ways } from "@/components/home/ways";
import { SiteFooter } from "@/components/site/footer";

export const metadata: Metadata = { alternates: { canonical: "/" } };

/** One screen that says what this is, and lets the visitor send a first real request. */
export default async function HomePage() {
  const host = (await headers()).get("host") ?? "localhost";
  return (
    <HomeDesk host={host}>
      <Ways />
      <SiteFooter />
    </HomeDesk>
  );
}
