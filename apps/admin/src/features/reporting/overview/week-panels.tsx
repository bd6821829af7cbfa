import { membersAtOnce } from '@dangvu/domain/membership/at-once';
import { formatCount, formatDay } from '@dangvu/ui/format';
import { StateBadge } from '@dangvu/ui/state-badge';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../config/paths.ts';
import { FigureButton } from '../names/figure-button.tsx';
import type { OpenTopic } from '../names/topic.ts';
import { position } from './figures.ts';
import type { Dashboard } from './measures.ts';
import style from './overview.module.css';

/** What needs a decision this week, each kind with how many and how many are overdue; leads to the list of work. */
export function DuePanel({ due, isToday }: { due: Dashboard['due']; isToday: boolean }): ReactElement {
  const { t } = useTranslation('reporting');
  // What waited on another day is not kept; an empty list would say that nothing did.
  if (!isToday) return <p className="soft">{t('overview.dueToday')}</p>;
  if (due === null) return <p className="soft">{t('overview.tooMany', { most: formatCount(membersAtOnce) })}</p>;
  const waiting = due.filter(({ count }) => count > 0);
  if (waiting.length === 0) return <p className="soft">{t('overview.dueNone')}</p>;
  return (
    <ul className={style.lines}>
      {waiting.map(({ kind, label, count, overdue }) => (
        <li key={kind} className={style.line}>
          <Link to={paths.work} search={(before) => ({ ...before, kind })} className={style.unitLink}>{label}</Link>
          {overdue > 0 && <StateBadge tone="bad" look="plain">{t('overview.overdue', { number: formatCount(overdue) })}</StateBadge>}
          <span className={`${style.lineCount} num`}>{formatCount(count)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Branches that have admitted nobody for years, the longest first. */
export function DormantPanel({ dormant, isToday }: { dormant: Dashboard['dormantBranches']; isToday: boolean }): ReactElement {
  const { t } = useTranslation('reporting');
  if (dormant === null) return <p className="soft">{t('overview.tooMany', { most: formatCount(membersAtOnce) })}</p>;
  if (dormant.totalCount === 0) return <p className="soft">{t('overview.dormantNone')}</p>;
  const rest = dormant.totalCount - dormant.nodes.length;
  return (
    <>
      <table className={style.table}>
        <thead>
          <tr>
            <th scope="col">{t('overview.branch')}</th>
            <th scope="col">{t('overview.lastAdmission')}</th>
            <th scope="col" className="num-column">{t('overview.members')}</th>
            <th scope="col" className="num-column">{t('overview.candidates')}</th>
          </tr>
        </thead>
        <tbody>
          {dormant.nodes.map(({ unit, years, lastAdmissionOn, members, candidates }) => (
            <tr key={unit.id}>
              <th scope="row">
                <Link to={paths.unit} params={{ unitId: unit.id }} className={style.unitLink}>{unit.name}</Link>
                {unit.parent !== null && <span className={style.under}>{unit.parent.shortName}</span>}
              </th>
              <td className="num">
                {t('overview.years', { count: years })}
                <span className={style.under}>{lastAdmissionOn === null ? t('overview.never') : formatDay(lastAdmissionOn)}</span>
              </td>
              <td className="num-column">{formatCount(members)}</td>
              <td className="num-column">{formatCount(candidates)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <p className={`${style.words} num`}>
          {/* All of them are among the notices, which are of today. */}
          {isToday ? <Link to={paths.work} search={(before) => ({ ...before, kind: 'BRANCH_DORMANT' })}>{t('overview.dormantMore', { count: rest })}</Link> : t('overview.dormantMore', { count: rest })}
        </p>
      )}
    </>
  );
}

/**
 * Candidates by stage, in the order of the way to admission; the bar only helps the eye, the number is the figure. Opens to
 * names only for today: who stood at which stage on another day is not kept as a list.
 */
export function PipelinePanel({ pipeline, onOpen }: { pipeline: Dashboard['pipeline']; onOpen?: OpenTopic }): ReactElement {
  const { t } = useTranslation('reporting');
  const most = Math.max(0, ...pipeline.map(({ count }) => count));
  return (
    <ul className={style.lines}>
      {pipeline.map(({ stage, label, count }) => (
        <li key={stage} className={style.stage}>
          <span>{label}</span>
          <span className={style.stageBar} aria-hidden><span style={{ width: `${position(count, most)}%` }} /></span>
          <span className={`${style.lineCount} num`}>
            {onOpen === undefined || count === 0 ? formatCount(count) : (
              <FigureButton label={label} count={count} onOpen={() => onOpen({ label, count, definition: t('names.stage'), names: 'candidates', stages: [stage] })} />
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
