import type { LocalDate } from '../calendar/local-date.ts';
import type { Label } from '../language/label.ts';
import type { Refusal } from '../errors/domain-error.ts';
import { refuse } from './lifecycle-guards.ts';
import { followingRefusal, overBy, overlap } from './merged-lives.ts';
import { returnRefusal } from './readmission-guards.ts';
import type { EarlierMembership } from './readmission-guards.ts';

/** Why two records may be of one person. */
export const DuplicateReason = {
  SAME_NAME_AND_BIRTH: 'SAME_NAME_AND_BIRTH',
  SAME_NAME_BIRTH_SWAPPED: 'SAME_NAME_BIRTH_SWAPPED',
  SAME_CARD: 'SAME_CARD',
  SAME_DOSSIER: 'SAME_DOSSIER',
} as const;
export type DuplicateReason = (typeof DuplicateReason)[keyof typeof DuplicateReason];

export const duplicateReasonLabels = {
  SAME_NAME_AND_BIRTH: { vi: 'Trùng họ tên (không kể dấu) và ngày sinh', en: 'Same name, marks aside, and birth date' },
  SAME_NAME_BIRTH_SWAPPED: {
    vi: 'Trùng họ tên, ngày và tháng sinh đổi chỗ',
    en: 'Same name, day and month of birth changed about',
  },
  SAME_CARD: { vi: 'Trùng số thẻ đảng viên và họ tên hoặc ngày sinh', en: 'Same card number, and name or birth date' },
  SAME_DOSSIER: { vi: 'Trùng số lý lịch và họ tên hoặc ngày sinh', en: 'Same dossier number, and name or birth date' },
} as const satisfies Record<DuplicateReason, Label>;

/** The records of one of the two people. */
export interface RecordsOfPerson {
  readonly openMembership: boolean;
  readonly openCandidacy: boolean;
  /**
   * From the decision to the day it ended, which is not in it; null: it goes on. Annulled ones are none. `listedOn`: the listing of the
   * candidacy that led to it; null for one that was brought, by an arrival or with the list.
   */
  readonly memberships: readonly { readonly from: LocalDate; readonly to: LocalDate | null; readonly listedOn: LocalDate | null }[];
  /** Memberships that are over, those annulled among them, with how each ended. */
  readonly earlier: readonly EarlierMembership[];
  /** Days of listing of the candidacies that go on or led to a membership. */
  readonly listings: readonly LocalDate[];
}

/** What stands against a listing of one record when the memberships of the other come before it (294-QĐ/TW 3.5); what it has against itself is no matter of the merge. */
function listingRefusal(of: RecordsOfPerson, beside: RecordsOfPerson): Refusal | null {
  for (const day of of.listings) {
    const refusal = returnRefusal(overBy([...of.earlier, ...beside.earlier], day), day);
    if (refusal && !returnRefusal(overBy(of.earlier, day), day)) return refusal;
  }
  return null;
}

/**
 * Why two records cannot become one, null when they can. After a merge everything is there once: one membership at a time, one candidacy
 * that goes on, no member is a candidate, a membership follows another one only as a readmission does, and nobody has come back to whom the
 * way back is shut. Which of two contradicting records is wrong, only an act of its own can say, with its day and its reason.
 */
export function mergeRefusal(a: RecordsOfPerson, b: RecordsOfPerson): Refusal | null {
  if (a.openMembership && b.openMembership) return refuse('MERGE_BOTH_MEMBERS');
  if (a.memberships.some((one) => b.memberships.some((other) => overlap(one, other)))) return refuse('MERGE_MEMBERSHIPS_OVERLAP');
  if (a.openCandidacy && b.openCandidacy) return refuse('MERGE_BOTH_CANDIDATES');
  if ((a.openMembership && b.openCandidacy) || (b.openMembership && a.openCandidacy)) return refuse('MERGE_MEMBER_AND_CANDIDATE');
  return listingRefusal(a, b) ?? listingRefusal(b, a) ?? followingRefusal(a, b) ?? followingRefusal(b, a);
}

/** What is typed about a person and what becomes of it in a merge. */
export const mergedFields = [
  'fullName',
  'bornOn',
  'sex',
  'ethnicity',
  'religion',
  'homeTown',
  'residence',
  'occupation',
  'education',
  'qualification',
  'workplace',
  'politicalTheory',
  'personalId',
  'diedOn',
] as const;
export type MergedField = (typeof mergedFields)[number];

/** What is not known of the kept person is taken from the other one; everything else stays as the kept person has it. */
export const fillableFields: readonly MergedField[] = ['religion', 'homeTown', 'residence', 'qualification', 'workplace', 'politicalTheory', 'personalId', 'diedOn'];

export type PersonFields = Readonly<Partial<Record<MergedField, string | null>>>;

/** One line of the preview. SAME: both say it. KEPT: the other value is dropped. FILLED: comes from the other record. */
export interface MergedLine {
  readonly field: MergedField;
  readonly kept: string | null;
  readonly other: string | null;
  readonly outcome: 'SAME' | 'KEPT' | 'FILLED';
}

/** What will be kept of two people, before anything is done; lines both have nothing to say about are left out. */
export function mergePreview(kept: PersonFields, other: PersonFields): readonly MergedLine[] {
  return mergedFields.flatMap((field): MergedLine[] => {
    const [mine, theirs] = [kept[field] ?? null, other[field] ?? null];
    if (mine === null && theirs === null) return [];
    const outcome = mine === theirs ? 'SAME' : mine === null && fillableFields.includes(field) ? 'FILLED' : 'KEPT';
    return [{ field, kept: mine, other: theirs, outcome }];
  });
}
