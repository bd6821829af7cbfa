import { useWords } from '@dangvu/ui/words';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActError, ActOutcome } from './use-act.ts';

const clauseOf = (rule: unknown): string | null => {
  if (typeof rule !== 'object' || rule === null) return null;
  const { clause, source } = rule as { clause?: unknown; source?: unknown };
  return [clause, source].filter((part) => typeof part === 'string' && part !== '').join(', ') || null;
};

/** A refusal in words, with the clause that refuses. */
export function Refusal({ error }: { error: Pick<ActError, 'message' | 'rule'> }): ReactNode {
  const words = useWords().reasons;
  const clause = clauseOf(error.rule);
  return clause === null ? error.message : <>{error.message} <span className="small soft">{`${words.clause}: ${clause}`}</span></>;
}

/**
 * What to say about the last answer to an act: refusals that belong to no field on the screen, or why nothing was sent.
 * `shownFields` are the fields that show their own refusals.
 */
export const useRefusalLines = (outcome: ActOutcome<unknown> | null, shownFields: readonly string[] = []): ReactNode[] => {
  const { t } = useTranslation('words');
  if (outcome === null || outcome.kind === 'done') return [];
  if (outcome.kind === 'unsent') {
    return [outcome.offline ? t('unreachable') : t('failed', { reference: outcome.reference ?? '–' })];
  }
  const elsewhere = outcome.errors.filter((error) => {
    const path = error.path?.[0] === 'input' ? error.path.slice(1) : (error.path ?? []);
    return path.length === 0 || !shownFields.includes(path.join('.'));
  });
  return elsewhere.map((error, index) => <Refusal key={index} error={error} />);
};
