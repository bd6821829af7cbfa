import { DomainError } from '@dangvu/domain/errors/domain-error';
import { SourceGroup } from '@dangvu/domain/membership/person-traits';
import type { CountedBy, IndicatorMeasure, MeasuredGroup } from '@dangvu/domain/planning/targets/target-kinds';
import { ref } from '../../platform/act/act.ts';
import type { Reference } from '../../platform/act/act.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { optionalText, requiredText } from '../../platform/act/typed-text.ts';
import type { Viewer } from '../../platform/viewer.ts';

/** An indicator as it is typed. */
export interface TypedIndicator {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly definitionVi: string;
  readonly definitionEn: string;
  readonly measure: IndicatorMeasure;
  readonly group: MeasuredGroup;
  readonly groupValue?: string | null;
  readonly countedBy: CountedBy;
  readonly unitVi: string;
  readonly unitEn: string;
}

/** Indicators are one list for the whole tree: who plans for all of it keeps them. */
const keepsIndicators = (viewer: Viewer): boolean => viewer.grants.some((grant) => grant.wholeTree && grant.permissions.has('PLAN_EDIT'));

const words = { vi: 'phần mô tả chỉ tiêu bằng hai thứ tiếng', en: 'the words of the indicator in both languages' };
const groupWords = { vi: 'nghề nghiệp hoặc nguồn được tính', en: 'the occupation or source group that counts' };

/**
 * Adds an indicator. What it says stays: figures of past years are read by it.
 * @throws DomainError NOT_PERMITTED, INDICATOR_CODE_TAKEN, INVALID_INPUT
 */
export async function addIndicator(transaction: Transaction, input: TypedIndicator): Promise<{ indicator: Reference }> {
  if (!keepsIndicators(transaction.viewer)) throw new DomainError('NOT_PERMITTED');
  const code = input.code.trim().toUpperCase();
  if (!/^[A-Z][A-Z0-9_]{1,39}$/.test(code)) throw new DomainError('INVALID_INPUT', { path: ['code'], params: { what: { vi: 'mã (chữ không dấu, số, gạch dưới)', en: 'the code (letters, digits, underscore)' } } });
  const text = (field: 'nameVi' | 'nameEn' | 'definitionVi' | 'definitionEn' | 'unitVi' | 'unitEn'): string => requiredText({ text: input[field], path: [field], what: words });
  const named = input.group === 'OCCUPATION' || input.group === 'SOURCE_GROUP';
  const groupValue = optionalText({ text: input.groupValue, path: ['groupValue'], what: groupWords });
  const known = input.group !== 'SOURCE_GROUP' || (groupValue !== null && groupValue in SourceGroup);
  if (named !== (groupValue !== null) || !known) throw new DomainError('INVALID_INPUT', { path: ['groupValue'], params: { what: groupWords } });
  if (input.measure === 'BRANCH_COMMITTEES' && input.group !== 'ALL') throw new DomainError('INVALID_INPUT', { path: ['group'], params: { what: { vi: 'nhóm người: chi bộ không chia theo nhóm', en: 'the group: branches are not counted by groups of people' } } });
  const rows = await transaction.query<{ id: string }>(
    `insert into indicator (code, name_vi, name_en, definition_vi, definition_en, measure, measured_group, group_value, counted_by, unit_vi, unit_en, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict (code) do nothing returning id`,
    [code, text('nameVi'), text('nameEn'), text('definitionVi'), text('definitionEn'), input.measure, input.group, groupValue, input.countedBy, text('unitVi'), text('unitEn'), transaction.clock.now(), transaction.accountId],
  );
  const [added] = rows;
  if (!added) throw new DomainError('INDICATOR_CODE_TAKEN', { path: ['code'], params: { code } });
  transaction.about({ targetType: 'Indicator', targetId: added.id });
  return { indicator: ref(added.id) };
}

/** Takes an indicator out of use; targets that are set on it stay. @throws DomainError NOT_PERMITTED, NOT_FOUND, INDICATOR_CLOSED */
export async function closeIndicator(transaction: Transaction, input: { readonly id: string }): Promise<{ indicator: Reference }> {
  if (!keepsIndicators(transaction.viewer)) throw new DomainError('NOT_PERMITTED');
  const [held] = await transaction.query<{ closed: boolean }>('select closed_at is not null as closed from indicator where id = $1 for update', [input.id]);
  if (!held) throw new DomainError('NOT_FOUND');
  if (held.closed) throw new DomainError('INDICATOR_CLOSED');
  await transaction.query('update indicator set closed_at = $2 where id = $1', [input.id, transaction.clock.now()]);
  transaction.about({ targetType: 'Indicator', targetId: input.id });
  return { indicator: ref(input.id) };
}
