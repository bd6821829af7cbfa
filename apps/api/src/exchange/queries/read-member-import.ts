import { createHash } from 'node:crypto';
import type { Refusal } from '@dangvu/domain/errors/domain-error';
import { attempt } from '@dangvu/domain/membership/lifecycle';
import type { Allowed, LifecycleAct } from '@dangvu/domain/membership/lifecycle';
import type { SheetBranch } from '@dangvu/domain/membership/member-sheet/find-branch';
import { readMemberSheet } from '@dangvu/domain/membership/member-sheet/read-member-sheet';
import type { MemberSheet, MemberSheetRow, SheetChoices } from '@dangvu/domain/membership/member-sheet/read-member-sheet';
import { branchesBelow, mostBranches, standsOn } from './branches-below.ts';
import type { StandingBranch } from './branches-below.ts';
import { alreadyOnRecord } from './already-on-record.ts';
import type { Ask } from './ask.ts';
import { readSheet } from '../sheets/read-sheet.ts';
import type { SentFile } from '../sheets/read-sheet.ts';

/** A list of members as it is sent, with what whoever sends it has said of it. */
export interface MemberImportAsked extends SheetChoices {
  readonly unitId: string;
  readonly file: SentFile;
  /** Name of the sheet; the first one where it is not given. */
  readonly sheet?: string | null;
  /** Rows of which it was said that they are not whom they look like on record. */
  readonly differentPeople?: readonly number[] | null;
}

/** A row of the list, judged. */
export interface ImportRow extends Omit<MemberSheetRow, 'unit'> {
  readonly unit: SheetBranch | null;
  /** How he would be entered; null for a row that cannot be. */
  readonly entry: { readonly act: LifecycleAct; readonly allowed: Allowed } | null;
}

/** What a list would do. */
export interface MemberImport extends Omit<MemberSheet, 'rows'> {
  readonly digest: string;
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  /** Why nothing of the file can be used. */
  readonly refused: Refusal | null;
  readonly rows: readonly ImportRow[];
  readonly branches: readonly StandingBranch[];
  /** How many rows told of somebody on record: his name and branch were read. */
  readonly peopleRead: number;
}

/** One more in a list than is entered at a time. */
export const mostPeople = 1_000;

const nothing = { headRow: 0, headings: [], missing: [], leftOut: [], rows: [], peopleRead: 0 } as const;

/**
 * Reads a list of members and says of each row what would become of it: what stands in the cells, whether somebody like him is on record,
 * and what the rules of the lifecycle say of his dates. Nothing is written.
 * @returns null where the caller records no members at the unit
 */
export async function readMemberImport(ask: Ask, asked: MemberImportAsked): Promise<MemberImport | null> {
  const branches = await branchesBelow(ask, asked.unitId);
  if (branches === null) return null;
  const digest = createHash('sha256').update(asked.file.content).digest('hex');
  if (branches.length > mostBranches) return { ...nothing, digest, sheets: [], sheet: null, branches: [], refused: { code: 'IMPORT_TOO_WIDE', params: { branches: mostBranches } } };
  const reading = readSheet(asked.file, asked.sheet ?? null);
  if (!reading.ok) return { ...nothing, digest, sheets: [], sheet: null, branches, refused: reading.refusal };
  const base = { digest, sheets: reading.names, sheet: reading.name, branches };
  const list = readMemberSheet(reading.sheet, branches, asked);
  if (!list.ok) return { ...nothing, ...base, refused: list.refusal };
  if (list.rows.length > mostPeople) return { ...nothing, ...base, headRow: list.headRow, headings: list.headings, refused: { code: 'SHEET_TOO_MANY_PEOPLE', params: { rows: mostPeople } } };
  const { rows, ...found } = list;
  const { refusals, peopleRead } = await alreadyOnRecord(ask, rows, new Set(asked.differentPeople ?? []));
  const places = new Map(branches.map((branch) => [branch.id, branch]));
  return { ...base, ...found, refused: null, peopleRead, rows: rows.map((row) => judged(row, { today: ask.today, place: row.unit && places.get(row.unit.id), onRecord: refusals.get(row.line) ?? [] })) };
}

/** What the rules say of a row that could be read. */
function judged(row: MemberSheetRow, { today, place, onRecord }: { today: string; place: StandingBranch | null | undefined; onRecord: readonly Refusal[] }): ImportRow {
  const { read } = row;
  if (!read || !place) return { ...row, entry: null };
  const { membership, person } = read;
  const { status, decidedOn, ceremonyOn, officialOn, joined } = membership;
  const act = joined ? 'ARRIVE' : 'REGISTER';
  const result = attempt(act, {
    state: 'NONE', today, permissions: new Set(['MEMBERSHIP_RECORD']), bornOn: person.bornOn, openCandidacy: false, openMembership: false, earlier: [], arrivesAs: status, decidedOn, ceremonyOn, officialOn, effectiveOn: joined?.on ?? decidedOn,
  });
  const days = person.bornOn > today ? [{ code: 'DATE_IN_FUTURE', params: { date: person.bornOn } } as const] : [];
  const refusals = [...days, ...(result.ok ? standsOn(place, result.effectiveOn) : result.refusals), ...onRecord];
  return refusals.length > 0 || !result.ok ? { ...row, refusals, entry: null } : { ...row, entry: { act, allowed: result } };
}
