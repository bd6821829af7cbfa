import { monthsBetween } from '@dangvu/domain/calendar/local-date';
import { disciplineFormLabels } from '@dangvu/domain/membership/discipline';
import { educationLabels, politicalTheoryLabels, qualificationLabels, sexLabels, sourceGroupLabels } from '@dangvu/domain/membership/person-traits';
import { stateLabels } from '@dangvu/domain/membership/states';
import { trainingResultLabels } from '@dangvu/domain/membership/training-kinds';
import { formatDay, formatDue } from '@dangvu/ui/format';
import { StateBadge } from '@dangvu/ui/state-badge';
import { useWords } from '@dangvu/ui/words';
import { IconGavel } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonQuery } from '../person.generated.ts';
import { useLabel } from '../../../i18n/use-label.ts';
import { statusLabel, statusTones } from '../words.ts';
import { nextDay } from './next-day.ts';
import style from './person.module.css';

type Person = NonNullable<PersonQuery['person']>;

/** Who the person is and where he stands: status, party age, the next day that matters, then the facts of the file. */
export function Identity({ person, today }: { person: Person; today: string }): ReactElement {
  const { t } = useTranslation('membership');
  const { t: particular } = useTranslation('particulars');
  const label = useLabel();
  const relative = useWords().relative;
  const { currentMembership: membership, currentCandidacy: candidacy } = person;
  const [last] = person.memberships;
  const next = today === '' ? null : nextDay(person);
  const late = next !== null && next.due && next.on < today;
  const age = today === '' ? null : Math.floor(monthsBetween(person.bornOn, person.diedOn ?? today) / 12);
  const facts: [string, ReactNode][] = [
    [t('facts.born'), <span className="num">{formatDay(person.bornOn)}{age !== null && ` (${t('facts.age', { count: age })})`}</span>],
    ...(person.diedOn === null ? [] : [[t('facts.died'), <span className="num">{formatDay(person.diedOn)}</span>] as [string, ReactNode]]),
    [t('members.sex'), label(sexLabels[person.sex])],
    [t('facts.ethnicity'), person.ethnicity],
    [t('facts.religion'), person.religion ?? t('facts.noReligion')],
    [t('facts.occupation'), person.occupation],
    [t('facts.education'), label(educationLabels[person.education])],
    [t('facts.qualification'), person.qualification === null ? t('facts.noQualification') : label(qualificationLabels[person.qualification])],
    [particular('politicalTheory'), person.politicalTheory === null ? particular('noPoliticalTheory') : label(politicalTheoryLabels[person.politicalTheory])],
    ...(person.workplace === null ? [] : [[particular('workplace'), person.workplace] as [string, ReactNode]]),
    [t('facts.homeTown'), person.homeTown ?? t('facts.notRecorded')],
    [t('facts.residence'), person.residence ?? t('facts.notRecorded')],
    ...(membership === null ? [] : [[particular('supplemented'), person.supplementedOn === null ? particular('never') : <span className="num">{formatDay(person.supplementedOn)}</span>] as [string, ReactNode]]),
    ...(membership === null ? [] : [
      [t('facts.decided'), <span className="num">{formatDay(membership.decidedOn)}</span>],
      ...(membership.decisionReceivedOn === null ? [] : [[t('facts.received'), <span className="num">{formatDay(membership.decisionReceivedOn)}</span>] as [string, ReactNode]]),
      [t('facts.ceremony'), membership.ceremonyOn === null ? t('facts.notYet') : <span className="num">{formatDay(membership.ceremonyOn)}</span>],
      ...membership.training.map(({ result, issuedOn, certificateNo, trainingClass }): [string, ReactNode] => [
        t('facts.newMemberClass'),
        result === 'PASSED' && issuedOn !== null
          ? <span className="num">{t('facts.certificate', { number: certificateNo ?? '', day: formatDay(issuedOn) })}</span>
          : <>{trainingClass?.name} {result === null ? '' : `(${label(trainingResultLabels[result])})`}</>,
      ]),
      [t('facts.official'), membership.officialOn === null ? t('facts.notYet') : <span className="num">{formatDay(membership.officialOn)}</span>],
      ...(membership.restoredOn === null ? [] : [[t('facts.restored'), <span className="num">{formatDay(membership.restoredOn)}</span>]]),
      [t('facts.card'), membership.cardNo === null ? t('facts.notYet') : <span className="num">{membership.cardNo}</span>],
      [t('facts.dossier'), membership.dossierNo === null ? t('facts.notRecorded') : <span className="num">{membership.dossierNo}</span>],
    ] as [string, ReactNode][]),
    ...(membership === null && candidacy !== null ? [
      [t('candidates.source'), label(sourceGroupLabels[candidacy.sourceGroup])],
      [t('candidates.listed'), <span className="num">{formatDay(candidacy.listedOn)}</span>],
    ] as [string, ReactNode][] : []),
  ];
  return (
    <div className={style.who}>
      <div className={style.standing}>
        {membership !== null && <StateBadge tone={statusTones[membership.status]}>{label(statusLabel(membership.status))}</StateBadge>}
        {membership === null && candidacy !== null && <StateBadge tone="info">{label(stateLabels[candidacy.stage])}</StateBadge>}
        {membership === null && candidacy === null && last === undefined && <StateBadge tone="idle">{t('person.noRecord')}</StateBadge>}
        {membership === null && candidacy === null && last !== undefined && (
          <>
            <StateBadge tone="idle">{label(stateLabels[last.status])}</StateBadge>
            {last.endedOn !== null && <div className="num">{t('members.ended', { day: formatDay(last.endedOn) })}</div>}
          </>
        )}
        {membership !== null && membership.disciplineInForce !== null && (
          <StateBadge tone="warn" icon={IconGavel}>{t('person.underDiscipline', { form: label(disciplineFormLabels[membership.disciplineInForce]) })}</StateBadge>
        )}
        {membership !== null && typeof membership.partyAgeYears === 'number' && <div className={`${style.big} num`}>{t('members.partyAge', { count: membership.partyAgeYears })}</div>}
        {membership !== null && membership.endedOn !== null && <div className="num">{t('members.ended', { day: formatDay(membership.endedOn) })}</div>}
        {membership?.openTransfer && (
          <div>{t('person.onTheWay', { place: membership.openTransfer.toBranch?.shortName ?? membership.openTransfer.destination ?? '' })}</div>
        )}
        {next !== null && (
          <div className={style.next}>
            <span className="soft">{next.kind === 'badge' ? t('next.badge', { years: next.years ?? 0 }) : t(`next.${next.kind}`)}</span>
            <strong className={late ? `num ${style.overdue}` : 'num'}>{next.due ? formatDue(next.on, today, relative) : formatDay(next.on)}</strong>
          </div>
        )}
        {membership === null && candidacy !== null && candidacy.missing.length > 0 && (
          <div className={style.next}><span className="soft">{t('candidates.missing')}</span><span>{candidacy.missing.join(', ')}</span></div>
        )}
      </div>
      <dl className={style.facts}>
        {facts.map(([name, value]) => [<dt key={`${name} dt`}>{name}</dt>, <dd key={name}>{value}</dd>])}
      </dl>
      <Postings memberships={person.memberships} />
    </div>
  );
}

/** Where the person has been, the present branch first; each membership apart when there was more than one. */
function Postings({ memberships }: { memberships: Person['memberships'] }): ReactElement | null {
  const { t } = useTranslation('membership');
  const rows = memberships.flatMap((membership) => membership.postings.map((posting) => ({ ...posting, key: `${membership.id}-${posting.from}`, ordinal: membership.ordinal })));
  if (rows.length < 2) return null;
  return (
    <div className={style.postings}>
      <h2>{t('person.postings')}</h2>
      <ol>
        {rows.sort((a, b) => (a.from < b.from ? 1 : -1)).map(({ key, branch, from, to, ordinal }) => (
          <li key={key}>
            <span>{branch.shortName}{memberships.length > 1 && <span className="soft">{` · ${t('person.ordinal', { count: ordinal })}`}</span>}</span>
            <span className="small soft num">{to === null ? t('person.since', { from: formatDay(from) }) : `${formatDay(from)} – ${formatDay(to)}`}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
