import { DateField } from '@dangvu/ui/date-field';
import { DecisionFields } from '@dangvu/ui/decision-fields';
import type { TypedDocumentNode } from '@apollo/client';
import { NativeSelect, TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActInput } from '../../../apollo/use-act.ts';
import { useRecord } from '../../../mutation-form/record-act.ts';
import { ActDialog, decisionErrors, decisionFields, decisionInput, emptyDecision } from './act-dialog.tsx';
import type { ActDialogProps } from './act-dialog.tsx';
import type { Issuer } from './act-subject.ts';

/** One field of a form: a day, a line, a longer text, or a choice. */
export interface Field {
  /** Name in the input of the mutation, which is where a refusal is shown. */
  name: string;
  kind: 'day' | 'line' | 'text' | 'choice';
  label: string;
  hint?: string;
  optional?: boolean;
  /** Of a choice. */
  options?: readonly { value: string; label: string }[];
  /** What stands there first. */
  initial?: string;
  /** Of a day: it may lie ahead. */
  future?: boolean;
}

type Decision = NonNullable<ReturnType<typeof decisionInput>> & { issuerId?: string };

/** What was typed; nothing is sent before every field that must be filled is. */
export interface Typed {
  decision: Decision;
  /** The value of a field that must be filled. */
  value: (name: string) => string;
  /** The value of a field that may be left out. */
  optional: (name: string) => string | null;
}

export interface FieldActProps<Data, Variables extends { input: object }> extends Pick<ActDialogProps, 'title' | 'confirm' | 'alsoChanges' | 'danger' | 'final' | 'typed'> {
  document: TypedDocumentNode<Data, Variables>;
  today: string;
  fields: readonly Field[];
  /** Whether the act rests on a decision. */
  decided?: boolean;
  /** Units that may have issued it, the one that usually does first; the recorder's own when left out. */
  issuers?: readonly Issuer[] | undefined;
  /** Which of them are competent on the day of the decision; all of them when left out. */
  mayIssue?: (kind: Issuer['kind'], on: string) => boolean;
  /** Fields of another kind, by the names they have in the input; each shows its own refusal. */
  more?: { names: readonly string[]; show: (errors: Readonly<Record<string, string>>) => ReactNode };
  input: (typed: Typed) => ActInput<Variables>;
  onClose: () => void;
}

const noDecision = { number: '', decidedOn: '', signatory: '' };

/** The form of an act that asks for a decision and a few fields. */
export function FieldAct<Data, Variables extends { input: object }>(props: FieldActProps<Data, Variables>): ReactElement {
  const { document, today, fields, decided = false, issuers: all, mayIssue, more, input, onClose, ...dialog } = props;
  const { t } = useTranslation('standing');
  const [values, setValues] = useState<Record<string, string | null>>(() => Object.fromEntries(fields.map(({ name, initial }) => [name, initial ?? null])));
  const [decision, setDecision] = useState(emptyDecision);
  const [chosen, setIssuerId] = useState<string | null>(null);
  const issuers = all?.filter(({ kind }) => mayIssue?.(kind, decision.date ?? today) ?? true);
  // Another day of the decision may make another one competent: then the nearest of those takes the place of the one chosen.
  const issuerId = (issuers?.find(({ id }) => id === chosen) ?? issuers?.[0])?.id ?? null;
  const { record, busy, outcome, fields: errors } = useRecord(document);
  const given = decisionInput(decision);
  const textOf = (name: string): string => (values[name] ?? '').trim();
  const complete = fields.every(({ name, optional }) => optional === true || textOf(name) !== '') && (!decided || given !== null);
  const send = async () =>
    !complete ? null : record(input({
      decision: { ...(given ?? noDecision), ...(issuerId === null ? {} : { issuerId }) },
      value: textOf,
      optional: (name) => textOf(name) || null,
    }));
  const set = (name: string, value: string | null) => setValues((before) => ({ ...before, [name]: value }));
  const shownFields = [...fields.map(({ name }) => name), ...(more?.names ?? []), ...(decided ? [...decisionFields, ...(issuers ? ['decision.issuerId'] : [])] : [])];
  const fieldOf = ({ name, kind, label, hint, optional = false, options = [], future = false }: Field): ReactElement => {
    const common = { label, required: !optional, error: errors[name], ...(hint === undefined ? {} : { description: hint }) };
    if (kind === 'day') {
      const shown = { label, required: !optional, error: errors[name], ...(hint === undefined ? {} : { hint }), ...(future ? {} : { max: today }) };
      return <DateField key={name} {...shown} value={values[name] ?? null} onChange={(day) => set(name, day)} />;
    }
    if (kind === 'choice')
      return <NativeSelect key={name} {...common} value={values[name] ?? ''} data={[{ value: '', label: t('choose') }, ...options]} onChange={(event) => set(name, event.currentTarget.value)} />;
    const typed = { value: values[name] ?? '', onChange: (event: { currentTarget: { value: string } }) => set(name, event.currentTarget.value) };
    return kind === 'line' ? <TextInput key={name} {...common} {...typed} autoComplete="off" /> : <Textarea key={name} {...common} {...typed} autosize minRows={2} />;
  };
  return (
    <ActDialog {...dialog} busy={busy} outcome={outcome} shownFields={shownFields} ready={complete} onClose={onClose} send={send}>
      {fields.map(fieldOf)}
      {more?.show(errors)}
      {decided && <DecisionFields value={decision} onChange={setDecision} errors={decisionErrors(errors)} maxDate={today} signatoryRequired />}
      {decided && issuers !== undefined && (
        <NativeSelect
          label={t('issuer')} required error={errors['decision.issuerId']} value={issuerId ?? ''} data={issuers.map(({ id, shortName }) => ({ value: id, label: shortName }))}
          onChange={(event) => setIssuerId(event.currentTarget.value)}
        />
      )}
    </ActDialog>
  );
}
