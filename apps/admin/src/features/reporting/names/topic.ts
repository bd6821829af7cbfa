import type { Measure } from '../overview.generated.ts';
import type { CandidacyStage, CompositionOf, MemberStanding, MembershipStatus, Trait } from './names.generated.ts';

/** A figure somebody opened: what it counts and where its names come from. */
export type Topic = {
  label: string;
  count: number;
  definition: string;
} & (
  | { names: 'admitted'; statuses: readonly MembershipStatus[] }
  /** `oncePerPerson`: the figure counts people, of whom one may have several entries. */
  | { names: 'events'; measures: readonly Measure[]; oncePerPerson?: boolean }
  | { names: 'candidates'; stages: readonly CandidacyStage[] }
  /** A figure of the make-up: without a trait everybody, of a trait without a value those who have none. */
  | { names: 'composition'; of: CompositionOf; trait: Trait | null; value: string | null; standing: MemberStanding | null }
);

export type OpenTopic = (topic: Topic) => void;

/** Every status a membership can have: who was admitted and what became of him is asked for by all of them. */
export const everyStatus: readonly MembershipStatus[] = [
  'DECIDED', 'PROBATIONARY', 'OFFICIAL', 'MOVED', 'STRUCK_OFF', 'RESIGNED', 'EXPELLED', 'DECEASED', 'ANNULLED',
];
