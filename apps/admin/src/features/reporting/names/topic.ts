import type { Measure } from '../overview.generated.ts';
import type { CandidacyStage, MembershipStatus } from './names.generated.ts';

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
);

export type OpenTopic = (topic: Topic) => void;

/** Every status a membership can have: who was admitted and what became of him is asked for by all of them. */
export const everyStatus: readonly MembershipStatus[] = [
  'DECIDED', 'PROBATIONARY', 'OFFICIAL', 'MOVED', 'STRUCK_OFF', 'RESIGNED', 'EXPELLED', 'DECEASED', 'ANNULLED',
];
