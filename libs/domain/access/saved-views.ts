import type { Label } from '../language/label.ts';
import { Permission } from './roles.ts';

/** The lists whose present state can be named and found again. */
export const ViewedList = {
  MEMBERS: 'MEMBERS',
  CANDIDATES: 'CANDIDATES',
  TRANSFERS: 'TRANSFERS',
  TRAINING_CLASSES: 'TRAINING_CLASSES',
} as const;
export type ViewedList = (typeof ViewedList)[keyof typeof ViewedList];

export const viewedListLabels = {
  MEMBERS: { vi: 'Đảng viên', en: 'Members' },
  CANDIDATES: { vi: 'Nguồn kết nạp', en: 'Candidates' },
  TRANSFERS: { vi: 'Chuyển sinh hoạt', en: 'Transfers' },
  TRAINING_CLASSES: { vi: 'Lớp bồi dưỡng', en: 'Classes' },
} as const satisfies Record<ViewedList, Label>;

/** Who finds a saved view. It holds conditions, an order and columns; what it shows everybody sees through his own rights. */
export const ViewAudience = {
  /** Whoever saved it. */
  OWNER: 'OWNER',
  /** Whoever holds a role with names in one unit. */
  UNIT: 'UNIT',
  /** Whoever reads names anywhere. */
  EVERYONE: 'EVERYONE',
} as const;
export type ViewAudience = (typeof ViewAudience)[keyof typeof ViewAudience];

export const viewAudienceLabels = {
  OWNER: { vi: 'Chỉ mình tôi', en: 'Only me' },
  UNIT: { vi: 'Người cùng đơn vị', en: 'People of my unit' },
  EVERYONE: { vi: 'Mọi người', en: 'Everyone' },
} as const satisfies Record<ViewAudience, Label>;

/**
 * What a person must hold to offer a view to others: whoever keeps the records of a unit offers its people the ways to look at them, in the
 * unit itself; to everyone, whoever keeps them over the whole tree. Null: nothing, it is his own.
 */
export const sharingPermissions = {
  OWNER: null,
  UNIT: Permission.CANDIDACY_RECORD,
  EVERYONE: Permission.MEMBERSHIP_RECORD,
} as const satisfies Record<ViewAudience, Permission | null>;

export const savedViewLimits = {
  /** Views one person keeps, of all lists together. */
  perPerson: 50,
  /** Characters of a name. */
  nameLength: 80,
  /** Characters of the search it stands for. */
  searchLength: 1_500,
} as const;

/** What an address says beside a list's own conditions: the unit, the period and the day belong to every page, the rest to one look at it. */
const besideTheList: ReadonlySet<string> = new Set(['unit', 'period', 'asOf', 'saved', 'open']);

/** Words typed into the search: mostly somebody's name. */
const typedWords = 'q';

/** "status=ended&columns=sex": names of letters, values as a browser writes them. */
const part = /^([A-Za-z]+)=([^&=#?\s]+)$/;

const keysOf = (search: string): readonly string[] => search.split('&').flatMap((one) => part.exec(one)?.[1] ?? []);

/**
 * Whether a text is the search of a list as it stands in an address, without the question mark. An empty one is the plain list, which
 * may have a name too.
 */
export function isViewSearch(search: string): boolean {
  if (search === '') return true;
  if (search.length > savedViewLimits.searchLength) return false;
  return search.split('&').every((one) => {
    const key = part.exec(one)?.[1];
    return key !== undefined && !besideTheList.has(key);
  });
}

/** Whether the search holds typed words. They are mostly a person's name, which must not travel to those who may not read it: such a view stays one's own. */
export const holdsTypedWords = (search: string): boolean => keysOf(search).includes(typedWords);
