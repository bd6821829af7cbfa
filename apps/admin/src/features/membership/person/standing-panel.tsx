import { disciplineFormLabels } from '@dangvu/domain/membership/discipline';
import { disciplineStateLabels } from '@dangvu/domain/membership/discipline';
import type { DisciplineState } from '@dangvu/domain/membership/discipline';
import { departureKindLabels } from '@dangvu/domain/membership/departure-kinds';
import { exemptionGroundLabels } from '@dangvu/domain/membership/exemption-grounds';
import { missedWord } from '@dangvu/domain/membership/missed-months';
import { temporaryReasonLabels } from '@dangvu/domain/membership/temporary-reasons';
import { formatDay } from '@dangvu/ui/format';
import { Section } from '@dangvu/ui/page-header';
import { PlainButton } from '@dangvu/ui/plain-button';
import { StateBadge } from '@dangvu/ui/state-badge';
import type { Tone } from '@dangvu/ui/state-badge';
import { lazy, Suspense, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cite } from '../../../apollo/clause.ts';
import { useLabel } from '../../../i18n/use-label.ts';
import type { PersonQuery } from '../person.generated.ts';
import style from './person.module.css';

const WithdrawMonth = lazy(() => import('../acts/withdraw-month.tsx').then((module) => ({ default: module.WithdrawMonth })));

type Membership = NonNullable<NonNullable<PersonQuery['person']>['currentMembership']>;

const tones: Record<DisciplineState, Tone> = { IN_FORCE: 'warn', LAPSED: 'idle', REVOKED: 'good' };

/** What bears on the activity of a member: disciplines with what became of each, suspension, inspection. Nothing when there is nothing. */
export function StandingPanel({ membership, name, today }: { membership: Membership; name: string; today: string }): ReactElement | null {
  const { t } = useTranslation('standing');
  const { t: words } = useTranslation('temporary');
  const { t: going } = useTranslation('departures');
  const { t: months } = useTranslation('missed');
  const [withdrawing, setWithdrawing] = useState<Membership['missedMonths'][number] | null>(null);
  const label = useLabel();
  // The notes that count: of this year and of the one before, which may still be acted upon.
  const missed = membership.missedMonths.filter(({ withdrawnOn, month }) => withdrawnOn === null && Number(month.slice(0, 4)) >= Number(today.slice(0, 4)) - 1);
  const { disciplines, suspension, inspection, exemption, badgeBlock, badges, partyAge, temporaryActivity: away, expectedDeparture: departure } = membership;
  const gaps = partyAge?.gaps ?? [];
  const about = (one: Membership['disciplines'][number]): ReactNode => {
    const { state, lapsesOn, revokedOn, changedOn, decidedForm, decidedOn, publishedOn, publishDueOn, violatedOn, limitationOn } = one;
    const late = limitationOn !== null && decidedOn > limitationOn;
    return [
      ...(violatedOn === null ? [] : [late ? t('panel.limitation', { violated: formatDay(violatedOn), day: formatDay(limitationOn) }) : t('panel.violated', { day: formatDay(violatedOn) })]),
      ...(publishedOn !== null ? [t('panel.published', { day: formatDay(publishedOn) })] : state === 'IN_FORCE' ? [t('panel.toPublish', { day: formatDay(publishDueOn) })] : []),
      ...(changedOn === null ? [] : [t('panel.changed', { form: label(disciplineFormLabels[decidedForm]), day: formatDay(changedOn) })]),
      ...(revokedOn === null ? [] : [t('panel.revoked', { day: formatDay(revokedOn) })]),
      ...(revokedOn !== null || lapsesOn === null ? [] : [t(state === 'LAPSED' ? 'panel.lapsed' : 'panel.lapses', { day: formatDay(lapsesOn) })]),
    ].join(' · ');
  };
  if (disciplines.length === 0 && suspension === null && inspection === null && exemption === null && away === null && departure === null && gaps.length === 0 && badges.length === 0 && missed.length === 0) return null;
  return (
    <Section title={t('panel.title')}>
      <ul className={style.standings}>
        {suspension !== null && (
          <li>
            <StateBadge tone="bad">{t('panel.suspended', { day: suspension.until === null ? '' : formatDay(suspension.until) })}</StateBadge>
            <span className="soft">{suspension.reason}</span>
          </li>
        )}
        {inspection !== null && (
          <li>
            <StateBadge tone="warn">{t('panel.inspected', { day: formatDay(inspection.from) })}</StateBadge>
            <span className="soft">{inspection.reason}</span>
          </li>
        )}
        {exemption !== null && (
          <li>
            <StateBadge tone="info">{exemption.until === null ? t('panel.exempt') : t('panel.exemptUntil', { day: formatDay(exemption.until) })}</StateBadge>
            <span className="soft">{exemption.ground === null ? null : label(exemptionGroundLabels[exemption.ground])}</span>
          </li>
        )}
        {departure !== null && (
          <li>
            <StateBadge tone={departure.overdue ? 'bad' : 'wait'}>{going(departure.overdue ? 'late' : 'panel', { day: formatDay(departure.expectedOn) })}</StateBadge>
            <span className="soft">{[label(departureKindLabels[departure.kind]), departure.destination].filter((part) => part !== null).join(' · ')}</span>
          </li>
        )}
        {away !== null && (
          <li>
            <StateBadge tone={away.overdue ? 'bad' : 'info'}>{words('panel', { place: away.hostBranch?.shortName ?? away.place ?? '', day: formatDay(away.until) })}</StateBadge>
            <span className="soft">{label(temporaryReasonLabels[away.reason])}</span>
          </li>
        )}
        {partyAge !== null && gaps.map(({ from, to, days }) => (
          <li key={from}>
            <span>{t('panel.gap', { from: formatDay(from), to: formatDay(to), days })}</span>
            <span className="small soft">{t('panel.countsFrom', { day: formatDay(partyAge.countsFrom) })}</span>
          </li>
        ))}
        {disciplines.toReversed().map((one) => (
          <li key={one.id}>
            <StateBadge tone={tones[one.state]}>{label(disciplineStateLabels[one.state])}</StateBadge>
            <strong>{t('onDay', { what: label(disciplineFormLabels[one.form]), day: formatDay(one.decidedOn) })}</strong>
            <span className="soft">{one.ground}</span>
            <span className="small soft num">{about(one)}</span>
            {one.appealedOn !== null && <span className="small">{t('panel.appealed', { day: formatDay(one.appealedOn) })}</span>}
          </li>
        ))}
        {missed.map((one) => (
          <li key={one.id}>
            <StateBadge tone="warn">{months('panel', { month: `${one.month.slice(5, 7)}/${one.month.slice(0, 4)}`, what: label(missedWord(one)) })}</StateBadge>
            {one.canWithdraw && <PlainButton onClick={() => setWithdrawing(one)}>{months('withdraw.open')}</PlainButton>}
          </li>
        ))}
        {badges.toReversed().map(({ years, awardedOn }) => (
          <li key={`badge-${years}`}>
            <StateBadge tone="good">{t('panel.badge', { years })}</StateBadge>
            <span className="soft num">{formatDay(awardedOn)}</span>
          </li>
        ))}
        {badgeBlock !== null && <li><span className="small">{t('panel.badgeBlocked', { day: formatDay(badgeBlock.until) })} ({cite(badgeBlock.rule)})</span></li>}
      </ul>
      {withdrawing !== null && <Suspense><WithdrawMonth name={name} today={today} note={withdrawing} onClose={() => setWithdrawing(null)} /></Suspense>}
    </Section>
  );
}
