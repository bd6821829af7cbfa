import type { ReactElement } from 'react';
import { AcceptTransfer, CancelTransfer, ReturnTransfer } from '../acts/answer-transfer.tsx';
import { ProposeDeletion, ReferTransfer, RemindAbsent } from '../acts/chase-acts.tsx';
import type { TransferLineFragment } from '../work.generated.ts';

export type AnswerKind = 'refer' | 'accept' | 'return' | 'cancel' | 'remind' | 'propose';

export interface AnswerFormProps {
  kind: AnswerKind;
  transfer: TransferLineFragment;
  today: string;
  reminders: number | null;
  onClose: () => void;
}

/** The form of one answer to a transfer; fetched when the first one is opened. */
export function AnswerForm({ kind, transfer, today, reminders, onClose }: AnswerFormProps): ReactElement | null {
  const about = { name: transfer.personName, today, transfer, onClose };
  switch (kind) {
    case 'refer':
      return <ReferTransfer {...about} />;
    case 'accept':
      return <AcceptTransfer {...about} />;
    case 'return':
      return <ReturnTransfer {...about} />;
    case 'cancel':
      return <CancelTransfer {...about} />;
    case 'propose':
      return <ProposeDeletion {...about} reminders={reminders} />;
    case 'remind':
      return transfer.membership === null ? null : <RemindAbsent name={about.name} today={today} membershipId={transfer.membership.id} onClose={onClose} />;
  }
}
