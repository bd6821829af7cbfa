import type { Plain } from '../answer.ts';

/**
 * Who is measured. `beside` is another build of the product, to compare a change with what was before it; `postgraphile-aliases` the same
 * PostGraphile asked for each row under an alias (W5).
 */
export const contenderKinds = ['product', 'postgraphile', 'limit', 'beside', 'postgraphile-aliases'] as const;
export type ContenderKind = (typeof contenderKinds)[number];

/** The three ways of asking; another build of the product is asked as the product is. */
export type Dialect = Exclude<ContenderKind, 'beside' | 'postgraphile-aliases'>;
export const dialectOf = (kind: ContenderKind): Dialect => (kind === 'beside' ? 'product' : kind === 'postgraphile-aliases' ? 'postgraphile' : kind);

/** What is asked about: the town, its largest ward, this year. */
export interface Scene {
  readonly townId: string;
  readonly wardId: string;
  readonly year: number;
  /** First and last day of the year. */
  readonly from: string;
  readonly to: string;
  readonly today: string;
}

/** Sends one body to a contender and gives the answer as JSON. @throws Error when it is refused */
export type Ask = (body: object) => Promise<unknown>;

/** How one contender is asked. */
export interface Asking {
  /** The bodies, asked in turn; equal positions ask every contender the same. May ask to learn where pages begin. */
  bodies(scene: Scene, ask: Ask): Promise<object[]>;
  /** The answer as data, the same for every contender. @throws Error when something is missing */
  data(answer: unknown): Plain;
}

/** Another way in which one of the contenders can be asked for the same, measured in the same rounds beside its best one. */
export interface Form<How> {
  /** Names it in the table and in the result. */
  readonly name: string;
  readonly kind: Dialect;
  readonly asking: How;
}

/** Something that is read, and how each contender is asked for it. */
export interface ReadWorkload {
  readonly code: 'W1' | 'W2' | 'W3';
  readonly title: string;
  readonly asking: Readonly<Record<Dialect, Asking>>;
  readonly forms?: readonly Form<Asking>[];
}
