import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActOutcome } from '../../../apollo/use-act.ts';
import { fieldOf } from '../../../apollo/act-outcome.ts';

interface Clause {
  source: string;
  clause: string;
}

const clauseOf = (rule: unknown): Clause | null => {
  if (typeof rule !== 'object' || rule === null || !('source' in rule) || !('clause' in rule)) return null;
  return typeof rule.source === 'string' && typeof rule.clause === 'string' ? { source: rule.source, clause: rule.clause } : null;
};

/** A rule as it is cited: document and clause; '-' stands for a setting, which has no clause. */
export const cite = ({ source, clause }: Clause): string => (clause === '-' ? source : `${source}, ${clause}`);

/**
 * The refusals a form shows as a whole: those without a field, those whose field it does not show (nothing may be
 * refused silently), and that nothing was recorded when the answer was lost.
 */
export const useRefusals = (): ((outcome: ActOutcome<unknown> | null, shownFields: readonly string[]) => ReactNode[]) => {
  const { t } = useTranslation('words');
  return (outcome, shownFields) => {
    if (outcome === null || outcome.kind === 'done') return [];
    if (outcome.kind === 'unsent') return [outcome.offline || outcome.reference === null ? t('unreachable') : t('failed', { reference: outcome.reference })];
    return outcome.errors
      .filter((error) => {
        const field = fieldOf(error.path ?? null);
        return field === null || !shownFields.includes(field);
      })
      .map((error) => {
        const rule = clauseOf(error.rule);
        const message = error.code === 'STALE_VERSION' ? t('stale') : error.message;
        return rule === null ? message : <>{message} <span className="small">({cite(rule)})</span></>;
      });
  };
};
