import type { MetadataRoute } from "next";

/** Labs are made for people: a crawler that follows `/lab` would make one with every visit. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: "*", allow: "/", disallow: ["/lab$", "/lab?", "/api/"] } };
}
