import { formatMessage } from '@dangvu/domain/errors/messages';
import type { DomainError } from '@dangvu/domain/errors/domain-error';
import { citation, ruleByCode } from '@dangvu/domain/rulebook/rules';
import type { RequestContext } from '../request-context.ts';

const typeOf: Partial<Record<string, string>> = {
  TRANSITION_REFUSED: 'TransitionRefused',
  QUOTA_EXCEEDED: 'QuotaExceeded',
  QUOTA_EXCEEDED_ON_DAY: 'QuotaExceeded',
  QUOTA_BEYOND_FEASIBLE: 'QuotaBeyondFeasible',
  STALE_VERSION: 'StaleVersion',
};

/** The clause a refusal cites: the one named with it, which may add that of the act to that of the row; else that of its row in the rulebook. */
export function clauseOf({ ruleCode, clause }: { readonly ruleCode?: string | undefined; readonly clause?: string | undefined }): string | null {
  const rule = ruleCode === undefined ? null : ruleByCode(ruleCode);
  return clause ?? (rule ? citation(rule) : null);
}

/** An expected failure as data: code, a sentence in the viewer's language, the path of the input at fault, the rule that refused. */
export function toUserError(error: DomainError, context: Pick<RequestContext, 'locale'>): object {
  return {
    __typename: (error.detail && typeOf[error.code]) ?? 'InputError',
    code: error.code,
    message: formatMessage(error.code, context.locale, error.params),
    path: error.path ? ['input', ...error.path.filter((step) => step !== 'input')] : null,
    rule: error.ruleCode ? ruleByCode(error.ruleCode) : null,
    clause: clauseOf(error),
    ...error.detail,
  };
}
