import { NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../i18n/use-label.ts';
import type { MemberSheetField } from '../member-list.generated.ts';
import type { Source } from './choices.ts';
import { fieldLabel, isNeeded, wordsOf } from './fields.ts';
import type { ListHeading } from './fields.ts';
import style from './member-list.module.css';

export interface FieldSourceProps {
  field: MemberSheetField;
  source: Source | undefined;
  /** The column the headings say; null: none. */
  byHeadings: number | null;
  headings: readonly ListHeading[];
  /** The cells of the first row, to show what a column holds. */
  sample: readonly string[];
  missing: boolean;
  locked: boolean;
  onChange: (source: Source) => void;
}

/** Where one thing is read from: a column, one value for everybody whose cell is empty, or both. */
export function FieldSource({ field, source, byHeadings, headings, sample, missing, locked, onChange }: FieldSourceProps): ReactElement {
  const { t } = useTranslation('member-list');
  const label = useLabel();
  const name = label(fieldLabel(field));
  const { column, value } = source ?? { column: null, value: '' };
  const how = source === undefined ? t('columns.notRead') : column === null ? t('columns.forAll') : column === byHeadings ? t('columns.byItself') : t('columns.byHand');
  const shown = column === null ? '' : (sample[column] ?? '');
  return (
    <li className={style.field} data-missing={missing || undefined}>
      <NativeSelect
        label={<>{name}{isNeeded(field) && <span className={style.needed}> ({t('columns.needed')})</span>}</>} value={column === null ? '' : String(column)} disabled={locked}
        onChange={(event) => onChange({ column: event.currentTarget.value === '' ? null : Number(event.currentTarget.value), value })}
        data={[{ value: '', label: t('columns.none') }, ...headings.map((heading) => ({ value: String(heading.column), label: heading.text }))]}
      />
      <ForEverybody field={field} name={name} value={value} locked={locked} onChange={(next) => onChange({ column, value: next })} />
      <p className="small soft">{how}{shown !== '' && ` · ${t('columns.sample', { text: shown.length > 40 ? `${shown.slice(0, 40)}…` : shown })}`}</p>
    </li>
  );
}

/** One value for the whole list: one of the words there are, or text that is taken when typing ends. */
function ForEverybody({ field, name, value, locked, onChange }: { field: MemberSheetField; name: string; value: string; locked: boolean; onChange: (value: string) => void }): ReactElement | null {
  const { t } = useTranslation('member-list');
  const label = useLabel();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const words = wordsOf(field);
  const said = t('columns.everybody', { field: name });
  // Nobody shares his name, his number or his birthday with a whole list.
  if (ofOnePerson.has(field)) return null;
  if (words !== null) {
    return (
      <NativeSelect
        aria-label={said} value={value} disabled={locked} onChange={(event) => onChange(event.currentTarget.value)}
        data={[{ value: '', label: `– ${t('columns.everybodyHint')} –` }, ...words.map((word) => ({ value: label(word), label: label(word) }))]}
      />
    );
  }
  const done = () => {
    if (typed.trim() !== value) onChange(typed.trim());
  };
  return (
    <TextInput
      aria-label={said} placeholder={t('columns.everybodyHint')} maxLength={200} value={typed} disabled={locked}
      onChange={(event) => setTyped(event.currentTarget.value)} onBlur={done}
      onKeyDown={(event) => { if (event.key === 'Enter' && !event.nativeEvent.isComposing) done(); }}
    />
  );
}

const ofOnePerson: ReadonlySet<MemberSheetField> = new Set(['FULL_NAME', 'BORN_ON', 'PERSONAL_ID', 'CARD_NO', 'DOSSIER_NO']);
