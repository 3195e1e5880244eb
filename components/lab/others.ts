import type { Lab } from "@/components/live/use-lab";
import { type Envelope, envelopesOf } from "@/lib/stage/jar";
import { senderOf } from "@/lib/stage/sender";
import type { Client } from "@/lib/trace/exchange";

/** A client other than this browser, with what it holds. */
export interface Other {
  client: Client;
  envelopes: Envelope[];
}

/** Every other client of the lab, in the order in which they came, each once. */
export function othersOf(lab: Lab, clientId: string): Other[] {
  const clients = new Map<string, Client>();
  for (const exchange of lab.exchanges) {
    const { client } = exchange;
    // What a page of another site had a browser send is no client beside that browser.
    const isItself = senderOf(exchange, lab.exchanges) === client.id;
    if (client.id !== clientId && isItself) clients.set(client.id, client);
  }
  return [...clients.values()].map((client) => ({
    client,
    envelopes: envelopesOf(client.id, lab.exchanges, lab.notes),
  }));
}
