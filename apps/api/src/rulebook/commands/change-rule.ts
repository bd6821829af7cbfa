import { DomainError } from '@dangvu/domain/errors/domain-error';
import { parseRuleValue, refuseRuleChange } from '@dangvu/domain/rulebook/rule-change';
import { ruleOn } from '@dangvu/domain/rulebook/rules';
import type { RuleParam } from '@dangvu/domain/rulebook/rules';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import { table } from '../../platform/act/table.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { requiredText } from '../../platform/act/typed-text.ts';
import { newId } from '../../platform/act/writes.ts';
import { keepsRulebook } from '../keeper.ts';

interface RuleChangeRow {
  readonly id: string;
  readonly param: string;
  readonly numerator: number;
  readonly denominator: number | null;
  readonly validFrom: string;
  readonly reason: string;
  readonly recordedBy: string | null;
}

const ruleChanges = table<RuleChangeRow>('rule_change', { id: 'uuid', param: 'text', numerator: 'integer', denominator: 'integer', validFrom: 'date', reason: 'text', recordedBy: 'uuid' });

const pathOf = { RULE_CHANGE_TOO_EARLY: ['validFrom'], RULE_IS_SURE: ['param'], RULE_VALUE_INVALID: ['value'], RULE_CHANGE_NOTHING: ['value'] } as const;

/** What is to be put in place of which value, from which day, and why. */
export interface RuleToChange {
  readonly param: RuleParam;
  readonly value: string;
  readonly validFrom: string;
  readonly reason: string;
}

/**
 * Puts another value in place of one that is not sure, from a day to come. The published row stays; whatever began before keeps it.
 * @throws DomainError NOT_PERMITTED, RULE_CHANGE_TOO_EARLY, RULE_IS_SURE, RULE_VALUE_INVALID, RULE_CHANGE_NOTHING, INVALID_INPUT without a reason
 */
export function changeRule(transaction: Transaction, input: RuleToChange): Promise<PayloadReferences> {
  const { accountId } = transaction;
  if (!keepsRulebook(transaction.viewer) || accountId === null) throw new DomainError('NOT_PERMITTED');
  const value = parseRuleValue(input.value);
  const inForce = ruleOn(input.param, input.validFrom);
  const refusal = refuseRuleChange(inForce, value, input.validFrom, transaction.today);
  if (refusal) throw DomainError.of(refusal, { path: pathOf[refusal.code as keyof typeof pathOf] });
  const reason = requiredText({ text: input.reason, path: ['reason'], what: { vi: 'lý do sửa giá trị', en: 'why the value is changed' } });
  const fraction = typeof value === 'object' ? value : null;
  const id = newId();
  transaction.writes.add(ruleChanges, {
    id, param: input.param, numerator: fraction?.numerator ?? Number(value), denominator: fraction?.denominator ?? null, validFrom: input.validFrom, reason, recordedBy: accountId,
  });
  transaction.about({ targetType: 'RuleChange', targetId: id, reason, details: { replaced: inForce.code } });
  return Promise.resolve({ ruleChange: ref(id) });
}
