/** Sent with every response, static files included. What needs a nonce (the CSP of pages) or the scheme (HSTS) is set by `proxy.ts`. */
const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "no-referrer" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  },
];

/** A static file is never a document, so it may do nothing. */
const inert = [{ key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" }];

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  agentRules: false,
  devIndicators: false,
  // No image optimiser: it would be one more thing that fetches and computes for strangers.
  images: { unoptimized: true },
  // The types are a check of their own (`npm run types`), so `npm start` need not run them again.
  typescript: { ignoreBuildErrors: true },
  headers: () => [
    { source: "/:path*", headers: everywhere },
    { source: "/_next/static/:path*", headers: inert },
    { source: "/icon.svg", headers: inert },
  ],
};
