import { formatDay } from '@dangvu/ui/format';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../config/paths.ts';
import { entryTitle } from '../../../i18n/entry-title.ts';
import style from '../organisation.module.css';
import type { UnitPageQuery } from '../unit.generated.ts';

type Event = NonNullable<NonNullable<UnitPageQuery['dashboard']>['recentEvents']>['nodes'][number];

/** What was recorded lately in the unit and below it. */
export function LatestActs({ events }: { events: readonly Event[] }): ReactElement {
  const { t } = useTranslation('organisation');
  const shown = events.filter((event) => !event.voided);
  if (shown.length === 0) return <p className="soft">{t('unit.noActs')}</p>;
  return (
    <ol className={style.acts}>
      {shown.map((event) => (
        <li key={event.id}>
          <span className="num soft">{formatDay(event.effectiveOn)}</span>
          <span>
            {event.person === null ? event.personName : <Link to={paths.person} params={{ personId: event.person.id }}>{event.personName}</Link>}
            <span className="soft">{` · ${entryTitle(event.label)} · ${event.branch.shortName}`}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
