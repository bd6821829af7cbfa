import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldOf } from '../apollo/act-outcome.ts';
import { clauseOf } from '../apollo/clause.ts';
import type { ActError, ActOutcome } from '../apollo/use-act.ts';
import { RuleLink } from './rule-link.tsx';

/** What a refusal means on this screen, where the server can speak of the request alone. */
const saidHere = (code: string): 'stale' | 'recordedBefore' | null => (code === 'STALE_VERSION' ? 'stale' : code === 'IDEMPOTENCY_CONFLICT' ? 'recordedBefore' : null);

/** A refusal in words, with the clause that refuses. When what stands is not what the screen knew it says what to do on this screen. */
export function Refusal({ error }: { error: Pick<ActError, 'code' | 'message' | 'rule' | 'clause'> }): ReactNode {
  const { t } = useTranslation('words');
  const rule = clauseOf(error.rule);
  const here = saidHere(error.code);
  const message = here === null ? error.message : t(here);
  const cited = rule === null ? error.clause : <RuleLink rule={rule} />;
  return cited ? <>{message} <span className="small">({cited})</span></> : message;
}

/**
 * The refusals a form shows as a whole: those without a field, those whose field it does not show (nothing may be
 * refused silently), and that nobody knows what became of the act when the answer was lost. `shownFields` show their own refusals.
 */
export const useRefusals = (): ((outcome: ActOutcome<unknown> | null, shownFields?: readonly string[]) => ReactNode[]) => {
  const { t } = useTranslation('words');
  return (outcome, shownFields = []) => {
    if (outcome === null || outcome.kind === 'done') return [];
    if (outcome.kind === 'unsent') return [outcome.offline || outcome.reference === null ? t('lost') : t('failed', { reference: outcome.reference })];
    return outcome.errors
      .filter((error) => {
        const field = fieldOf(error.path ?? null);
        return field === null || !shownFields.includes(field);
      })
      .map((error, index) => <Refusal key={index} error={error} />);
  };
};

/** The same for a form with one act. */
export const useRefusalLines = (outcome: ActOutcome<unknown> | null, shownFields: readonly string[] = []): ReactNode[] =>
  useRefusals()(outcome, shownFields);
