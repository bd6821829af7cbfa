import { useQuery } from '@apollo/client/react';
import { DateField } from '@dangvu/ui/date-field';
import { DecisionFields, emptyDecision } from '@dangvu/ui/decision-fields';
import { formatCount } from '@dangvu/ui/format';
import { focusMistake } from '@dangvu/ui/page-focus';
import { LoadingSkeleton } from '@dangvu/ui/states';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../apollo/use-act.ts';
import { useFrame } from '../../../config/frame.ts';
import { ConfirmSeen } from '../../../mutation-form/confirm-seen.tsx';
import { useRefusalLines } from '../../../mutation-form/refusal-lines.tsx';
import style from '../decisions/decisions.module.css';
import { readFigure } from './target-words.ts';
import { CarryOverQuotasDocument, CarryRowsDocument } from './targets.generated.ts';
import type { PlanTargetsQuery } from './targets.generated.ts';

export interface CarryOverProps {
  /** The plan it is carried into. */
  plan: NonNullable<PlanTargetsQuery['plan']>;
  fromId: string;
  onClose: () => void;
}

const fields = ['decision.number', 'decision.decidedOn', 'decision.signatory', 'effectiveOn'];

/** What the year before has left, unit by unit, and how much of it is carried into this year by a decision. */
export function CarryOver({ plan, fromId, onClose }: CarryOverProps): ReactElement {
  const { t } = useTranslation('targets');
  const { today } = useFrame();
  const { data } = useQuery(CarryRowsDocument, { variables: { id: fromId }, fetchPolicy: 'network-only' });
  const { act, busy, outcome, fields: refused } = useAct(CarryOverQuotasDocument, { refetch: ['PlanTargets'] });
  const refusals = useRefusalLines(outcome, fields);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [reason, setReason] = useState('');
  const [decision, setDecision] = useState(emptyDecision);
  const [effectiveOn, setEffectiveOn] = useState<string | null>(today);
  const rows = (data?.plan?.carryRows ?? []).filter(({ left }) => left > 0);
  const amounts = rows.flatMap(({ unit, left }) => {
    const amount = readFigure(typed[unit.id] ?? '');
    return amount === null || amount === 0 ? [] : [{ unitId: unit.id, amount: amount ?? Number.NaN, good: amount !== undefined && Number.isInteger(amount) && amount <= left }];
  });
  const ready = amounts.length > 0 && amounts.every(({ good }) => good) && decision.number.trim() !== '' && decision.date !== null && decision.signatory.trim() !== '' && effectiveOn !== null;
  const carry = async () => {
    if (decision.date === null || effectiveOn === null) return;
    const why = reason.normalize('NFC').trim();
    const result = await act({
      planId: plan.id, expectedVersion: plan.version, fromPlanId: fromId, effectiveOn,
      decision: { number: decision.number.trim(), decidedOn: decision.date, signatory: decision.signatory.trim() },
      units: amounts.map(({ unitId, amount }) => ({ unitId, amount, reason: why === '' ? null : why })),
    });
    if (result.kind === 'done') onClose();
    else focusMistake();
  };
  return (
    <ConfirmSeen outcome={outcome} opened onClose={onClose} title={t('carry.title')} confirm={t('carry.act')} onConfirm={() => void carry()} busy={busy} ready={ready} refusals={refusals} size="large" final>
      <p>{t('carry.text')}</p>
      {data === undefined && <LoadingSkeleton lines={6} lineHeight="2rem" />}
      {data !== undefined && rows.length === 0 && <p className="soft">{t('carry.none')}</p>}
      {rows.length > 0 && (
        <div className={style.scroll}>
          <table className={style.table}>
            <caption className={style.caption}>{t('carry.from', { plan: data?.plan?.title ?? '' })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('carry.unit')}</th>
                <th scope="col" className="num-column">{t('carry.quota')}</th>
                <th scope="col" className="num-column">{t('carry.done')}</th>
                <th scope="col" className="num-column">{t('carry.carried')}</th>
                <th scope="col" className="num-column">{t('carry.left')}</th>
                <th scope="col" className="num-column">{t('carry.amount')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ unit, quota, done, carried, left }) => (
                <tr key={unit.id}>
                  <th scope="row">{unit.shortName}</th>
                  <td className="num-column">{formatCount(quota)}</td>
                  <td className="num-column">{formatCount(done)}</td>
                  <td className="num-column">{formatCount(carried)}</td>
                  <td className="num-column">{formatCount(left)}</td>
                  <td className="num-column">
                    <TextInput
                      aria-label={t('carry.amountOf', { unit: unit.shortName })} inputMode="numeric" autoComplete="off" disabled={busy} value={typed[unit.id] ?? ''}
                      error={amounts.some(({ unitId, good }) => unitId === unit.id && !good)} onChange={(event) => setTyped({ ...typed, [unit.id]: event.currentTarget.value })}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <TextInput label={t('carry.reason')} value={reason} maxLength={300} disabled={busy} onChange={(event) => setReason(event.currentTarget.value)} />
      <DecisionFields
        value={decision} onChange={setDecision} maxDate={today} signatoryRequired disabled={busy}
        errors={{ number: refused['decision.number'], date: refused['decision.decidedOn'], signatory: refused['decision.signatory'] }}
      />
      <DateField label={t('form.effectiveOn')} value={effectiveOn} onChange={setEffectiveOn} min={decision.date ?? undefined} max={today} error={refused.effectiveOn} required disabled={busy} />
    </ConfirmSeen>
  );
}
