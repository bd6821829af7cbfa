import { mentorEndLabels } from '@dangvu/domain/membership/mentor-ends';
import { formatDay } from '@dangvu/ui/format';
import { Section } from '@dangvu/ui/page-header';
import { PlainButton } from '@dangvu/ui/plain-button';
import { StateBadge } from '@dangvu/ui/state-badge';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../config/paths.ts';
import { useLabel } from '../../../i18n/use-label.ts';
import type { PersonQuery } from '../person.generated.ts';
import style from './person.module.css';

const AssignMentor = lazy(() => import('../acts/mentor-acts.tsx').then((module) => ({ default: module.AssignMentor })));
const EndMentor = lazy(() => import('../acts/mentor-acts.tsx').then((module) => ({ default: module.EndMentor })));

type Membership = NonNullable<NonNullable<PersonQuery['person']>['currentMembership']>;
type Mentor = Membership['mentors'][number];

/** Who helps a probationer, and that nobody does. Of who is not in probation what was stands in the life. */
export function MentorsPanel({ membership, name, today }: { membership: Membership; name: string; today: string }): ReactElement {
  const { t } = useTranslation('probation');
  const label = useLabel();
  const [assigning, setAssigning] = useState(false);
  const [ending, setEnding] = useState<Mentor | null>(null);
  const { mentors, canAssignMentor } = membership;
  const nameOf = ({ personName }: Mentor): string => personName ?? t('elsewhere');
  const goingOn = mentors.filter(({ endedOn }) => endedOn === null);
  const line = ({ assignedOn, endedOn, endedBy, endReason }: Mentor): string =>
    endedOn === null ? t('since', { day: formatDay(assignedOn) }) : t('until', { from: formatDay(assignedOn), to: formatDay(endedOn), reason: endedBy === null ? (endReason ?? '') : label(mentorEndLabels[endedBy]) });
  return (
    <Section title={t('title')}>
      {goingOn.length === 0 && <p><StateBadge tone="warn">{t('nobody')}</StateBadge> <span className="small soft">{t('clause')}</span></p>}
      <ul className={style.standings}>
        {mentors.map((mentor) => (
          <li key={mentor.id}>
            {mentor.person === null
              ? <strong className="soft">{nameOf(mentor)}</strong>
              : <strong className={mentor.endedOn === null ? undefined : 'soft'}><Link to={paths.person} params={{ personId: mentor.person.id }}>{nameOf(mentor)}</Link></strong>}
            <span className="small soft num">{line(mentor)}</span>
            {mentor.notEligible !== null && <span className="small">{mentor.notEligible}</span>}
            {canAssignMentor && mentor.endedOn === null && <PlainButton look="quiet" onClick={() => setEnding(mentor)}>{t('end.open')}</PlainButton>}
          </li>
        ))}
      </ul>
      {canAssignMentor && <p className="no-print"><PlainButton onClick={() => setAssigning(true)}>{t('assign.open')}</PlainButton></p>}
      {assigning && <Suspense><AssignMentor name={name} today={today} membership={membership} goingOn={goingOn.map((mentor) => ({ id: mentor.id, who: nameOf(mentor) }))} onClose={() => setAssigning(false)} /></Suspense>}
      {ending !== null && <Suspense><EndMentor name={name} today={today} membership={membership} mentorId={ending.id} who={nameOf(ending)} onClose={() => setEnding(null)} /></Suspense>}
    </Section>
  );
}
