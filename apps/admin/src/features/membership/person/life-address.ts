import { LifeGroup } from '@dangvu/domain/membership/life-groups';
import { day, oneOf } from '../../../config/search.ts';

/** What of a person's life is shown, kept in the address. */
export interface LifeAddress {
  kind: LifeGroup | undefined;
  from: string | undefined;
  to: string | undefined;
}

export const lifeGroups = Object.values(LifeGroup);

export const readLifeAddress = (search: Record<string, unknown>): LifeAddress => ({ kind: oneOf(search, 'kind', lifeGroups), from: day(search, 'from'), to: day(search, 'to') });

/** Everything. */
export const wholeLife: LifeAddress = { kind: undefined, from: undefined, to: undefined };

/** The question to the API; what is not set is not asked. */
export const lifeAsked = ({ kind, from, to }: LifeAddress): { groups?: LifeGroup[]; from?: string; to?: string } => ({
  ...(kind === undefined ? {} : { groups: [kind] }),
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});
