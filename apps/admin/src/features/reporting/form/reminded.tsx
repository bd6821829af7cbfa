import { formatCount, formatDay, formatInstant } from '@dangvu/ui/format';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportsQuery } from '../reports.generated.ts';

/** How often a unit was reminded and when last. Who said what stands behind it: of many reminded together it is the same in every row. */
export function Reminded({ reminders }: Pick<ReportsQuery['reportOverview'][number], 'reminders'>): ReactElement {
  const { t } = useTranslation('reporting');
  const [last] = reminders;
  if (last === undefined) return <span className="soft">{t('reports.none')}</span>;
  const said = reminders.map(({ at, by, message }) => [formatInstant(at), by, message].filter((one) => one !== null).join(', ')).join('\n');
  return <span className="num" title={said}>{t('reports.reminded', { count: reminders.length, number: formatCount(reminders.length), day: formatDay(last.remindedOn) })}</span>;
}
