import type { LocalDate } from '../calendar/local-date.ts';
import type { ErrorCode } from '../errors/codes.ts';
import type { Refusal } from '../errors/domain-error.ts';
import type { MessageParams } from '../errors/fill-message.ts';
import type { Label } from '../language/label.ts';
import { isDirectSuperior } from '../organisation/direct-superior.ts';
import { citation, ruleOn } from '../rulebook/rules.ts';
import type { LifecycleFacts } from './lifecycle-facts.ts';
import { missing } from './lifecycle-guards.ts';

/** A refusal that cites the clause on the act beside the row that says who the direct superior is on the day. */
export function refuseBySuperior(on: LocalDate, clause: string, code: ErrorCode, params: MessageParams = {}): Refusal {
  const rule = ruleOn('DIRECT_SUPERIOR', on);
  return { code, params, ruleCode: rule.code, clause: `${clause}; ${citation(rule)}` };
}

/** Who the direct superior is on a day, in words: a ward or commune only where the row of the day names it. */
export const superiorName = (on: LocalDate): Label =>
  isDirectSuperior('WARD_PARTY_ORG', on)
    ? { vi: 'cấp trên trực tiếp của tổ chức cơ sở đảng (đảng ủy phường, xã trở lên)', en: 'the direct superior of the grassroots organisation (a ward or commune, or above)' }
    : { vi: 'cấp trên trực tiếp của tổ chức cơ sở đảng (thị ủy trở lên)', en: 'the direct superior of the grassroots organisation (the town or above)' };

/** The decision is one of the direct superior on its day, or of what stands above; an entry of the log was asked when it was made. */
export function bySuperior({ issuer }: Pick<LifecycleFacts, 'issuer'>, on: LocalDate, refusal: (on: LocalDate) => Refusal): Refusal | null {
  if (issuer === 'RECORDED') return null;
  if (!issuer) return missing('cơ quan ban hành quyết định', 'the issuer of the decision');
  return isDirectSuperior(issuer, on) ? null : refusal(on);
}
