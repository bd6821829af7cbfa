import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { AcceptTransfer, CancelTransfer, ReturnTransfer } from '../acts/answer-transfer.tsx';
import { ProposeDeletion, ReferTransfer, RemindAbsent } from '../acts/chase-acts.tsx';
import type { TransferLineFragment } from '../work.generated.ts';

type Kind = 'refer' | 'accept' | 'return' | 'cancel' | 'remind' | 'propose';

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
  const [kind, setKind] = useState<Kind | null>(null);
  const { permissions, membership } = transfer;
  const late = transfer.overdue || all;
  const offered: readonly (readonly [Kind, boolean])[] = [
    ['refer', permissions.canRefer],
    ['accept', permissions.canAccept],
    ['return', permissions.canReturn],
    ['remind', permissions.canRemind && late && membership !== null],
    ['propose', permissions.canProposeDeletion],
    ['cancel', permissions.canCancel && (all || !transfer.overdue)],
  ];
  const about = { name: transfer.personName, today, transfer, onClose: () => setKind(null) };
  const main = offered.find(([, may]) => may)?.[0];
  return (
    <>
      {offered.filter(([, may]) => may).map(([one]) => (
        <Button key={one} size="compact-sm" variant={one === main && (one === 'refer' || one === 'accept') ? 'filled' : 'default'} onClick={() => setKind(one)}>{t(`do.${one}`)}</Button>
      ))}
      {kind === 'refer' && <ReferTransfer {...about} />}
      {kind === 'accept' && <AcceptTransfer {...about} />}
      {kind === 'return' && <ReturnTransfer {...about} />}
      {kind === 'cancel' && <CancelTransfer {...about} />}
      {kind === 'remind' && membership !== null && <RemindAbsent name={about.name} today={today} membershipId={membership.id} onClose={about.onClose} />}
      {kind === 'propose' && <ProposeDeletion {...about} reminders={reminders ?? null} />}
    </>
  );
}
