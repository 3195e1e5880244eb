import type { Metadata } from "next";
import { ElsewherePage } from "@/components/services/origins/elsewhere/elsewhere-page";

export const metadata: Metadata = {
  title: "Elsewhere",
  description: "A page of another origin: what it can ask a server for, and what its browser lets it read.",
  robots: { index: false },
};

/** The same server under its other name, where it is a stranger to the first. */
export default function Page() {
  return <ElsewherePage />;
}
