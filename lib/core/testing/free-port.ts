import { once } from "node:events";
import { createServer } from "node:net";

/** A port on which nothing listens now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, "listening");
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  if (typeof address !== "object" || !address) throw new Error("No free port.");
  return address.port;
}
