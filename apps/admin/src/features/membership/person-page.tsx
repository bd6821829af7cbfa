import { useQuery } from '@apollo/client/react';
import { PageHeader, Section } from '@dangvu/ui/page-header';
import { EmptyState, ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../config/paths.ts';
import { useAddress } from '../../config/use-address.ts';
import { failureOf } from '../../apollo/failure.ts';
import { lazyPart } from '../../i18n/lazy-part.ts';
import { useSignedIn } from '../../viewer/signed-in.ts';
import { fetchActForms, LazyExpectDeparture, LazyPersonAct } from './acts/lazy-act-form.tsx';
import { RecordOf } from './acts/record-of.ts';
import { actToOpen } from './person/act-sent.ts';
import { ActsPanel } from './person/acts-panel.tsx';
import { lifeAsked, readLifeAddress } from './person/life-address.ts';
import { Identity } from './person/identity.tsx';
import { readPersonAddress } from './person/person-address.ts';
import { PersonTimeline } from './person/person-timeline.tsx';
import type { Entry } from './person/person-timeline.tsx';
import { StandingPanel } from './person/standing-panel.tsx';
import style from './person/person.module.css';
import { PersonDocument } from './person.generated.ts';
import type { LifecycleAct } from './person.generated.ts';

// Comes when an entry is corrected: most visits correct nothing.
const CorrectEntry = lazy(() => import('./acts/correct-entry.tsx').then((module) => ({ default: module.CorrectEntry })));

const TakeOffice = lazy(() => import('./acts/office-acts.tsx').then((module) => ({ default: module.TakeOffice })));
const SupplementPerson = lazy(() => import('./acts/supplement-person.tsx').then((module) => ({ default: module.SupplementPerson })));
const CorrectPerson = lazy(() => import('./acts/correct-person.tsx').then((module) => ({ default: module.CorrectPerson })));
const TellRefusal = lazy(() => import('./acts/tell-refusal.tsx').then((module) => ({ default: module.TellRefusal })));

const ErasePerson = lazyPart(() => import('./erasure/erase-person.tsx').then((module) => module.ErasePerson), ['erasure']);
const ErasedNote = lazyPart(() => import('./erasure/erased-note.tsx').then((module) => module.ErasedNote), ['erasure']);

// The fields of the filter are a seventh of the page, and the life is what one came for.
const LifeDesk = lazy(() => import('./person/life-desk.tsx').then((module) => ({ default: module.LifeDesk })));

// Most members are not in probation, and hold no office.
const MentorsPanel = lazy(() => import('./person/mentors-panel.tsx').then((module) => ({ default: module.MentorsPanel })));

const OfficesPanel = lazy(() => import('./person/offices-panel.tsx').then((module) => ({ default: module.OfficesPanel })));

// For those who read the log, and they come for something else most days.
const RecordAccess = lazyPart(() => import('./person/record-access.tsx').then((module) => module.RecordAccess), ['audit', 'record-access']);

/** One person: who and where at the left, what happened in the middle, what can be recorded at the right. */
export function PersonPage(): ReactElement {
  const { t } = useTranslation(['membership', 'departures', 'particulars']);
  const { personId } = useParams({ strict: false });
  const { today, may } = useSignedIn();
  const [chosen, setAct] = useState<LifecycleAct | null>(null);
  const [sent, leaveAddress] = useAddress(readPersonAddress);
  const [supplementing, setSupplementing] = useState(false);
  const [telling, setTelling] = useState(false);
  const [correcting, setCorrecting] = useState(false);
  const [erasing, setErasing] = useState(false);
  const [taking, setTaking] = useState(false);
  const [departing, setDeparting] = useState(false);
  const [entry, setEntry] = useState<Entry | null>(null);
  const [address, change] = useAddress(readLifeAddress);
  const asked = useQuery(PersonDocument, { variables: { id: personId ?? '', ...lifeAsked(address) } });
  const { error } = asked;
  // While another part of the life is fetched the person stays.
  const data = asked.data ?? (asked.previousData?.person?.id === personId ? asked.previousData : undefined);
  const person = data?.person;

  if (person === undefined || person === null) {
    return (
      <>
        <PageHeader title={t('title.person')} />
        {error !== undefined && <ErrorState {...failureOf(error)} onRetry={() => void asked.refetch()} />}
        {error === undefined && data === undefined && <LoadingSkeleton lines={12} lineHeight="1.75rem" />}
        {data?.person === null && (
          <EmptyState title={t('person.notFound')} action={<Link to={paths.members}>{t('person.toMembers')}</Link>}>{t('person.notFoundText')}</EmptyState>
        )}
      </>
    );
  }
  const member = person.currentMembership;
  // A list of work leads here with the act that is waited for: its form is open at once, and gone from the address once it is closed.
  const act = chosen ?? actToOpen(sent.act, person.availableTransitions);
  const closeAct = () => {
    setAct(null);
    if (sent.act !== undefined) leaveAddress({ act: undefined }, 'typing');
  };
  const branch = person.currentMembership?.branch ?? person.currentCandidacy?.branch;
  // Where an office may be recorded: the branch, and above it as far as the caller records.
  const units = member === null ? [] : [...member.branch.path, member.branch].reverse().filter(({ permissions }) => permissions.canRecordMembers);
  const { pageInfo } = person.life;
  const more = async (after: string | null) => {
    const { data: next } = await asked.fetchMore({
      variables: { lifeAfter: after },
      updateQuery: (before, { fetchMoreResult }) =>
        before.person === null || fetchMoreResult.person === null
          ? before
          : { ...fetchMoreResult, person: { ...fetchMoreResult.person, life: { ...fetchMoreResult.person.life, nodes: [...before.person.life.nodes, ...fetchMoreResult.person.life.nodes] } } },
    });
    return next?.person?.life.pageInfo;
  };
  const loadAll = async () => {
    for (let place: { hasNextPage: boolean; endCursor: string | null } | undefined = pageInfo; place?.hasNextPage === true;) place = await more(place.endCursor);
  };
  const departs = member !== null && member.canExpectDeparture && member.expectedDeparture === null && member.openTransfer === null;
  // The branch is still to be told of a refusal, or it is not recorded that it was.
  const untold = person.candidacies.find(({ stage, refusalToldOn }) => stage === 'REFUSED' && refusalToldOn === null);
  const beside = [
    ...(untold !== undefined && person.permissions.canCorrect ? [{ title: t('acts.refuse.tellOpen'), open: () => setTelling(true) }] : []),
    ...(person.permissions.canSupplement ? [{ title: t('open', { ns: 'particulars' }), open: () => setSupplementing(true) }] : []),
    ...(person.permissions.canCorrect ? [{ title: t('correct.open', { ns: 'particulars' }), open: () => setCorrecting(true) }] : []),
    ...(member?.status === 'OFFICIAL' && units.length > 0 ? [{ title: t('office.open', { ns: 'particulars' }), open: () => setTaking(true) }] : []),
    ...(departs ? [{ title: t('expect.open', { ns: 'departures' }), open: () => setDeparting(true) }] : []),
    ...(person.canErase ? [{ title: t('person.erase'), open: () => setErasing(true) }] : []),
  ];
  return (
    <RecordOf value={person.id}>
      <PageHeader
        title={person.fullName}
        above={branch === undefined ? t('title.person') : (
          <span className={style.path}>
            {[...branch.path, branch].map((unit) => <Link key={unit.id} to={paths.unit} params={{ unitId: unit.id }}>{unit.shortName}</Link>)}
          </span>
        )}
      />
      <div className={style.page}>
        {person.erasure === null ? <Identity person={person} today={today} /> : <Suspense><ErasedNote erasure={person.erasure} /></Suspense>}
        <aside className={`${style.acts} no-print`} onPointerEnter={fetchActForms} onFocus={fetchActForms}>
          {person.erasure === null && <ActsPanel transitions={person.availableTransitions} onAct={setAct} moving={person.currentCandidacy?.moves.some(({ closedOn }) => closedOn === null) ?? false} beside={beside} />}
        </aside>
        <div className={style.life}>
          {person.currentMembership !== null && <StandingPanel membership={person.currentMembership} name={person.fullName} today={today} />}
          {member?.status === 'PROBATIONARY' && <Suspense><MentorsPanel membership={member} name={person.fullName} today={today} /></Suspense>}
          {person.offices.length > 0 && <Suspense><OfficesPanel offices={person.offices} name={person.fullName} today={today} /></Suspense>}
          <Section title={t('person.timeline')} aside={<span className="num">{t('person.entries', { count: person.life.totalCount })}</span>}>
            <div className={`${style.deskRoom} no-print`}>
              <Suspense><LifeDesk personId={person.id} address={address} change={change} loadAll={loadAll} /></Suspense>
            </div>
            <div aria-busy={asked.data === undefined} className={asked.data === undefined ? style.stale : undefined}>
              <PersonTimeline
                entries={person.life.nodes}
                onCorrect={setEntry}
                filtered={Object.values(address).some((one) => one !== undefined)}
                more={pageInfo.hasNextPage ? { loading: asked.loading, onMore: () => void more(pageInfo.endCursor) } : undefined}
              />
            </div>
          </Section>
          {may('AUDIT_READ') && <Suspense><RecordAccess key={person.id} personId={person.id} /></Suspense>}
        </div>
      </div>
      {act !== null && <LazyPersonAct act={act} person={person} today={today} onClose={closeAct} />}
      {supplementing && <Suspense><SupplementPerson person={person} today={today} onClose={() => setSupplementing(false)} /></Suspense>}
      {telling && untold !== undefined && <Suspense><TellRefusal name={person.fullName} today={today} candidacy={untold} onClose={() => setTelling(false)} /></Suspense>}
      {erasing && <Suspense><ErasePerson person={person} today={today} onClose={() => setErasing(false)} /></Suspense>}
      {correcting && <Suspense><CorrectPerson person={person} today={today} onClose={() => setCorrecting(false)} /></Suspense>}
      {taking && member !== null && <Suspense><TakeOffice name={person.fullName} today={today} membership={member} units={units} onClose={() => setTaking(false)} /></Suspense>}
      {departing && member !== null && <LazyExpectDeparture name={person.fullName} today={today} membership={member} onClose={() => setDeparting(false)} />}
      {entry !== null && <Suspense><CorrectEntry entry={entry} today={today} onClose={() => setEntry(null)} /></Suspense>}
    </RecordOf>
  );
}
