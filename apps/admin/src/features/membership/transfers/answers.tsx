import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordOf } from '../acts/record-of.ts';
import type { TransferLineFragment } from '../work.generated.ts';
import type { AnswerKind } from './answer-form.tsx';

// Most visits to a list answer nothing.
const AnswerForm = lazy(() => import('./answer-form.tsx').then((module) => ({ default: module.AnswerForm })));

export interface AnswersProps {
  transfer: TransferLineFragment;
  today: string;
  /** In a row of a list only what is done there and then; all of it on the page of the case. */
  all?: boolean;
  reminders?: number;
}

/** What may be done with a transfer here: refer, accept, return, call back, remind, propose striking off. */
export function Answers({ transfer, today, all = false, reminders }: AnswersProps): ReactElement {
  const { t } = useTranslation('transfers');
  const [kind, setKind] = useState<AnswerKind | null>(null);
  const { permissions, membership } = transfer;
  const late = transfer.overdue || all;
  const offered: readonly (readonly [AnswerKind, boolean])[] = [
    ['refer', permissions.canRefer],
    ['accept', permissions.canAccept],
    ['return', permissions.canReturn],
    ['remind', permissions.canRemind && late && membership !== null],
    ['propose', permissions.canProposeDeletion],
    ['cancel', permissions.canCancel && (all || !transfer.overdue)],
  ];
  const main = offered.find(([, may]) => may)?.[0];
  return (
    <>
      {offered.filter(([, may]) => may).map(([one]) => (
        <Button key={one} size="compact-sm" variant={one === main && (one === 'refer' || one === 'accept') ? 'filled' : 'default'} onClick={() => setKind(one)}>{t(`do.${one}`)}</Button>
      ))}
      {kind !== null && <RecordOf value={membership?.person?.id ?? null}><Suspense><AnswerForm kind={kind} transfer={transfer} today={today} reminders={reminders ?? null} onClose={() => setKind(null)} /></Suspense></RecordOf>}
    </>
  );
}
