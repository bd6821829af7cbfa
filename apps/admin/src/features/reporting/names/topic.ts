import type { LifecycleAct, MembershipStatus } from './names.generated.ts';

/** A figure somebody opened: what it counts and where its names come from. */
export type Topic = {
  label: string;
  count: number;
  definition: string;
} & (
  | { names: 'admitted'; statuses?: readonly MembershipStatus[] }
  | { names: 'events'; acts: readonly LifecycleAct[] }
);

export type OpenTopic = (topic: Topic) => void;
