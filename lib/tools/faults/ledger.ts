/** What the app acknowledged in one lab, and so has to keep whatever happens to it. */
export class Ledger {
  readonly #exchanges = new Set<number>();
  readonly #sessions: string[] = [];

  /** An answer came with this number in `X-Exchange`. */
  exchange(id: number): void {
    this.#exchanges.add(id);
  }

  /** A sign-in was acknowledged with this credential. */
  session(credential: string): void {
    this.#sessions.push(credential);
  }

  get exchanges(): number {
    return this.#exchanges.size;
  }

  get sessions(): readonly string[] {
    return this.#sessions;
  }

  /**
   * Holds the numbers of the exchanges that are kept, in their order, against what was acknowledged. There may be
   * more of them, since an answer can be lost on its way; none may be missing, and they count on from 1.
   */
  problemsWith(kept: readonly number[]): string[] {
    const problems: string[] = [];
    const there = new Set(kept);
    const lost = [...this.#exchanges].filter((id) => !there.has(id));
    if (lost.length) problems.push(`acknowledged and lost: ${lost.join(", ")}`);
    const at = kept.findIndex((id, index) => id !== index + 1);
    if (at >= 0) problems.push(`exchange ${kept[at]} stands where ${at + 1} should`);
    return problems;
  }
}
