import { useApolloClient } from '@apollo/client/react';
import { DateField } from '@dangvu/ui/date-field';
import { formatCount } from '@dangvu/ui/format';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../apollo/use-act.ts';
import { refreshAfterAct } from '../../../mutation-form/record-act.ts';
import { ConfirmSeen } from '../../../mutation-form/confirm-seen.tsx';
import { Refusal, useRefusals } from '../../../mutation-form/refusal-lines.tsx';
import type { Training } from './attendance-form.tsx';
import { RecordTrainingResultsDocument } from './training.generated.ts';
import type { RecordTrainingResultsMutation } from './training.generated.ts';
import style from './training.module.css';

type Outcomes = NonNullable<NonNullable<RecordTrainingResultsMutation['trainingResultsRecord']>['outcomes']>;
type Typed = Record<string, { result: '' | 'PASSED' | 'FAILED'; number: string }>;

/** The next number after one that was typed: "12/GCN" is followed by "13/GCN". */
export const numberAfter = (number: string): string => number.replace(/\d+/, (digits) => String(Number(digits) + 1).padStart(digits.length, '0'));

/** How a class ended for each: a certificate with its number, or not passed; looked at before it is recorded, answered row by row. */
export function ResultsForm({ training, today, onClose }: { training: Training; today: string; onClose: () => void }): ReactElement {
  const { t } = useTranslation('training');
  const client = useApolloClient();
  const refusalsOf = useRefusals();
  const [issuedOn, setIssuedOn] = useState<string | null>(today);
  const [typed, setTyped] = useState<Typed>({});
  const [told, setTold] = useState<{ ids: readonly string[]; outcomes: Outcomes; preview: boolean } | null>(null);
  const { act, busy, outcome, fields } = useAct(RecordTrainingResultsDocument);
  const waiting = training.enrolments.filter(({ result }) => result === null);
  const rows = waiting.flatMap(({ id }) => {
    const given = typed[id];
    return given === undefined || given.result === '' ? [] : [{ enrolmentId: id, passed: given.result === 'PASSED', certificateNo: given.result === 'PASSED' ? given.number.trim() : null }];
  });
  const ready = issuedOn !== null && rows.length > 0 && rows.every(({ passed, certificateNo }) => !passed || certificateNo !== '');
  const change = (next: Typed) => {
    setTyped(next);
    setTold(null);
  };
  const numberAll = () => {
    let number = Object.values(typed).map((one) => one.number).find((one) => /\d/.test(one)) ?? '01/GCN';
    const next: Typed = {};
    for (const { id } of waiting) {
      if (typed[id]?.result === 'FAILED') next[id] = { result: 'FAILED', number: '' };
      else {
        next[id] = { result: 'PASSED', number };
        number = numberAfter(number);
      }
    }
    change(next);
  };
  const send = async (preview: boolean) => {
    if (issuedOn === null) return;
    const answer = await act({ id: training.id, expectedVersion: training.version, issuedOn, rows, preview });
    if (answer.kind === 'unsent') return;
    const outcomes = answer.payload.outcomes ?? [];
    setTold({ ids: rows.map(({ enrolmentId }) => enrolmentId), outcomes, preview });
    if (answer.payload.written !== true) return;
    await refreshAfterAct(client);
    if (outcomes.every(({ userErrors }) => userErrors.length === 0)) onClose();
  };
  return (
    <ConfirmSeen
      outcome={outcome} opened size="large" title={t('resultsTitle', { name: training.name })} confirm={t('resultsConfirm', { number: formatCount(rows.length) })}
      alsoChanges={training.kind === 'AWARENESS' ? [t('resultsChanges')] : []}
      busy={busy} ready={ready} refusals={refusalsOf(outcome, ['issuedOn', 'rows'])} onConfirm={() => void send(false)} onClose={onClose}
    >
      <DateField label={t('issuedOn')} required value={issuedOn} max={today} error={fields['issuedOn']} onChange={setIssuedOn} />
      <div><Button variant="default" onClick={numberAll}>{t('numberAll')}</Button></div>
      <ul className={style.people}>
        {waiting.map(({ id, personName, branch, attendance }) => {
          const one = typed[id] ?? { result: '', number: '' };
          const row = told?.outcomes.find(({ row: place }) => told.ids[place] === id);
          return (
            <li key={id} className={style.result}>
              <span>
                {personName}
                <span className="small soft">{` ${branch?.shortName ?? ''}${attendance.length === 0 ? '' : ` · ${t('cameOf', { came: attendance.filter(({ present }) => present).length, days: attendance.length })}`}`}</span>
              </span>
              <NativeSelect
                aria-label={t('resultOf', { name: personName })} value={one.result}
                data={[{ value: '', label: t('notYet') }, { value: 'PASSED', label: t('passedChoice') }, { value: 'FAILED', label: t('failedChoice') }]}
                onChange={(event) => change({ ...typed, [id]: { ...one, result: (['PASSED', 'FAILED'] as const).find((value) => value === event.currentTarget.value) ?? '' } })}
              />
              <TextInput
                aria-label={t('numberOf', { name: personName })} placeholder={t('certificateNo')} disabled={one.result !== 'PASSED'} value={one.number}
                onChange={(event) => change({ ...typed, [id]: { ...one, number: event.currentTarget.value } })}
              />
              {row?.userErrors.map((error, index) => <p key={index} className={`${style.refused} small`}><Refusal error={error} /></p>)}
              {row !== undefined && row.userErrors.length === 0 && told?.preview === true && <p className={`${style.accepted} small`}>{t('passes')}</p>}
            </li>
          );
        })}
      </ul>
      <div><Button variant="default" disabled={!ready || busy} onClick={() => void send(true)}>{t('preview')}</Button></div>
    </ConfirmSeen>
  );
}
