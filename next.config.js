import { INERT_POLICY, STANDING_HEADERS } from "./lib/http/security-headers.ts";

// What needs a nonce (the policy of pages) is set by proxy.ts, what depends on the way (HSTS, the opener policy) by the front door.
const standing = STANDING_HEADERS.map(([key, value]) => ({ key, value }));
const inert = [{ key: "Content-Security-Policy", value: INERT_POLICY }];

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  agentRules: false,
  devIndicators: false,
  // The server's other name, under which the page of another origin is opened; asked for by the development server alone.
  allowedDevOrigins: ["127.0.0.1"],
  // No image optimiser: it would be one more thing that fetches and computes for strangers.
  images: { unoptimized: true },
  // The types are a check of their own (`npm run types`), so `npm start` need not run them again.
  typescript: { ignoreBuildErrors: true },
  // Loaded by Node, and only where REDIS_URL is set.
  serverExternalPackages: ["@redis/client"],
  headers: () => [
    { source: "/:path*", headers: standing },
    { source: "/_next/static/:path*", headers: inert },
    { source: "/icon.svg", headers: inert },
  ],
};
