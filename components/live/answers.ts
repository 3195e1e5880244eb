/** Told of each answer to this page: the exchange's number, or `null` for a control; and when it was sent, by `Date.now()`. */
export type OnAnswered = (exchange: number | null, sentAt: number) => void;

const listeners = new Map<string, Set<OnAnswered>>();

/** Tells whoever follows a lab that it has recorded something which this page sent. */
export function tellAnswered(labId: string, exchange: number | null, sentAt: number): void {
  for (const listener of listeners.get(labId) ?? []) listener(exchange, sentAt);
}

/** Listens for what a lab answers to this page; the returned function ends it. */
export function onAnswered(labId: string, listener: OnAnswered): () => void {
  const all = listeners.get(labId) ?? new Set();
  listeners.set(labId, all.add(listener));
  return () => {
    all.delete(listener);
    if (all.size === 0) listeners.delete(labId);
  };
}
