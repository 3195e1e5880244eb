import type { IncomingHttpHeaders } from "node:http";

const FORWARDED = /^(x-forwarded-.*|forwarded|x-client-address)$/;

/**
 * Settles what is known of a client's way here, before anything else sees the request.
 *
 * Without trusted proxies nothing that the client says of itself is kept, and its address is the socket's. Behind
 * `hops` of them, the address is the one that the outermost trusted proxy saw: that many from the end of the list.
 */
export function vouch(headers: IncomingHttpHeaders, address: string, hops: number): void {
  const list = String(headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((entry) => entry.trim())
    .filter(Boolean);
  for (const name of Object.keys(headers)) {
    if (FORWARDED.test(name) && (hops === 0 || name === "x-client-address")) delete headers[name];
  }
  headers["x-client-address"] = (hops > 0 ? list.at(-hops) : undefined) ?? address;
}
