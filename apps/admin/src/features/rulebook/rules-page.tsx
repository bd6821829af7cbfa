import { useQuery } from '@apollo/client/react';
import { DataTable } from '@dangvu/ui/data-table';
import type { Column } from '@dangvu/ui/data-table';
import { DateField } from '@dangvu/ui/date-field';
import { formatDay } from '@dangvu/ui/format';
import { PageHeader } from '@dangvu/ui/page-header';
import { StateBadge } from '@dangvu/ui/state-badge';
import { EmptyState, ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFrame, useSetFrame } from '../../config/frame.ts';
import { referenceOf } from '../../apollo/reference.ts';
import { RulesDocument } from './rules.generated.ts';
import type { RulesQuery } from './rules.generated.ts';

type Rule = RulesQuery['rules'][number];

const units = ['YEARS', 'MONTHS', 'WORKING_DAYS', 'MEMBERS', 'AT_LEAST', 'MORE_THAN'] as const;
const certainties = ['C', 'C2', 'I', 'R'] as const;
const bases = [
  'BRANCH_CONSIDERATION', 'CERTIFICATE_ISSUED', 'DOSSIER_OPENED', 'BRANCH_RESOLUTION', 'COMMITTEE_MEETING', 'DECISION_RECEIVED', 'DECISION_ISSUED', 'CEREMONY',
  'PROBATION_END', 'MOVE', 'REFERRAL', 'YEAR', 'DISCIPLINE_DECISION', 'HEADCOUNT', 'LAST_ADMISSION',
] as const;

/** The rulebook on any day: what each rule fixes, from when to when, by which clause, and how sure that is. */
export function RulesPage(): ReactElement {
  const { t } = useTranslation('rulebook');
  const frame = useFrame();
  const setFrame = useSetFrame();
  const asked = useQuery(RulesDocument, { variables: { asOf: frame.asOf } });
  const rules = (asked.data ?? (asked.error === undefined ? asked.previousData : undefined))?.rules;

  const value = ({ unit, value: amount, param }: Rule) => {
    const known = units.find((one) => one === unit);
    if (known === undefined) return amount;
    return t(`units.${known === 'YEARS' && param.includes('AGE') ? 'YEARS_OF_AGE' : known}`, { value: amount });
  };
  const base = (name: string) => {
    const known = bases.find((one) => one === name);
    return known === undefined ? name : t(`bases.${known}`);
  };
  const sure = (code: string) => {
    const known = certainties.find((one) => one === code) ?? 'R';
    return <StateBadge look="plain" tone={known === 'C' ? 'good' : known === 'C2' ? 'info' : 'warn'}>{t(`certainties.${known}`)}</StateBadge>;
  };
  const columns: Column<Rule>[] = [
    { key: 'title', header: t('rule'), cell: (rule) => rule.title },
    { key: 'value', header: t('value'), width: '9rem', card: 'aside', cell: (rule) => <span className="num">{value(rule)}</span> },
    { key: 'base', header: t('base'), width: '11rem', cell: (rule) => base(rule.baseEvent) },
    { key: 'source', header: t('source'), width: '15rem', cell: (rule) => (rule.clause === '-' ? <>{rule.source}<div className="small soft">{t('noClause')}</div></> : `${rule.source}, ${rule.clause}`) },
    {
      key: 'validity',
      header: t('validity'),
      width: '11.5rem',
      cell: (rule) => <span className="num">{rule.validTo === null ? t('since', { from: formatDay(rule.validFrom) }) : t('span', { from: formatDay(rule.validFrom), to: formatDay(rule.validTo) })}</span>,
    },
    { key: 'certainty', header: t('certainty'), width: '12rem', card: 'bare', cell: (rule) => sure(rule.certainty) },
  ];
  return (
    <>
      <PageHeader
        title={t('title.rules')}
        lead={<span className="num">{t('lead', { day: formatDay(frame.asOf) })}</span>}
        actions={<DateField label={t('day')} value={frame.asOf} onChange={(day) => day !== null && setFrame({ asOf: day === frame.today ? undefined : day })} />}
      />
      {asked.error !== undefined && <ErrorState reference={referenceOf(asked.error)} onRetry={() => void asked.refetch()} />}
      {asked.error === undefined && rules === undefined && <LoadingSkeleton lines={14} lineHeight="2rem" />}
      {asked.error === undefined && rules?.length === 0 && <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
      {asked.error === undefined && rules !== undefined && rules.length > 0 && <DataTable caption={t('title.rules')} columns={columns} rows={rules} rowKey={(rule) => rule.id} density="compact" />}
    </>
  );
}
