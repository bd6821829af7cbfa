import { formatCount, formatDay } from '@dangvu/ui/format';
import { PlainButton } from '@dangvu/ui/plain-button';
import { lazy, Suspense, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CandidatesQuery } from '../candidates.generated.ts';
import style from './candidates.module.css';

const ReviewForm = lazy(() => import('./review-form.tsx').then((module) => ({ default: module.ReviewForm })));

export interface ReviewPanelProps {
  unit: { id: string; name: string; holdsMembers: boolean };
  today: string;
  /** Branches without and with this month's review. */
  missing: NonNullable<CandidatesQuery['missing']>;
  done: NonNullable<CandidatesQuery['done']>;
  onRecorded: () => void;
  mayRecord: boolean;
}

/** This month's review of the lists: for a branch whether it has one, for what stands above how many branches have, and which have not. */
export function ReviewPanel({ unit, today, missing, done, onRecorded, mayRecord }: ReviewPanelProps): ReactElement {
  const { t } = useTranslation('candidacy');
  const [reviewing, setReviewing] = useState(false);
  const month = `${today.slice(5, 7)}/${today.slice(0, 4)}`;
  const [review] = done.nodes.flatMap((row) => row.review ?? []);
  const branches = done.totalCount + missing.totalCount;
  const counted = (one: typeof review) => (one === undefined ? '' : t('review.counts', { day: formatDay(one.heldOn), staying: formatCount(one.staying), entered: formatCount(one.entered), leaving: formatCount(one.leaving) }));
  const close = () => {
    setReviewing(false);
    onRecorded();
  };
  if (unit.holdsMembers) {
    return (
      <p className={style.review}>
        <span className="num">{review === undefined ? t('review.notYet', { month }) : `${t('review.done', { month })} ${counted(review)}`}</span>
        {review === undefined && mayRecord && <PlainButton onClick={() => setReviewing(true)}>{t('review.record')}</PlainButton>}
        {reviewing && <Suspense><ReviewForm branchId={unit.id} name={unit.name} today={today} onClose={close} /></Suspense>}
      </p>
    );
  }
  return (
    <details className={style.papers}>
      <summary className="num">{t('review.share', { month, done: formatCount(done.totalCount), all: formatCount(branches) })}</summary>
      <div className={style.reviews}>
        <section>
          <h3>{t('review.missing', { number: formatCount(missing.totalCount) })}</h3>
          <ul>{missing.nodes.map(({ branch }) => <li key={branch.id}>{[branch.shortName, branch.parent?.shortName].filter((part) => part !== undefined).join(' · ')}</li>)}</ul>
          {missing.totalCount > missing.nodes.length && <p className="soft num">{t('review.more', { number: formatCount(missing.totalCount - missing.nodes.length) })}</p>}
        </section>
        <section>
          <h3>{t('review.doneList', { number: formatCount(done.totalCount) })}</h3>
          <ul>
            {done.nodes.map(({ branch, review: one }) => (
              <li key={branch.id}>{branch.shortName}<span className={`${style.about} small soft num`}>{counted(one ?? undefined)}</span></li>
            ))}
          </ul>
        </section>
      </div>
    </details>
  );
}
