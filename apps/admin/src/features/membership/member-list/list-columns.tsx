import { formatCount } from '@dangvu/ui/format';
import { Section } from '@dangvu/ui/page-header';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../i18n/use-label.ts';
import type { MemberSheetField } from '../member-list.generated.ts';
import { recognised, sameSources, withSource } from './choices.ts';
import { recallColumns } from './column-memory.ts';
import { FieldSource } from './field-source.tsx';
import { fieldLabel, listFields } from './fields.ts';
import type { ListPreview } from './fields.ts';
import type { MemberList } from './use-member-list.ts';
import style from './member-list.module.css';

/** Which sheet, which row of headings, and what each column holds: found out by itself, said, and changed by hand. What is missing comes first. */
export function ListColumns({ preview, memberList, locked }: { preview: ListPreview; memberList: MemberList; locked: boolean }): ReactElement {
  const { t } = useTranslation('member-list');
  const label = useLabel();
  const { choices, say, saySources } = memberList;
  const { headings, missing } = preview;
  const byHeadings = recognised(headings);
  const sources = choices.sources ?? byHeadings;
  const before = recallColumns(headings);
  const offered = before !== null && !sameSources(before, sources) ? before : null;
  const unread = headings.filter(({ column }) => !Object.values(sources).some((source) => source.column === column));
  const read = listFields.filter((field) => sources[field] !== undefined).length;
  const fields = (some: readonly MemberSheetField[]) => (
    <ul className={style.fields}>
      {some.map((field) => (
        <FieldSource
          key={field} field={field} source={sources[field]} byHeadings={byHeadings[field]?.column ?? null} headings={headings} sample={preview.rows[0]?.cells ?? []}
          missing={missing.includes(field)} locked={locked} onChange={(source) => saySources(withSource(sources, field, source))}
        />
      ))}
    </ul>
  );
  return (
    <Section title={t('columns.title')} look="boxed">
      <div className={style.form}>
        {missing.length > 0 && (
          <div className={style.missing} role="alert">
            <IconAlertTriangle size={20} stroke={1.7} aria-hidden />
            <p><strong>{t('columns.missing', { fields: missing.map((field) => label(fieldLabel(field))).join(', ') })}</strong> {t('columns.missingText')}</p>
          </div>
        )}
        <div className={style.where}>
          {preview.sheets.length > 1 && (
            <NativeSelect
              label={t('columns.sheet')} value={preview.sheet ?? ''} disabled={locked} data={preview.sheets}
              onChange={(event) => say({ sheet: event.currentTarget.value, headRow: null, sources: null, differentPeople: [] })}
            />
          )}
          <HeadRow key={preview.headRow} row={preview.headRow} locked={locked} onChange={(headRow) => say({ headRow, sources: null, differentPeople: [] })} />
          <p className={style.known}>
            {t('columns.known', { read: formatCount(read), all: formatCount(listFields.length) })}
            {unread.length > 0 && <span className="soft"> · {t('columns.unused', { count: unread.length, number: formatCount(unread.length), columns: unread.map(({ text }) => text).join(', ') })}</span>}
          </p>
        </div>
        {offered !== null && (
          <p className={style.offer}>
            <span>{t('columns.before')}</span>
            <Button variant="default" size="compact-sm" disabled={locked} onClick={() => saySources(offered)}>{t('columns.useBefore')}</Button>
          </p>
        )}
        {missing.length > 0 && fields(missing)}
        <details>
          <summary className={style.summary}>{t('columns.change')}</summary>
          {fields(listFields.filter((field) => !missing.includes(field)))}
          {choices.sources !== null && !sameSources(sources, byHeadings) && (
            <Button variant="subtle" disabled={locked} onClick={() => saySources(byHeadings)}>{t('columns.asHeaded')}</Button>
          )}
        </details>
      </div>
    </Section>
  );
}

/** A number that is taken when typing ends, not in the middle of it. */
function HeadRow({ row, locked, onChange }: { row: number; locked: boolean; onChange: (row: number) => void }): ReactElement {
  const { t } = useTranslation('member-list');
  const [typed, setTyped] = useState(row === 0 ? '' : String(row));
  const done = () => {
    const wanted = Number(typed);
    if (Number.isInteger(wanted) && wanted >= 1 && wanted <= 2_000) {
      if (wanted !== row) onChange(wanted);
    } else setTyped(row === 0 ? '' : String(row));
  };
  return (
    <TextInput
      label={t('columns.headRow')} className={style.headRow} inputMode="numeric" maxLength={4} value={typed} disabled={locked}
      onChange={(event) => setTyped(event.currentTarget.value.replace(/\D/g, ''))} onBlur={done} onKeyDown={(event) => { if (event.key === 'Enter') done(); }}
    />
  );
}
