import { DomainError } from '@dangvu/domain/errors/domain-error';
import { enterFromList } from '../../membership/public.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { table } from '../../platform/act/table.ts';
import { requiredText } from '../../platform/act/typed-text.ts';
import { newId } from '../../platform/act/writes.ts';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import { askingWithin } from '../queries/ask.ts';
import { readMemberImport } from '../queries/read-member-import.ts';
import type { MemberImportAsked } from '../queries/read-member-import.ts';

export interface MemberImportToApply extends MemberImportAsked {
  /** How many people the caller has seen would be entered. */
  readonly expectedPeople: number;
  /** Enter nobody unless every row can be. */
  readonly allOrNothing?: boolean | null;
}

interface ImportRow {
  readonly id: string;
  readonly unitId: string;
  readonly fileName: string;
  readonly digest: string;
  readonly entered: number;
  readonly refused: number;
  readonly appliedBy: string | null;
  readonly appliedAt: string;
}
const imports = table<ImportRow>('member_import', { id: 'uuid', unitId: 'uuid', fileName: 'text', digest: 'text', entered: 'integer', refused: 'integer', appliedBy: 'uuid', appliedAt: 'timestamptz' });

interface LineRow {
  readonly importId: string;
  readonly line: number;
  readonly membershipId: string;
}
const importLines = table<LineRow>('member_import_line', { importId: 'uuid', line: 'integer', membershipId: 'uuid' });

/**
 * Enters the people of a list: the file is read again, judged by the same rules as when it was looked at, and everybody who can be entered
 * is, all in one act that can be taken back.
 * @throws DomainError NOT_FOUND, NOT_PERMITTED; the refusal of the file; IMPORT_CHANGED when other people can be entered than were seen, ROWS_REFUSED
 */
export async function applyMemberImport(transaction: Transaction, input: MemberImportToApply): Promise<PayloadReferences> {
  await transaction.requirePermission('MEMBERSHIP_RECORD', input.unitId, { visibleWith: 'ORGANISATION_READ' });
  // Two who enter the same list at once: the second finds everybody on record.
  await transaction.query(`select pg_advisory_xact_lock(hashtextextended('member_import', 0))`);
  const fileName = requiredText({ text: input.file.name, path: ['file', 'name'], what: { vi: 'tên tệp', en: 'the name of the file' }, longest: 200 });
  const list = await readMemberImport(askingWithin(transaction), input);
  if (!list) throw new DomainError('NOT_FOUND', { path: ['unitId'] });
  if (list.refused) throw DomainError.of(list.refused, { path: ['file'] });
  const good = list.rows.flatMap(({ line, read, unit, entry }) => (read && unit && entry ? [{ line, ...read, ...entry, branchId: unit.id }] : []));
  const refused = list.rows.length - good.length;
  if (good.length !== input.expectedPeople) throw new DomainError('IMPORT_CHANGED', { path: ['expectedPeople'], params: { seen: input.expectedPeople, now: good.length } });
  if (good.length === 0 || (input.allOrNothing && refused > 0)) throw new DomainError('ROWS_REFUSED', { path: ['file'], params: { refused, rows: list.rows.length } });
  const numbers = good.flatMap(({ membership: { cardNo, dossierNo } }) => [...(cardNo ? [`card_no ${cardNo}`] : []), ...(dossierNo ? [`dossier_no ${dossierNo}`] : [])]);
  await transaction.query('select pg_advisory_xact_lock(hashtextextended(n, 0)) from (select unnest($1::text[]) as n order by 1) numbers', [numbers]);
  const importId = newId();
  transaction.writes.add(imports, { id: importId, unitId: input.unitId, fileName, digest: list.digest, entered: good.length, refused, appliedBy: transaction.accountId, appliedAt: transaction.clock.now().toISOString() });
  for (const listed of good) transaction.writes.add(importLines, { importId, line: listed.line, membershipId: enterFromList(transaction, listed) });
  transaction.about({ targetType: 'MemberImport', targetId: importId, unitId: input.unitId, details: { entered: good.length, refused, digest: list.digest } });
  return { memberImport: ref(importId), entered: good.length, refused };
}
