import { formatCount, formatPercent } from '@dangvu/ui/format';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../config/paths.ts';
import style from '../decisions/decisions.module.css';
import type { PlanHeadFragment } from '../plan.generated.ts';

type Percent = { numerator: number; denominator: number | null; value: number | null };

const figure = (value: number | null) => (value === null ? '–' : formatCount(value));
const shareOf = ({ numerator, denominator, value }: Percent) =>
  denominator === null ? '–' : `${formatCount(numerator)}/${formatCount(denominator)}${value === null ? '' : ` = ${formatPercent(value, { fixed: true })}`}`;

/** The term with its years: each is a record of its own, so the sum of the years is shown against the term, never put in its place. */
export function TermYears({ plan }: { plan: PlanHeadFragment }): ReactElement | null {
  const { t } = useTranslation('planning');
  const { t: more } = useTranslation('targets');
  const { term, attainment } = plan;
  if (term === null) return null;
  /** On a phone each figure stands behind the word of its column. */
  const words = { original: t('plan.original'), adjusted: t('plan.adjusted'), done: t('plan.done'), percent: t('plan.percent') };
  const line = (name: string, value: string) => <tr><th scope="row">{name}</th><td /><td className="num-column">{value}</td><td /><td /></tr>;
  return (
    <section className={style.section} aria-label={t('term.title')}>
      <h2 className={style.what}>{t('term.title')}</h2>
      <table className={`${style.table} ${style.stacked}`}>
        <thead>
          <tr>
            <th scope="col">{t('plans.year')}</th>
            <th scope="col" className="num-column">{words.original}</th>
            <th scope="col" className="num-column">{words.adjusted}</th>
            <th scope="col" className="num-column">{words.done}</th>
            <th scope="col" className="num-column">{words.percent}</th>
          </tr>
        </thead>
        <tbody>
          {term.years.map(({ year, planId, target, targetOriginal, carriedIn, done, percent }) => (
            <tr key={year}>
              <th scope="row">{planId === null ? year : <Link to={paths.plan} params={{ planId }}>{year}</Link>}</th>
              <td className="num-column soft" data-label={words.original}>{figure(targetOriginal)}</td>
              <td className="num-column" data-label={words.adjusted}>{target === null ? t('plan.notAssigned') : formatCount(target)}{carriedIn > 0 && <small className="soft">{` ${more('plan.carriedIn', { number: formatCount(carriedIn) })}`}</small>}</td>
              <td className="num-column" data-label={words.done}>{formatCount(done)}</td>
              <td className="num-column" data-label={words.percent}>{shareOf(percent)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('term.sum')}</th><td /><td className="num-column" data-label={words.adjusted}>{formatCount(term.targetOfYears)}</td><td className="num-column" data-label={words.done}>{formatCount(term.done)}</td><td />
          </tr>
          <tr>
            <th scope="row">{t('term.whole')}</th>
            <td className="num-column soft" data-label={words.original}>{figure(plan.targetOriginal)}</td>
            <td className="num-column" data-label={words.adjusted}><strong>{figure(plan.target)}</strong></td>
            <td className="num-column" data-label={words.done}>{formatCount(term.done)}</td>
            <td className="num-column" data-label={words.percent}><strong>{attainment === null ? '–' : shareOf(attainment.percent)}</strong></td>
          </tr>
          {term.left !== null && line(term.left < 0 ? t('term.over') : t('term.left', { years: formatCount(term.yearsWithout) }), formatCount(Math.abs(term.left)))}
          {term.perYearLeft !== null && term.perYearLeft > 0 && line(t('term.perYear'), formatCount(term.perYearLeft))}
        </tfoot>
      </table>
    </section>
  );
}
