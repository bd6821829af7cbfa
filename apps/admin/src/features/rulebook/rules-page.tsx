import { useQuery } from '@apollo/client/react';
import { Choice } from '@dangvu/ui/choice';
import { DataTable } from '@dangvu/ui/data-table';
import type { Column } from '@dangvu/ui/data-table';
import { DateField } from '@dangvu/ui/date-field';
import { fold } from '@dangvu/ui/fold';
import { formatDay } from '@dangvu/ui/format';
import { PageHeader } from '@dangvu/ui/page-header';
import { EmptyState, ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFrame } from '../../config/frame.ts';
import { toCsv } from '../../config/spreadsheet.ts';
import { useAddress } from '../../config/use-address.ts';
import { keepFile } from '../../apollo/download.ts';
import { failureOf } from '../../apollo/failure.ts';
import { CalendarView } from './calendar-view.tsx';
import { ChangeRule } from './change-rule.tsx';
import { RuleHistory } from './rule-history.tsx';
import { readRulesAddress } from './rules-address.ts';
import { RulesDocument } from './rules.generated.ts';
import type { RuleLineFragment } from './rules.generated.ts';
import { Certainty, useRuleWords } from './rule-words.tsx';
import style from './rulebook.module.css';

/** The rulebook on any day, past or to come: what each rule fixes, from when to when, by which clause, and how sure that is. */
export function RulesPage(): ReactElement {
  const { t } = useTranslation('rulebook');
  const words = useRuleWords();
  const frame = useFrame();
  const [address, change] = useAddress(readRulesAddress);
  const [changing, setChanging] = useState<RuleLineFragment | null>(null);
  const day = address.day ?? frame.asOf;
  const asked = useQuery(RulesDocument, { variables: { asOf: day }, skip: address.view === 'calendar' });
  const all = (asked.data ?? (asked.error === undefined ? asked.previousData : undefined))?.rules;
  const wanted = fold(address.q ?? '').trim();
  const rules = all?.filter((rule) => wanted === '' || fold(`${rule.title} ${rule.param} ${words.source(rule)} ${words.base(rule)}`).includes(wanted));
  const save = () =>
    keepFile(
      new Blob([toCsv([
        [t('param'), t('rule'), t('value'), t('unit'), t('base'), t('validFrom'), t('validTo'), t('source'), t('clause'), t('certainty'), t('change.reason')],
        ...(rules ?? []).map((rule) => [
          rule.param, rule.title, rule.value, rule.unit, words.base(rule), rule.validFrom, rule.validTo ?? '', rule.source, rule.clause, words.certainty(rule), rule.change?.reason ?? '',
        ]),
      ])], { type: 'text/csv;charset=utf-8' }),
      `${t('fileName')}-${day}.csv`,
    );
  const columns: Column<RuleLineFragment>[] = [
    { key: 'title', header: t('rule'), cell: (rule) => <button type="button" id={rule.param} className={style.open} onClick={() => change({ row: rule.id })}>{rule.title}</button> },
    { key: 'value', header: t('value'), width: '9rem', card: 'aside', cell: (rule) => <span className="num">{words.value(rule)}</span> },
    { key: 'base', header: t('base'), width: '11rem', cell: words.base },
    { key: 'source', header: t('source'), width: '15rem', cell: (rule) => <>{words.source(rule)}{rule.clause === '-' && <div className="small soft">{t('noClause')}</div>}</> },
    { key: 'validity', header: t('validity'), width: '11.5rem', cell: (rule) => <span className="num">{words.validity(rule)}</span> },
    { key: 'certainty', header: t('certainty'), width: '12rem', card: 'bare', cell: (rule) => <Certainty rule={rule} /> },
  ];
  if (address.view === 'calendar') return <CalendarView day={day} onRules={() => change({ view: undefined })} />;
  return (
    <>
      <PageHeader
        title={t('title.rules')}
        lead={<span className="num">{t('lead', { day: formatDay(day) })}</span>}
        actions={(
          <>
            <Choice
              quiet label={t('look')} value={address.view ?? 'rules'}
              options={[{ value: 'rules', label: t('title.rules') }, { value: 'calendar', label: t('calendar.title') }]}
              onChange={(view) => change({ view: view === 'calendar' ? view : undefined })}
            />
            <DateField label={t('day')} value={day} onChange={(chosen) => chosen !== null && change({ day: chosen === frame.asOf ? undefined : chosen })} />
            <Button variant="default" disabled={rules === undefined} onClick={save}>{t('download')}</Button>
          </>
        )}
      />
      <TextInput className={`${style.search} no-print`} type="search" label={t('search')} placeholder={t('searchHint')} value={address.q ?? ''} onChange={(event) => change({ q: event.currentTarget.value === '' ? undefined : event.currentTarget.value }, 'typing')} />
      {asked.error !== undefined && <ErrorState {...failureOf(asked.error)} onRetry={() => void asked.refetch()} />}
      {asked.error === undefined && rules === undefined && <LoadingSkeleton lines={14} lineHeight="2rem" />}
      {asked.error === undefined && rules?.length === 0 && <EmptyState title={t('empty')}>{all?.length === 0 ? t('emptyText') : t('notFound')}</EmptyState>}
      {asked.error === undefined && rules !== undefined && rules.length > 0 && <DataTable caption={t('title.rules')} columns={columns} rows={rules} rowKey={(rule) => rule.id} density="compact" />}
      {address.row !== undefined && changing === null && <RuleHistory row={address.row} onClose={() => change({ row: undefined })} onChange={setChanging} />}
      {changing !== null && <ChangeRule rule={changing} today={frame.today} onClose={() => setChanging(null)} />}
    </>
  );
}
