import { formatCount } from '@dangvu/ui/format';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../config/paths.ts';
import type { PlansQuery } from './plans.generated.ts';
import style from './plans.module.css';

export interface OpenDraftsProps {
  drafts: PlansQuery['drafts']['nodes'];
  /** Plans the list below already shows. */
  listed: PlansQuery['plans']['nodes'];
}

/** Drafts that the filters hide: next year's plan is worked on in this year, and must not have to be searched for. */
export function OpenDrafts({ drafts, listed }: OpenDraftsProps): ReactElement | null {
  const { t } = useTranslation('planning');
  const hidden = drafts.filter(({ id }) => !listed.some((plan) => plan.id === id));
  if (hidden.length === 0) return null;
  const line = ({ unit, totals: { target, assigned } }: OpenDraftsProps['drafts'][number]) => (target === null
    ? t('plans.draftLineNoTarget', { unit: unit.name, assigned: formatCount(assigned) })
    : t('plans.draftLine', { unit: unit.name, assigned: formatCount(assigned), target: formatCount(target) }));
  return (
    <section className={`${style.drafts} no-print`} aria-label={t('plans.drafts')}>
      <h2>{t('plans.drafts')}</h2>
      <ul>
        {hidden.map((plan) => (
          <li key={plan.id}>
            <Link to={paths.plan} params={{ planId: plan.id }}>{plan.title}</Link>
            <span className="soft num">{line(plan)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
