import type { Lab } from "@/components/live/use-lab";
import { type Envelope, envelopesOf } from "@/lib/stage/jar";
import type { Client } from "@/lib/trace/exchange";

/** A client other than this browser, with what it holds. */
export interface Other {
  client: Client;
  envelopes: Envelope[];
}

/** Every other client of the lab, in the order in which they came. */
export function othersOf(lab: Lab, clientId: string): Other[] {
  const clients = new Map<string, Client>();
  for (const { client } of lab.exchanges) if (client.id !== clientId) clients.set(client.id, client);
  return [...clients.values()].map((client) => ({
    client,
    envelopes: envelopesOf(client.id, lab.exchanges, lab.notes),
  }));
}
