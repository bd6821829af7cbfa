import type { ErrorCode } from '@dangvu/domain/errors/codes';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import { formatWarning } from '@dangvu/domain/errors/messages';
import { actsFrom, attempt } from '@dangvu/domain/membership/lifecycle';
import type { Allowed, LifecycleAct, LifecycleFacts } from '@dangvu/domain/membership/lifecycle';
import { ruleByCode } from '@dangvu/domain/rulebook/rules';
import type { Transaction } from '../../platform/act/transaction.ts';

/** Parts of the input a refusal speaks of: the day typed for the act, and the input by which a code is told. */
export interface InputPaths {
  readonly day?: string;
  readonly byCode?: Partial<Record<ErrorCode, readonly string[]>>;
}

const ofDays: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'DATE_INVALID',
  'DATE_IN_FUTURE',
  'DATE_OUT_OF_ORDER',
  'DATE_BEFORE_PARTY',
  'DATE_BEFORE_BIRTH',
  'CEREMONY_BEFORE_DECISION',
  'PROBATION_NOT_OVER',
  'READMISSION_TOO_EARLY',
  'AGE_OUT_OF_RANGE',
  'CERTIFICATE_EXPIRED',
  'DOSSIER_EXPIRED',
]);

function pathOf(code: ErrorCode, facts: LifecycleFacts, paths: InputPaths): readonly string[] | undefined {
  const given = paths.byCode?.[code];
  if (given) return given;
  if (code === 'DECISION_REQUIRED') return ['decision', 'number'];
  if (!ofDays.has(code)) return undefined;
  if (paths.day) return [paths.day];
  return facts.decision ? ['decision', 'decidedOn'] : undefined;
}

/**
 * Asks the domain whether the act may be recorded with what was typed.
 * @throws DomainError with the refusal's code, rule and the path of the input at fault
 */
export function decide(act: LifecycleAct, facts: LifecycleFacts, paths: InputPaths = {}): Allowed {
  const result = attempt(act, facts);
  if (result.ok) return result;
  const { refusal } = result;
  const path = pathOf(refusal.code, facts, paths);
  const detail =
    refusal.code === 'TRANSITION_REFUSED'
      ? { from: facts.state, attempted: act, allowed: actsFrom(facts.state) }
      : undefined;
  throw DomainError.of(refusal, { ...(path ? { path } : {}), ...(detail ? { detail } : {}) });
}

/** What went through and is told, in the language of whoever acts; answered beside the objects that changed. */
export function warningsOf({ warnings }: Allowed, transaction: Transaction): object[] {
  return warnings.map(({ code, params, ruleCode }) => ({
    code,
    message: formatWarning(code, transaction.viewer.locale, params),
    rule: (ruleCode && ruleByCode(ruleCode)) || null,
  }));
}
