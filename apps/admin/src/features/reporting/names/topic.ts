import type { CandidacyStage, LifecycleAct, MembershipStatus } from './names.generated.ts';

/** A figure somebody opened: what it counts and where its names come from. */
export type Topic = {
  label: string;
  count: number;
  definition: string;
} & (
  | { names: 'admitted'; statuses: readonly MembershipStatus[] }
  | { names: 'events'; acts: readonly LifecycleAct[] }
  | { names: 'candidates'; stages: readonly CandidacyStage[] }
);

export type OpenTopic = (topic: Topic) => void;

/** Every status a membership can have: who was admitted and what became of him is asked for by all of them. */
export const everyStatus: readonly MembershipStatus[] = [
  'DECIDED', 'PROBATIONARY', 'OFFICIAL', 'MOVED', 'STRUCK_OFF', 'RESIGNED', 'EXPELLED', 'DECEASED', 'ANNULLED',
];
