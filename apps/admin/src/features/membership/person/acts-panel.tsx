import { formatDay } from '@dangvu/ui/format';
import { Section } from '@dangvu/ui/page-header';
import { ReasonList } from '@dangvu/ui/reason-list';
import type { Reason } from '@dangvu/ui/reason-list';
import { Button } from '@mantine/core';
import { Fragment } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { forwardActs, offeredActs } from '../acts/offered-acts.ts';
import { RuleLink } from '../../../mutation-form/rule-link.tsx';
import type { ErrorCode, LifecycleAct } from '../person.generated.ts';
import { asTitle } from '../../../i18n/entry-title.ts';
import style from './person.module.css';

interface Transition {
  act: LifecycleAct;
  label: string;
  allowed: boolean;
  /** Refused for today; what was done by this day may still be typed. */
  allowedUntil: string | null;
  /** The transfer an answer would be about. */
  transferId?: string | null;
  warnings: readonly { message: string }[];
  refusals: readonly { code: ErrorCode; message: string; rule: { id: string; source: string; clause: string } | null; clause: string | null }[];
}

export interface ActsPanelProps {
  transitions: readonly Transition[];
  onAct: (act: LifecycleAct) => void;
  /** A move of the candidate waits for an answer. */
  moving?: boolean;
  /** What can be noted beside the acts of the log. */
  beside?: readonly { title: string; open: () => void }[];
}

// Answers to a transfer say nothing while there is none on its way.
const answers: ReadonlySet<LifecycleAct> = new Set(['TRANSFER_REFER', 'TRANSFER_ACCEPT', 'TRANSFER_RETURN', 'TRANSFER_CANCEL', 'MOVE_OUT']);
const moveAnswers: ReadonlySet<LifecycleAct> = new Set(['CANDIDACY_MOVE_FORWARD', 'CANDIDACY_MOVE_ACCEPT', 'CANDIDACY_MOVE_OUT', 'CANDIDACY_MOVE_RETURN', 'CANDIDACY_MOVE_CANCEL']);
// Nor does the end of something that has not begun: it is no act one would look for.
const nothingToEnd: ReadonlySet<ErrorCode> = new Set(['DISCIPLINE_NOT_IN_FORCE', 'APPEAL_NOT_OPEN', 'SUSPENSION_NOT_IN_FORCE', 'INSPECTION_NOT_IN_PROGRESS', 'EXEMPTION_NOT_IN_FORCE', 'TEMPORARY_ACTIVITY_NOT_IN_FORCE', 'CARD_NOT_ISSUED', 'CARD_ALREADY_ISSUED']);
const ending: ReadonlySet<LifecycleAct> = new Set(['EXPEL', 'STRIKE_OFF', 'RESIGN', 'RECORD_DEATH', 'ADMISSION_ANNUL', 'ADMISSION_REFUSE', 'CANDIDACY_DROP', 'CANDIDACY_MOVE_OUT']);

/** The row that refuses, as a way into the rulebook; else the clause in words. */
const citedBy = (refusals: Transition['refusals']): { clause?: ReactNode } => {
  const rule = refusals.find((one) => one.rule !== null)?.rule;
  const clause = rule ? <RuleLink rule={rule} /> : refusals.find((one) => one.clause !== null)?.clause;
  return clause ? { clause } : {};
};

const reasonOf = ({ act, label, refusals }: Transition): Reason => ({ id: act, act: asTitle(label), reason: refusals.map((one) => one.message).join(' '), ...citedBy(refusals) });

/** What can be recorded now; below it what cannot, each with the reason and its clause instead of a grey button. */
export function ActsPanel({ transitions, onAct, moving = false, beside = [] }: ActsPanelProps): ReactElement {
  const { t } = useTranslation('membership');
  const offered = offeredActs.flatMap((act) => transitions.filter((one) => one.act === act));
  const allowed = offered.filter((one) => one.allowed);
  const forward = allowed.filter((one) => forwardActs.has(one.act));
  const others = allowed.filter((one) => !forwardActs.has(one.act));
  const late = offered.filter((one) => one.allowedUntil !== null);
  const refused = offered.filter((one) =>
    !one.allowed && one.allowedUntil === null && !(answers.has(one.act) && typeof one.transferId !== 'string') && (moving || !moveAnswers.has(one.act)) && !one.refusals.some(({ code }) => nothingToEnd.has(code)));
  // What another state of the record is for is folded: nobody waits for it, and it hid what somebody does wait for.
  const far = refused.filter(({ refusals }) => refusals.every(({ code }) => code === 'TRANSITION_REFUSED'));
  // So is what somebody else records: to who only reads, the page was one long list of the same sentence.
  const notOnes = refused.filter(({ refusals }) => refusals.some(({ code }) => code === 'NOT_PERMITTED'));
  const near = refused.filter((one) => !far.includes(one) && !notOnes.includes(one));
  const folded = [{ title: t('person.otherStages', { number: far.length }), acts: far }, { title: t('person.othersRecord', { number: notOnes.length }), acts: notOnes }];
  return (
    <>
      <Section title={t('person.canDo')}>
        {allowed.length + late.length === 0 && <p className="soft">{t('person.canDoNothing')}</p>}
        {forward.length > 0 && (
          <div className={style.forward}>
            {forward.map(({ act, label, warnings }, index) => (
              <Fragment key={act}>
                <Button fullWidth variant={index === 0 ? 'filled' : 'default'} onClick={() => onAct(act)}>{asTitle(label)}</Button>
                {warnings.map(({ message }) => <p key={message} className={style.warning}>{message}</p>)}
              </Fragment>
            ))}
          </div>
        )}
        {others.length + beside.length > 0 && (
          <ul className={style.others}>
            {others.map(({ act, label }) => (
              <li key={act}><button type="button" data-ends={ending.has(act) || undefined} onClick={() => onAct(act)}>{asTitle(label)}</button></li>
            ))}
            {beside.map(({ title, open }) => <li key={title}><button type="button" onClick={open}>{title}</button></li>)}
          </ul>
        )}
        {late.length > 0 && (
          <div className={style.late}>
            <h3>{t('person.late')}</h3>
            {late.map(({ act, label, allowedUntil, refusals }) => (
              <Fragment key={act}>
                <Button fullWidth variant="default" onClick={() => onAct(act)} aria-describedby={`late-${act}`}>{asTitle(label)}</Button>
                <p id={`late-${act}`} className="small soft">
                  {t('person.lateUntil', { day: formatDay(allowedUntil ?? '') })} {refusals.map(({ message }) => message).join(' ')} {citedBy(refusals).clause}
                </p>
              </Fragment>
            ))}
          </div>
        )}
      </Section>
      {refused.length > 0 && (
        <div className={style.refused}>
          <Section title={t('person.cannotDo')}>
            {near.length > 0 && <ReasonList label={t('person.cannotDo')} reasons={near.map(reasonOf)} />}
            {folded.map(({ title, acts }) => acts.length > 0 && (
              <details key={title}>
                <summary>{title}</summary>
                <ReasonList label={title} reasons={acts.map(reasonOf)} />
              </details>
            ))}
          </Section>
        </div>
      )}
    </>
  );
}
