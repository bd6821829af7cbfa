import { useQuery } from '@apollo/client/react';
import { AttainmentBars } from '@dangvu/ui/attainment-bars';
import { ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../../apollo/failure.ts';
import { useFrame } from '../../../config/frame.ts';
import { paths } from '../../../config/paths.ts';
import { isSeenInPart } from '../grid/rows.ts';
import type { PlanRow } from '../grid/rows.ts';
import type { PlanHeadFragment } from '../plan.generated.ts';
import { barsOf, pacePoints } from './pace.ts';
import { PaceLine } from './pace-line.tsx';
import { PlanPaceDocument } from './pictures.generated.ts';
import style from './pictures.module.css';

/** A published plan as pictures, each with the same figures as a table: its units against their quotas, and all of it against the calendar. */
export function PlanPictures({ plan, rows }: { plan: PlanHeadFragment; rows: readonly PlanRow[] }): ReactElement {
  const { t } = useTranslation('planning-desk');
  const { asOf, isToday } = useFrame();
  const period = { from: plan.startsOn, to: plan.endsOn };
  // Who sees only the own line sees the own pace.
  const [own] = isSeenInPart(plan) ? rows : [];
  const quota = own === undefined ? plan.target : (own.quota?.adjusted ?? null);
  const unitId = own?.unit.id ?? plan.unit.id;
  const { data, error, refetch } = useQuery(PlanPaceDocument, { variables: { unitId, ...period, ...(isToday ? {} : { asOf }) } });
  const reached = data?.dashboard?.monthly;
  return (
    <div className={style.pictures}>
      <section aria-labelledby="plan-pace">
        <h3 id="plan-pace">{t('pictures.pace')}</h3>
        {error !== undefined && <ErrorState {...failureOf(error)} onRetry={() => void refetch()} />}
        {error === undefined && reached === undefined && <LoadingSkeleton lines={8} lineHeight="1.75rem" />}
        {reached !== undefined && <PaceLine points={pacePoints(period, quota, reached, asOf)} quota={quota} />}
      </section>
      <section aria-labelledby="plan-bars">
        <h3 id="plan-bars">{t('pictures.bars')}</h3>
        <AttainmentBars title={t('pictures.bars')} rows={barsOf(rows, period, asOf)} link={(row, name) => <Link to={paths.unit} params={{ unitId: row.id }}>{name}</Link>} />
      </section>
    </div>
  );
}
