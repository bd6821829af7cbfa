import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../apollo/use-act.ts';
import { paths } from '../../../config/paths.ts';
import { ConfirmSeen } from '../../../mutation-form/confirm-seen.tsx';
import { useRefusalLines } from '../../../mutation-form/refusal-lines.tsx';
import { DiscardPlanDocument } from '../plan.generated.ts';
import type { PlanHeadFragment } from '../plan.generated.ts';

/** Throws a draft away; nothing that was decided is lost with it. */
export function DiscardPlan({ plan, opened, onClose }: { plan: PlanHeadFragment; opened: boolean; onClose: () => void }): ReactElement {
  const { t } = useTranslation('planning');
  const navigate = useNavigate();
  const { act, busy, outcome } = useAct(DiscardPlanDocument, { keyed: false });
  const refusals = useRefusalLines(outcome);
  const discard = async () => {
    const result = await act({ id: plan.id, expectedVersion: plan.version });
    if (result.kind === 'done') void navigate({ to: paths.plans });
  };
  return (
    <ConfirmSeen outcome={outcome} opened={opened} onClose={onClose} title={t('plan.discardTitle')} confirm={t('plan.discard')} onConfirm={() => void discard()} busy={busy} refusals={refusals} danger final>
      <p>{plan.title}</p>
      <p>{t('plan.discardText')}</p>
    </ConfirmSeen>
  );
}
