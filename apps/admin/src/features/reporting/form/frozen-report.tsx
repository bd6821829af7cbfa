import { CopyButton } from '@dangvu/ui/copy-button';
import { formatCount, formatDifference, formatInstant } from '@dangvu/ui/format';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportOnPageFragment } from '../report.generated.ts';
import style from './form.module.css';

/** What an accepted report is held to: its hash, and where the records have moved since. Nothing before acceptance. */
export function FrozenReport({ report }: { report: ReportOnPageFragment }): ReactElement | null {
  const { t } = useTranslation('reporting');
  const { snapshot, drift } = report;
  if (snapshot === null) return null;
  return (
    <>
      <div className={style.panel}>
        <h2 className={style.panelTitle}>{t('report.frozen', { at: formatInstant(snapshot.issuedAt) })}</h2>
        {snapshot.issuedBy !== null && <p className="soft">{t('report.frozenBy', { by: snapshot.issuedBy })}</p>}
        <p className="small soft">{t('report.hash')}</p>
        <code className={style.hash}>{snapshot.sha256}</code>
        <div><CopyButton text={snapshot.sha256} label={t('report.copyHash')} /></div>
      </div>
      <div className={style.panel}>
        <h2 className={style.panelTitle}>{t('report.drift')}</h2>
        {drift.length === 0 ? <p className="soft">{t('report.driftNone')}</p> : (
          <>
            <p>{t('report.driftText')}</p>
            <table className={style.drift}>
              <thead>
                <tr>
                  <th scope="col">{t('report.row')}</th>
                  <th scope="col" className="num-column">{t('report.issued')}</th>
                  <th scope="col" className="num-column">{t('report.now')}</th>
                  <th scope="col" className="num-column"><span className="visually-hidden">{t('report.difference')}</span></th>
                </tr>
              </thead>
              <tbody>
                {drift.map(({ code, label, issued, now }) => (
                  <tr key={code}>
                    <th scope="row">{label}</th>
                    <td className="num-column">{formatCount(issued)}</td>
                    <td className="num-column">{formatCount(now)}</td>
                    <td className="num-column">{formatDifference(now - issued)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        )}
      </div>
    </>
  );
}
