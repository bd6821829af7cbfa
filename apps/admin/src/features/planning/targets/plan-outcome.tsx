import { useQuery } from '@apollo/client/react';
import { formatCount } from '@dangvu/ui/format';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFrame } from '../../../config/frame.ts';
import { PlanOutcomeDocument } from './targets.generated.ts';

/** Stands under what was reached: how many of those admitted were recognised, are on probation, or have left, and how. */
export function PlanOutcome({ planId }: { planId: string }): ReactElement | null {
  const { t } = useTranslation('targets');
  const frame = useFrame();
  const { data } = useQuery(PlanOutcomeDocument, { variables: { id: planId, ...(frame.isToday ? {} : { asOf: frame.asOf }) } });
  const outcome = data?.plan?.outcome;
  if (!outcome || outcome.admitted === 0) return null;
  const left = outcome.left.filter(({ count }) => count > 0);
  const parts = [
    t('outcome.recognised', { number: formatCount(outcome.recognised) }),
    t('outcome.probationary', { number: formatCount(outcome.stillProbationary + outcome.awaitingCeremony) }),
    ...(left.length === 0 ? [t('outcome.noneLeft')] : left.map(({ label, count }) => `${label.toLocaleLowerCase('vi')} ${formatCount(count)}`)),
  ];
  return <p className="soft small num">{t('outcome.of', { number: formatCount(outcome.admitted), parts: parts.join(', ') })}</p>;
}
