import { ConfirmAct } from '@dangvu/ui/confirm-act';
import type { ConfirmActProps } from '@dangvu/ui/confirm-act';
import { emptyDecision } from '@dangvu/ui/decision-fields';
import type { DecisionDraft } from '@dangvu/ui/decision-fields';
import type { ReactElement } from 'react';
import type { ActOutcome } from '../../../apollo/use-act.ts';
import { useRefusals } from '../../../mutation-form/refusal-lines.tsx';

export interface ActDialogProps extends Omit<ConfirmActProps, 'opened' | 'refusals' | 'onConfirm'> {
  outcome: ActOutcome<unknown> | null;
  /** Names of the fields that show their own refusals ('decision.number'). */
  shownFields: readonly string[];
  /** Resolves to null when the act was not recorded; otherwise the dialog closes. */
  send: () => Promise<unknown>;
}

/** The form of one act. Stays open with everything typed until the act is recorded. */
export function ActDialog({ outcome, shownFields, send, ...props }: ActDialogProps): ReactElement {
  const refusalsOf = useRefusals();
  const confirm = async () => {
    if ((await send()) !== null) props.onClose();
  };
  return <ConfirmAct {...props} opened refusals={refusalsOf(outcome, shownFields)} onConfirm={() => void confirm()} />;
}

export const decisionFields = ['decision.number', 'decision.decidedOn', 'decision.signatory'] as const;

/** What the API asks for; null while something is missing. */
export const decisionInput = (draft: DecisionDraft): { number: string; decidedOn: string; signatory: string } | null => {
  const { number, date, signatory } = draft;
  if (number.trim() === '' || date === null || signatory.trim() === '') return null;
  return { number: number.trim(), decidedOn: date, signatory: signatory.trim() };
};

/** Refusals of the three parts of a decision, as DecisionFields takes them. */
export const decisionErrors = (fields: Record<string, string>): Partial<Record<keyof DecisionDraft, string | undefined>> => ({
  number: fields['decision.number'],
  date: fields['decision.decidedOn'],
  signatory: fields['decision.signatory'],
});

export { emptyDecision };
