import { TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { DateField } from './date-field.tsx';
import type { Day } from './day/day.ts';
import style from './decision-fields.module.css';
import { useWords } from './words.tsx';

/** A decision as the forms hold it; `date` is the day of signature. */
export interface DecisionDraft {
  number: string;
  date: Day | null;
  signatory: string;
}

export const emptyDecision: DecisionDraft = { number: '', date: null, signatory: '' };

export interface DecisionFieldsProps {
  value: DecisionDraft;
  onChange: (value: DecisionDraft) => void;
  /** Refusals by field. */
  errors?: Partial<Record<keyof DecisionDraft, string | undefined>>;
  /** Earliest day allowed: that of the decision this one follows. */
  minDate?: Day | undefined;
  /** Latest day allowed; a decision is not dated in the future. */
  maxDate?: Day;
  signatoryRequired?: boolean;
  disabled?: boolean;
}

/** Number, day and signatory: the three things every act of weight asks for, always in this order. */
export function DecisionFields({ value, onChange, errors = {}, minDate, maxDate, signatoryRequired = false, disabled }: DecisionFieldsProps): ReactElement {
  const words = useWords().decision;
  return (
    <div className={style.fields}>
      <TextInput
        label={words.number}
        placeholder={words.numberHint}
        required
        autoComplete="off"
        disabled={disabled}
        value={value.number}
        error={errors.number}
        onChange={(event) => onChange({ ...value, number: event.currentTarget.value })}
      />
      <DateField label={words.date} required disabled={disabled} value={value.date} error={errors.date} min={minDate} max={maxDate} onChange={(date) => onChange({ ...value, date })} />
      <TextInput
        className={style.wide}
        label={words.signatory}
        required={signatoryRequired}
        autoComplete="off"
        disabled={disabled}
        value={value.signatory}
        error={errors.signatory}
        onChange={(event) => onChange({ ...value, signatory: event.currentTarget.value })}
      />
    </div>
  );
}
