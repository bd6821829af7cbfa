import { focusMistake, focusTitle } from '@dangvu/ui/page-focus';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../apollo/use-act.ts';
import { ConfirmSeen } from '../../../mutation-form/confirm-seen.tsx';
import { useRefusalLines } from '../../../mutation-form/refusal-lines.tsx';
import { ApprovePlanDocument, ClosePlanDocument, ProposePlanDocument, WithdrawPlanDocument } from '../plan.generated.ts';
import type { PlanHeadFragment } from '../plan.generated.ts';

export type PlanStep = 'propose' | 'withdraw' | 'approve' | 'close';

export interface StepDialogProps {
  plan: PlanHeadFragment;
  step: PlanStep;
  onClose: () => void;
}

/** Says what a step of the plan changes and for whom, then takes it. */
export function StepDialog({ plan, step, onClose }: StepDialogProps): ReactElement {
  const { t } = useTranslation('planning');
  // One of four; the others are not sent.
  const acts = { propose: useAct(ProposePlanDocument), withdraw: useAct(WithdrawPlanDocument), approve: useAct(ApprovePlanDocument), close: useAct(ClosePlanDocument) };
  const { act, busy, outcome, fields } = acts[step];
  const refusals = useRefusalLines(outcome, ['reason']);
  const [reason, setReason] = useState('');
  const why = reason.normalize('NFC').trim();
  const withdraws = step === 'withdraw';
  const take = async () => {
    const result = await act({ id: plan.id, expectedVersion: plan.version, ...(withdraws ? { reason: why } : {}) });
    if (result.kind !== 'done') return focusMistake();
    onClose();
    focusTitle();
  };
  return (
    <ConfirmSeen outcome={outcome} opened onClose={onClose} title={t(`step.${step}Title`)} confirm={t(`step.${step}`)} onConfirm={() => void take()} busy={busy} ready={!withdraws || why !== ''} refusals={refusals} final={step === 'close'}>
      <p>{plan.title}</p>
      <p>{t(`step.${step}Text`)}</p>
      {withdraws && <Textarea label={t('step.withdrawReason')} required autosize minRows={2} maxLength={500} value={reason} error={fields['reason']} disabled={busy} onChange={(event) => setReason(event.currentTarget.value)} />}
    </ConfirmSeen>
  );
}
