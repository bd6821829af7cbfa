import { formatCount } from '@dangvu/ui/format';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FigureButton } from '../names/figure-button.tsx';
import type { MembershipStatus } from '../names/names.generated.ts';
import type { OpenTopic } from '../names/topic.ts';
import { position } from './figures.ts';
import type { Dashboard } from './measures.ts';
import { sumOf } from './measures.ts';
import type { Measure } from '../overview.generated.ts';
import style from './overview.module.css';

const parts = [
  { key: 'recognised', statuses: ['OFFICIAL'] },
  { key: 'stillProbationary', statuses: ['PROBATIONARY'] },
  { key: 'awaitingCeremony', statuses: ['DECIDED'] },
] as const satisfies readonly { key: keyof Dashboard['outcome']; statuses: readonly MembershipStatus[] }[];

/** How a membership stands after each way out. */
const statusAfter: Partial<Record<Measure, MembershipStatus>> = {
  DEPARTED: 'MOVED', STRUCK_OFF: 'STRUCK_OFF', RESIGNED: 'RESIGNED', EXPELLED: 'EXPELLED', DIED: 'DECEASED', ANNULLED: 'ANNULLED',
};

/** What became of those admitted: attainment is never shown without it. One bar of the whole cohort, a row for each part, 0 included. */
export function OutcomePanel({ outcome, onOpen }: { outcome: Dashboard['outcome']; onOpen: OpenTopic }): ReactElement {
  const { t } = useTranslation('reporting');
  const gone = sumOf(outcome.left);
  const left = outcome.left.filter(({ count }) => count > 0);
  if (outcome.admitted === 0) return <p className="soft">{t('overview.nobodyYet')}</p>;
  return (
    <div className={style.outcome}>
      <div className={style.stack} aria-hidden>
        {parts.map(({ key }) => <span key={key} data-part={key} style={{ width: `${position(outcome[key], outcome.admitted)}%` }} />)}
        <span data-part="gone" style={{ width: `${position(gone, outcome.admitted)}%` }} />
      </div>
      <dl className={style.parts}>
        {parts.map(({ key, statuses }) => {
          const label = t(`overview.${key}`);
          const open = () => onOpen({ label, count: outcome[key], definition: t(`names.${key}`), names: 'admitted', statuses });
          return (
            <div key={key} className={style.part}>
              <dt><span className={style.swatch} data-part={key} aria-hidden />{label}</dt>
              <dd>{outcome[key] === 0 ? formatCount(0) : <FigureButton label={label} count={outcome[key]} onOpen={open} />}<span className="soft">{`/${formatCount(outcome.admitted)}`}</span></dd>
            </div>
          );
        })}
        {left.map(({ measure, label, count }) => {
          const words = t('overview.gone', { label: label.toLocaleLowerCase('vi') });
          const status = statusAfter[measure];
          return (
            <div key={measure} className={style.part}>
              <dt><span className={style.swatch} data-part="gone" aria-hidden />{words}</dt>
              <dd className="num">
                {status === undefined ? formatCount(count) : (
                  <FigureButton label={words} count={count} onOpen={() => onOpen({ label: words, count, definition: t('names.gone'), names: 'admitted', statuses: [status] })} />
                )}
                <span className="soft">{`/${formatCount(outcome.admitted)}`}</span>
              </dd>
            </div>
          );
        })}
        {left.length === 0 && (
          <div className={style.part}>
            <dt><span className={style.swatch} data-part="gone" aria-hidden />{t('overview.goneNone')}</dt>
            <dd className="num">0<span className="soft">{`/${formatCount(outcome.admitted)}`}</span></dd>
          </div>
        )}
      </dl>
    </div>
  );
}
