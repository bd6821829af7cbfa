/** Who may do something that takes a while: few at a time, and nobody twice beside himself. What all others ask goes on meanwhile. */
export class Turns {
  readonly #most: number;
  readonly #taken = new Set<string>();

  constructor(most: number) {
    this.#most = most;
  }

  /**
   * Takes a turn for somebody.
   * @returns gives it back; null when there is none to be had now
   */
  take(who: string): (() => void) | null {
    if (this.#taken.size >= this.#most || this.#taken.has(who)) return null;
    this.#taken.add(who);
    return () => void this.#taken.delete(who);
  }
}
