import { formatCount } from '@dangvu/ui/format';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../config/paths.ts';
import type { PlanHeadFragment, PlanOutcomeFragment } from '../plan.generated.ts';

/** What else belongs to a plan, and, under what was reached, what became of those admitted: recognised, on probation, awaiting the ceremony, or gone, and how. */
export function PlanMore({ plan }: { plan: PlanHeadFragment & PlanOutcomeFragment }): ReactElement {
  const { t } = useTranslation('targets');
  const draft = plan.state === 'DRAFT';
  const outcome = draft ? null : plan.outcome;
  const left = outcome?.left.filter(({ count }) => count > 0) ?? [];
  const parts = outcome ? [
    t('outcome.recognised', { number: formatCount(outcome.recognised) }),
    t('outcome.probationary', { number: formatCount(outcome.stillProbationary) }),
    ...(outcome.awaitingCeremony === 0 ? [] : [t('outcome.awaiting', { number: formatCount(outcome.awaitingCeremony) })]),
    ...(left.length === 0 ? [t('outcome.noneLeft')] : left.map(({ label, count }) => `${label.toLocaleLowerCase('vi')} ${formatCount(count)}`)),
  ] : [];
  return (
    <p className="soft small num">
      <Link to={paths.planTargets} params={{ planId: plan.id }}>{t('plan.byIndicator')}</Link>
      {draft && plan.permissions.canEdit && <>{' · '}<Link to={paths.planScenarios} params={{ planId: plan.id }}>{t('plan.scenarios')}</Link></>}
      {outcome && outcome.admitted > 0 && ` · ${t('outcome.of', { number: formatCount(outcome.admitted), parts: parts.join(', ') })}`}
    </p>
  );
}
