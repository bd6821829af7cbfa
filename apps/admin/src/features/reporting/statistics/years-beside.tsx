import { useQuery } from '@apollo/client/react';
import { FigureLine } from '@dangvu/ui/figure';
import { formatCount, formatDay } from '@dangvu/ui/format';
import { Section } from '@dangvu/ui/page-header';
import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { periodVariables, useFrame } from '../../../config/frame.ts';
import { paths } from '../../../config/paths.ts';
import { StatisticsSheet } from './statistics-sheet.tsx';
import { YearsBesideDocument } from './statistics.generated.ts';
import type { YearsBesideQuery } from './statistics.generated.ts';
import style from './statistics.module.css';

type Year = NonNullable<YearsBesideQuery['dashboard']>['years'][number];

interface Line {
  key: string;
  label: ReactNode;
  cell: (year: Year) => ReactNode;
}

/** Years side by side, each a column; no quota, a quota of 0 and a number are three sights. */
export function YearsBeside({ unitId, choice }: { unitId: string; choice: ReactNode }): ReactElement {
  const { t } = useTranslation('statistics');
  const frame = useFrame();
  const asked = useQuery(YearsBesideDocument, { variables: { unitId, ...periodVariables(frame) } });
  const dashboard = (asked.data ?? (asked.error === undefined ? asked.previousData : undefined))?.dashboard;
  const years = dashboard?.years ?? [];
  const latest = years.at(-1);
  const groups: { key: string; title: string; lines: Line[] }[] = latest === undefined ? [] : [
    {
      key: 'members', title: t('years.members'), lines: [
        { key: 'end', label: t('years.end'), cell: ({ members }) => formatCount(members) },
        { key: 'recognised', label: t('years.recognised'), cell: ({ recognised }) => formatCount(recognised) },
      ],
    },
    {
      key: 'admissions', title: t('years.admissions'), lines: [
        { key: 'admitted', label: t('years.admitted'), cell: ({ attainment }) => formatCount(attainment.done) },
        { key: 'quota', label: t('years.quota'), cell: ({ attainment: { quota } }) => (quota === null ? <span className="soft">{t('years.noQuota')}</span> : formatCount(quota)) },
        { key: 'reached', label: t('years.reached'), cell: ({ attainment: { done, quota, percent } }) => (quota === null ? <span className="soft">–</span> : <FigureLine value={done} of={quota} percent={percent.value} />) },
      ],
    },
    { key: 'exits', title: t('years.exits'), lines: latest.exits.map(({ measure, label }) => ({ key: measure, label, cell: ({ exits }: Year) => formatCount(exits.find((one) => one.measure === measure)?.count ?? 0) })) },
    {
      key: 'discipline', title: t('years.discipline'), lines: [
        ...latest.discipline.map(({ measure, label }) => ({ key: measure, label, cell: ({ discipline }: Year) => <Decisions form={discipline.find((one) => one.measure === measure)} /> })),
        { key: 'people', label: t('years.people'), cell: ({ disciplinedPeople }) => formatCount(disciplinedPeople) },
        { key: 'revoked', label: t('years.revoked'), cell: ({ disciplinesRevoked }) => formatCount(disciplinesRevoked) },
      ],
    },
  ];
  return (
    <StatisticsSheet
      head={dashboard} error={asked.error} onRetry={() => void asked.refetch()} stale={asked.data === undefined} choice={choice} file="years"
      lead={() => (latest === undefined ? t('years.none') : t('lead.years', { from: years[0]?.year ?? latest.year, to: latest.year, day: formatDay(latest.until) }))}
    >
      {() => (
        <>
          <Section title={t('sections.years')} look="boxed">
            <div className={style.scroll} tabIndex={0} role="group" aria-label={t('sections.years')}>
              <table className={`${style.table} ${style.years}`}>
                <caption className="visually-hidden">{t('sections.years')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('row')}</th>
                    {years.map(({ year, until }) => (
                      <th key={year} scope="col" className="num-column">
                        <Link to={paths.statistics} search={{ period: String(year), section: 'movements' }}>{year}</Link>
                        {!until.endsWith('12-31') && <span className={style.under}>{t('years.until', { day: formatDay(until).slice(0, 5) })}</span>}
                      </th>
                    ))}
                  </tr>
                </thead>
                {groups.map(({ key, title, lines }) => (
                  <tbody key={key}>
                    <tr data-kind="SUM"><th scope="rowgroup" colSpan={years.length + 1}>{title}</th></tr>
                    {lines.map((one) => (
                      <tr key={one.key}><th scope="row">{one.label}</th>{years.map((year) => <td key={year.year} className="num-column">{one.cell(year)}</td>)}</tr>
                    ))}
                  </tbody>
                ))}
              </table>
            </div>
          </Section>
          <p className={style.notes}>{t('note.years')}</p>
        </>
      )}
    </StatisticsSheet>
  );
}

/** Decisions, and beside them the people when they are fewer. */
function Decisions({ form }: { form: Year['discipline'][number] | undefined }): ReactNode {
  const { t } = useTranslation('statistics');
  if (form === undefined) return formatCount(0);
  return (
    <>
      {formatCount(form.decisions)}
      {form.people !== form.decisions && <span className={style.under}>{t('years.ofPeople', { count: form.people, number: formatCount(form.people) })}</span>}
    </>
  );
}
