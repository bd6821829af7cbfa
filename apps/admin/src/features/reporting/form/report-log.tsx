import { formatInstant } from '@dangvu/ui/format';
import { StateBadge } from '@dangvu/ui/state-badge';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportOnPageFragment } from '../report.generated.ts';
import style from './form.module.css';

/** Who, when, did what: newest first, in plain lines. */
export function ReportLog({ log, unsaved }: { log: ReportOnPageFragment['log']; unsaved: boolean }): ReactElement {
  const { t } = useTranslation('reporting');
  return (
    <div className={style.panel}>
      <h2 className={style.panelTitle}>{t('report.progress')}</h2>
      {unsaved && <StateBadge tone="warn" look="plain">{t('report.unsaved')}</StateBadge>}
      <ol className={style.log}>
        {log.toReversed().map((event) => (
          <li key={event.id}>
            <strong>{event.by ?? t('report.system')}</strong>{` ${t(`report.act.${event.act}`)}`}
            <time className="num" dateTime={event.at}>{formatInstant(event.at)}</time>
            {event.reason !== null && <q>{event.reason}</q>}
          </li>
        ))}
      </ol>
    </div>
  );
}
