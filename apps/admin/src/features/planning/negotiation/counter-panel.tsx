import { formatCount, formatInstant } from '@dangvu/ui/format';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../apollo/use-act.ts';
import { useRefusalLines } from '../../../mutation-form/refusal-lines.tsx';
import { useSeenChange } from '../../../mutation-form/seen-change.ts';
import { SeenPart } from '../../../mutation-form/seen-part.tsx';
import style from '../grid/plan-grid.module.css';
import { readQuota } from '../grid/read-quota.ts';
import type { PlanRow } from '../grid/rows.ts';
import { AnswerCounterDocument, CounterQuotaDocument } from '../plan.generated.ts';
import type { PlanHeadFragment } from '../plan.generated.ts';

export interface CounterPanelProps {
  plan: PlanHeadFragment;
  row: PlanRow;
}

/** What the unit would have instead of what is proposed: the ward says it here, the planner answers it here. */
export function CounterPanel({ plan, row }: CounterPanelProps): ReactElement | null {
  const { t } = useTranslation('planning');
  const { counter } = row;
  // Who plans may say it for a unit, too, but answers first.
  const mayCounter = row.canCounter && !plan.permissions.canWithdraw;
  if (counter === null && !mayCounter) return null;
  return (
    <section className={style.side} aria-label={t('counter.title')}>
      <h3 className={style.sideHeading}>{t('counter.title')}</h3>
      {counter !== null && (
        <>
          <p className={`${style.sideQuota} num`}>{t('counter.numbers', { amount: formatCount(counter.amount), proposed: counter.proposed === null ? t('plan.notAssigned').toLocaleLowerCase('vi') : formatCount(counter.proposed) })}</p>
          <p>{counter.grounds}</p>
          <p className="small soft">{t('counter.by', { by: counter.madeBy ?? row.unit.shortName, at: formatInstant(counter.madeAt) })}</p>
          <p role="status">{counter.answer === null ? t('counter.waits') : t(`counter.${counter.answer}`)}{counter.answerReason !== null && `: ${counter.answerReason}`}</p>
        </>
      )}
      {counter !== null && counter.answer === null && plan.permissions.canAnswer && <Answer plan={plan} counterId={counter.id} />}
      {mayCounter && <Propose plan={plan} row={row} />}
    </section>
  );
}

function Answer({ plan, counterId }: { plan: PlanHeadFragment; counterId: string }): ReactElement {
  const { t } = useTranslation('planning');
  const { act, busy, outcome, fields } = useAct(AnswerCounterDocument);
  const [reason, setReason] = useState('');
  const refusals = useRefusalLines(outcome, ['reason']);
  const change = useSeenChange(outcome);
  const answer = (accept: boolean) => void act({ id: counterId, expectedVersion: plan.version, accept, ...(reason.trim() === '' ? {} : { reason: reason.normalize('NFC').trim() }) });
  return (
    <>
      <Textarea label={t('counter.reason')} description={t('counter.reasonHint')} autosize minRows={2} maxLength={500} value={reason} error={fields['reason']} disabled={busy} onChange={(event) => setReason(event.currentTarget.value)} />
      {refusals.map((line, index) => <p key={index} role="alert">{line}</p>)}
      <SeenPart {...change} />
      <div className={style.targetForm}>
        <Button loading={busy} disabled={!change.clear} onClick={() => answer(true)}>{t('counter.accept')}</Button>
        <Button variant="default" disabled={busy || !change.clear || reason.trim() === ''} onClick={() => answer(false)}>{t('counter.decline')}</Button>
      </div>
    </>
  );
}

function Propose({ plan, row }: CounterPanelProps): ReactElement {
  const { t, i18n } = useTranslation('planning');
  const { act, busy, outcome, fields } = useAct(CounterQuotaDocument);
  const [typed, setTyped] = useState('');
  const [grounds, setGrounds] = useState('');
  const refusals = useRefusalLines(outcome, ['amount', 'grounds']);
  const reading = readQuota(typed, i18n.language === 'en' ? 'en' : 'vi');
  const amount = reading.ok ? reading.value : null;
  const send = async () => {
    if (amount === null || grounds.trim() === '' || busy) return;
    const result = await act({ planId: plan.id, unitId: row.unit.id, amount, grounds: grounds.normalize('NFC').trim() });
    if (result.kind !== 'done') return;
    setTyped('');
    setGrounds('');
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextInput label={t('counter.amount')} inputMode="numeric" autoComplete="off" required value={typed} error={reading.ok ? fields['amount'] : reading.message} disabled={busy} onChange={(event) => setTyped(event.currentTarget.value)} />
      <Textarea label={t('counter.grounds')} required autosize minRows={3} maxLength={500} value={grounds} error={fields['grounds']} disabled={busy} onChange={(event) => setGrounds(event.currentTarget.value)} />
      {refusals.map((line, index) => <p key={index} role="alert">{line}</p>)}
      <Button type="submit" loading={busy} disabled={amount === null || grounds.trim() === ''}>{t('counter.send')}</Button>
    </form>
  );
}
