/** What the caller may do has changed, or he may nothing any more: what was read for him must not be answered. */
export class StaleViewer extends Error {}

/** How the database is asked for the version of the caller's access: an SQL scalar, null when the caller has none any more. */
export interface AccessQuestion {
  /** Which question it is; all of a kind have the same text. */
  readonly kind: string;
  /** @param first number of the first parameter that is free; the question takes as many as it has values */
  readonly sql: (first: number) => string;
  readonly values: readonly unknown[];
}

/**
 * What this process remembers of a caller is a guess until the database confirms it. The question travels inside the statements of
 * the operation itself, so that it is answered by the same snapshot as the data; an operation that sends none asks it alone.
 */
export class ViewerProof {
  readonly #question: AccessQuestion;
  readonly #version: string;
  #state: 'open' | 'proved' | 'stale' = 'open';

  /** @param version of the access the viewer was made from */
  constructor(question: AccessQuestion, version: string) {
    this.#question = question;
    this.#version = version;
  }

  /** The database has confirmed the caller during this operation, and has never denied him. */
  get proved(): boolean {
    return this.#state === 'proved';
  }

  get stale(): boolean {
    return this.#state === 'stale';
  }

  get kind(): string {
    return this.#question.kind;
  }

  /** Values of the question; they follow those of the statement. */
  get values(): readonly unknown[] {
    return this.#question.values;
  }

  /** The statement with the question in each of its rows. @param taken parameters the statement has */
  around(text: string, taken: number): string {
    return `select ${this.#question.sql(taken + 1)} as "$access", read.* from (${text}) read`;
  }

  /** The question alone, for what reads nothing. */
  alone(): string {
    return `select ${this.#question.sql(1)} as "$access"`;
  }

  /**
   * Takes the answer of a statement made by `around` or `alone`. No row says nothing.
   * @throws StaleViewer when the access is not what the viewer was made from
   */
  check(rows: readonly object[]): void {
    const row = rows[0] as { $access?: unknown } | undefined;
    if (!row) return;
    if (this.#state !== 'stale' && row.$access === this.#version) this.#state = 'proved';
    else {
      this.#state = 'stale';
      throw new StaleViewer();
    }
  }
}
