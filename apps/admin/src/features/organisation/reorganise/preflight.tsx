import { stateLabels } from '@dangvu/domain/membership/states';
import { formatCount, formatDay } from '@dangvu/ui/format';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../i18n/use-label.ts';
import { Refusal } from '../../../mutation-form/refusal-lines.tsx';
import type { ReorganisationResultFragment } from './reorganise.generated.ts';
import style from './reorganise.module.css';

export type Looked = NonNullable<ReorganisationResultFragment['preflight']>;

/** What a reorganisation would move and what stands against it, before it is recorded. */
export function PreflightTable({ looked }: { looked: Looked }): ReactElement {
  const { t } = useTranslation('reorganise');
  const label = useLabel();
  const quota = (amount: number | null) => (amount === null ? <span className="soft">{t('preflight.unassigned')}</span> : formatCount(amount));
  return (
    <section className={style.preflight} aria-live="polite">
      <strong className="num">{t('preflight.title', { day: formatDay(looked.effectiveOn) })}</strong>
      {looked.obstacles.length === 0
        ? <p>{t('preflight.none')}</p>
        : (
            <div className={style.obstacles} role="alert">
              <strong>{t('preflight.obstacles')}</strong>
              <ul>{looked.obstacles.map((obstacle, index) => <li key={index}><Refusal error={obstacle} /></li>)}</ul>
            </div>
          )}
      <div className={style.scroll} tabIndex={0} role="group" aria-label={t('preflight.unit')}>
        <table className={`${style.table} ${style.stacked}`}>
          <thead>
            <tr>
              <th scope="col">{t('preflight.unit')}</th>
              <th scope="col" className="num-column">{t('preflight.members')}</th>
              <th scope="col" className="num-column">{t('preflight.probationary')}</th>
              <th scope="col" className="num-column">{t('preflight.candidates')}</th>
              <th scope="col" className="num-column">{t('preflight.below')}</th>
              <th scope="col">{t('preflight.open')}</th>
            </tr>
          </thead>
          <tbody>
            {looked.units.map((row, index) => {
              const candidates = row.candidates.reduce((sum, { count }) => sum + count, 0);
              const stages = row.candidates.filter(({ count }) => count > 0).map(({ stage, count }) => `${label(stateLabels[stage])}: ${formatCount(count)}`).join(', ');
              const open = [
                row.openTransfers > 0 && t('preflight.transfers', { number: formatCount(row.openTransfers) }),
                row.openClasses > 0 && t('preflight.classes', { number: formatCount(row.openClasses) }),
                row.openCounters > 0 && t('preflight.counters', { number: formatCount(row.openCounters) }),
                row.openReports > 0 && t('preflight.reports', { number: formatCount(row.openReports) }),
                row.accounts > 0 && t('preflight.accounts', { number: formatCount(row.accounts) }),
                row.clients > 0 && t('preflight.clients', { number: formatCount(row.clients) }),
              ].filter((line) => line !== false);
              return (
                <tr key={row.unit?.id ?? index}>
                  <th scope="row">{row.unit?.shortName}</th>
                  <td className="num-column" data-label={t('preflight.members')}>{formatCount(row.decided + row.probationary + row.official)}</td>
                  <td className="num-column" data-label={t('preflight.probationary')}>{formatCount(row.probationary)}</td>
                  <td className="num-column" data-label={t('preflight.candidates')}>{formatCount(candidates)}{stages !== '' && <div className="small soft">{stages}</div>}</td>
                  <td className="num-column" data-label={t('preflight.below')}>{formatCount(row.unitsBelow)}</td>
                  <td data-label={t('preflight.open')}>{open.length === 0 ? <span className="soft">{t('preflight.nothing')}</span> : <ul>{open.map((line) => <li key={line}>{line}</li>)}</ul>}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <strong>{t('preflight.quotas')}</strong>
      {looked.quotas.length === 0
        ? <p className="soft">{t('preflight.noQuota')}</p>
        : (
            <div className={style.scroll} tabIndex={0} role="group" aria-label={t('preflight.quotas')}>
              <table className={style.table}>
                <thead>
                  <tr>
                    <th scope="col">{t('preflight.plan')}</th>
                    <th scope="col">{t('preflight.unit')}</th>
                    <th scope="col" className="num-column">{t('preflight.before')}</th>
                    <th scope="col" className="num-column">{t('preflight.after')}</th>
                  </tr>
                </thead>
                <tbody>
                  {looked.quotas.map((row, index) => (
                    <tr key={index}>
                      <td>{row.plan === null ? t('preflight.newPlan') : `${row.plan.title} · ${row.plan.unit.shortName}`}{row.draft && <span className="soft"> ({t('preflight.draft')})</span>}</td>
                      <th scope="row">{row.unit?.shortName ?? row.newUnitName}</th>
                      <td className="num-column">{quota(row.before)}</td>
                      <td className={`num-column ${style.after}`}>{quota(row.after)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
      {looked.targets.length > 0 && (
        <>
          <strong>{t('preflight.targets')}</strong>
          <div className={style.scroll} tabIndex={0} role="group" aria-label={t('preflight.targets')}>
            <table className={style.table}>
              <thead>
                <tr>
                  <th scope="col">{t('preflight.plan')}</th>
                  <th scope="col">{t('preflight.unit')}</th>
                  <th scope="col">{t('preflight.indicator')}</th>
                  <th scope="col">{t('preflight.before')}</th>
                  <th scope="col">{t('preflight.after')}</th>
                </tr>
              </thead>
              <tbody>
                {looked.targets.map((row, index) => (
                  <tr key={index}>
                    <td>{row.plan === null ? t('preflight.newPlan') : `${row.plan.title} · ${row.plan.unit.shortName}`}{row.draft && <span className="soft"> ({t('preflight.draft')})</span>}</td>
                    <th scope="row">{row.unit?.shortName ?? row.newUnitName}</th>
                    <td>{row.indicator.name}</td>
                    <td>{row.before ?? <span className="soft">{t('preflight.unassigned')}</span>}</td>
                    <td className={style.after}>{row.after ?? <span className="soft">{t('preflight.unassigned')}</span>}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      <p className="small soft">{t('preflight.kept')}</p>
    </section>
  );
}
