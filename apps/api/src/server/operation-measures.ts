/** What was answered since the server began, in numbers: no name, no text, nobody who asked. */
export class OperationMeasures {
  readonly #answered = new Map<string, { count: number; seconds: number; within: number[] }>();
  readonly #refused = new Map<string, number>();
  #statements = 0;

  /**
   * Counts one operation.
   * @param kind query, mutation; null when it could not be read
   * @param codes of errors and refusals it met, each from a closed list
   */
  count(kind: string | null, ms: number, statements: number, codes: readonly string[]): void {
    const key = kind ?? 'unread';
    let answered = this.#answered.get(key);
    if (!answered) this.#answered.set(key, (answered = { count: 0, seconds: 0, within: bounds.map(() => 0) }));
    answered.count += 1;
    answered.seconds += ms / 1000;
    for (const [place, bound] of bounds.entries()) if (ms <= bound * 1000) answered.within[place] = (answered.within[place] ?? 0) + 1;
    this.#statements += statements;
    for (const code of codes) this.#refused.set(code, (this.#refused.get(code) ?? 0) + 1);
  }

  /** The numbers in the text format of Prometheus. */
  lines(): string[] {
    const answered = [...this.#answered].flatMap(([kind, { count, seconds, within }]) => [
      ...bounds.map((bound, place) => `dangvu_operation_seconds_bucket{kind="${kind}",le="${bound}"} ${within[place] ?? 0}`),
      `dangvu_operation_seconds_bucket{kind="${kind}",le="+Inf"} ${count}`,
      `dangvu_operation_seconds_sum{kind="${kind}"} ${seconds}`,
      `dangvu_operation_seconds_count{kind="${kind}"} ${count}`,
    ]);
    return [
      ...measure('dangvu_operation_seconds', 'histogram', 'GraphQL operations by kind, and how long each took.', answered),
      ...measure('dangvu_refusals_total', 'counter', 'Errors and refusals by code.', [...this.#refused].map(([code, count]) => `dangvu_refusals_total{code="${code}"} ${count}`)),
      ...measure('dangvu_statements_total', 'counter', 'Statements sent for operations.', [`dangvu_statements_total ${this.#statements}`]),
    ];
  }
}

/** Seconds within which an operation was answered. */
const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

/** One measure with what it means above its samples. */
export const measure = (name: string, type: 'counter' | 'gauge' | 'histogram', help: string, samples: readonly string[]): string[] => [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...samples];
