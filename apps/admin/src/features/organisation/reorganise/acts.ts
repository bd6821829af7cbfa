import { unitKinds } from '@dangvu/domain/organisation/unit-kinds';
import type { UnitPageQuery } from '../unit.generated.ts';

export type Unit = NonNullable<UnitPageQuery['unit']>;
export type UnitAct = 'establish' | 'rename' | 'move' | 'merge' | 'split' | 'close';

/** Acts upon the unit that the caller may do and that make sense for it, in the order of the menu. */
export const actsFor = (unit: Unit): readonly UnitAct[] => [
  ...(unit.permissions.canEstablishBelow && unitKinds[unit.kind].children.length > 0 ? (['establish'] as const) : []),
  ...(unit.permissions.canReorganise ? (['rename', 'move', 'merge', 'split', 'close'] as const) : []),
];
