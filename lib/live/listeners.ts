/** Who in this process wants to be woken, by lab. */
export class Listeners {
  readonly #byLab = new Map<string, Set<() => void>>();

  /** Adds a listener; the returned function, which may be called again, takes it away. */
  add(lab: string, wake: () => void): () => void {
    const listeners = this.#byLab.get(lab) ?? new Set();
    this.#byLab.set(lab, listeners);
    // An own function each time, so that one listener added twice is two.
    const listener = (): void => wake();
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#byLab.get(lab) === listeners) this.#byLab.delete(lab);
    };
  }

  /** Wakes all listeners of a lab. Their faults are their own: the entry is appended, whoever cannot hear of it. */
  wake(lab: string): void {
    for (const listener of this.#byLab.get(lab) ?? []) {
      try {
        listener();
      } catch {
        // See above.
      }
    }
  }
}
