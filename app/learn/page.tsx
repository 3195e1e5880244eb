import type { Metadata } from "next";
import { MapPage } from "@/components/lessons/map/map-page";
import { SiteFooter } from "@/components/site/footer";
import { mapData } from "@/lib/server/lessons/learn";

export const metadata: Metadata = {
  title: "Learn",
  description:
    "Eleven short chapters on cookies, sessions and tokens: predict, send a real request, see what happened, say why.",
  alternates: { canonical: "/learn" },
};

/** The map of the eleven chapters. */
export default function Page() {
  return (
    <MapPage data={mapData()}>
      <SiteFooter />
    </MapPage>
  );
}
