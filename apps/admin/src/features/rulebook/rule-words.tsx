import { formatDay } from '@dangvu/ui/format';
import { StateBadge } from '@dangvu/ui/state-badge';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleLineFragment } from './rules.generated.ts';

const units = ['YEARS', 'MONTHS', 'WORKING_DAYS', 'DAYS', 'MEMBERS', 'VOTES', 'AT_LEAST', 'MORE_THAN', 'PARTY_AGES'] as const;
const certainties = ['C', 'C2', 'I', 'R'] as const;
const bases = [
  'BRANCH_CONSIDERATION', 'CERTIFICATE_ISSUED', 'DOSSIER_OPENED', 'VERIFICATION_SENT', 'BRANCH_RESOLUTION', 'COMMITTEE_MEETING', 'DECISION_RECEIVED', 'DECISION_ISSUED', 'CEREMONY',
  'PROBATION_END', 'MOVE', 'REFERRAL', 'DOSSIER_RECEIVED', 'YEAR', 'DISCIPLINE_DECISION', 'VIOLATION', 'HEADCOUNT', 'EXIT', 'LAST_ADMISSION', 'EXEMPTION_BEGUN', 'CANDIDACY_CLOSED', 'COMPLAINT_FILED', 'DAY_OF_ACT',
] as const;

/** The parts of a row in words. */
export interface RuleWords {
  value: (rule: Pick<RuleLineFragment, 'unit' | 'value' | 'param'>) => string;
  base: (rule: RuleLineFragment) => string;
  source: (rule: RuleLineFragment) => string;
  validity: (rule: RuleLineFragment) => string;
  certainty: (rule: RuleLineFragment) => string;
}

/** How rows are put in words, the same on the page, in the history and in the file. */
export const useRuleWords = (): RuleWords => {
  const { t } = useTranslation('rulebook');
  return {
    value: ({ unit, value, param }) => {
      const known = units.find((one) => one === unit);
      if (known === undefined) return value;
      return t(`units.${known === 'YEARS' && param.includes('AGE') ? 'YEARS_OF_AGE' : known}`, { value });
    },
    base: ({ baseEvent }) => {
      const known = bases.find((one) => one === baseEvent);
      return known === undefined ? baseEvent : t(`bases.${known}`);
    },
    source: ({ source, clause }) => (clause === '-' ? source : `${source}, ${clause}`),
    validity: ({ validFrom, validTo }) => (validTo === null ? t('since', { from: formatDay(validFrom) }) : t('span', { from: formatDay(validFrom), to: formatDay(validTo) })),
    certainty: ({ certainty }) => t(`certainties.${certainties.find((one) => one === certainty) ?? 'R'}`),
  };
};

/** How sure a row is; what an administrator has put in its place says so first. */
export function Certainty({ rule }: { rule: RuleLineFragment }): ReactElement {
  const { t } = useTranslation('rulebook');
  const words = useRuleWords();
  if (rule.change !== null) return <StateBadge look="plain" tone="wait">{t('changed')}</StateBadge>;
  return <StateBadge look="plain" tone={rule.certainty === 'C' ? 'good' : rule.certainty === 'C2' ? 'info' : 'warn'}>{words.certainty(rule)}</StateBadge>;
}
