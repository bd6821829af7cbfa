import { useQuery } from '@apollo/client/react';
import { stateLabels } from '@dangvu/domain/membership/states';
import { trainingResultLabels } from '@dangvu/domain/membership/training-kinds';
import { Dialog } from '@dangvu/ui/dialog';
import { formatDay } from '@dangvu/ui/format';
import { ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import { StepList } from '@dangvu/ui/step-list';
import type { Step, StepState } from '@dangvu/ui/step-list';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { RuleLink } from '../../../mutation-form/rule-link.tsx';
import { paths } from '../../../config/paths.ts';
import { failureOf } from '../../../apollo/failure.ts';
import { useSignedIn } from '../../../viewer/signed-in.ts';
import { fetchActForms, LazyActForm, LazyAnswerInquiry, LazyAssignSupporter, LazyEndSupporter, LazyPaperAct, LazySendInquiry } from '../acts/lazy-act-form.tsx';
import { CandidacyActsDocument } from '../candidates.generated.ts';
import type { CandidacyActsQuery, LifecycleAct } from '../candidates.generated.ts';
import { ActsPanel } from '../person/acts-panel.tsx';
import { useLabel } from '../../../i18n/use-label.ts';
import style from './candidates.module.css';
import { DueDay } from './due-day.tsx';
import { DossierPapers } from './dossier-papers.tsx';
import type { PaperLine } from './dossier-papers.tsx';
import { InquiriesList } from './inquiries-list.tsx';
import type { InquiryLine } from './inquiries-list.tsx';
import { MovesList } from './moves-list.tsx';
import { SupportersList } from './supporters-list.tsx';
import { VotesList } from './votes-list.tsx';

type Candidacy = NonNullable<NonNullable<CandidacyActsQuery['person']>['currentCandidacy']>;

/** One candidacy at the side of the list: its steps, what is missing, and the next thing to record. */
export function CandidacySheet({ personId, onClose }: { personId: string; onClose: () => void }): ReactElement {
  const { t } = useTranslation('membership');
  const { t: own } = useTranslation(['candidacy', 'moves']);
  const label = useLabel();
  const { today } = useSignedIn();
  const [act, setAct] = useState<LifecycleAct | null>(null);
  const [support, setSupport] = useState<{ end: { supporterId: string; who: string } | null } | null>(null);
  const [paper, setPaper] = useState<PaperLine | null>(null);
  const [inquiry, setInquiry] = useState<{ answered: InquiryLine | null } | null>(null);
  const { data, error, refetch } = useQuery(CandidacyActsDocument, { variables: { personId } });
  const candidacy = data?.person?.currentCandidacy;
  const close = () => {
    setAct(null);
    setPaper(null);
    setSupport(null);
    setInquiry(null);
  };
  // Whoever may record anything here may record papers and who introduces.
  const mayRecord = candidacy?.availableTransitions.some(({ allowed }) => allowed) ?? false;
  if (act !== null && candidacy !== null && candidacy !== undefined) {
    const subject = { name: candidacy.personName, today: candidacy.availableTransitions.find((one) => one.act === act)?.allowedUntil ?? today, membership: null, candidacy: { id: candidacy.id, version: candidacy.version, branchId: candidacy.branch.id, stage: candidacy.stage }, transfer: null };
    return <LazyActForm act={act} subject={subject} onClose={close} />;
  }
  if (support !== null && candidacy !== null && candidacy !== undefined) {
    const movedHere = candidacy.moves.some(({ state, toBranch }) => state === 'ACCEPTED' && toBranch?.id === candidacy.branch.id);
    const about = { name: candidacy.personName, today, candidacy: { id: candidacy.id, version: candidacy.version, branchId: candidacy.branch.id, movedHere }, onClose: close };
    return support.end === null ? <LazyAssignSupporter {...about} /> : <LazyEndSupporter {...about} {...support.end} />;
  }
  if (paper !== null && candidacy !== null && candidacy !== undefined) {
    return <LazyPaperAct name={candidacy.personName} today={today} candidacy={{ id: candidacy.id, version: candidacy.version, branchId: candidacy.branch.id, stage: candidacy.stage }} paper={paper} onClose={close} />;
  }
  if (inquiry !== null && candidacy !== null && candidacy !== undefined) {
    const about = { name: candidacy.personName, today, candidacy: { id: candidacy.id, version: candidacy.version, branchId: candidacy.branch.id, stage: candidacy.stage }, onClose: close };
    return inquiry.answered === null ? <LazySendInquiry {...about} /> : <LazyAnswerInquiry {...about} inquiryId={inquiry.answered.id} addressee={inquiry.answered.addressee} />;
  }
  return (
    <Dialog opened onClose={onClose} placement="end" title={candidacy?.personName ?? t('title.candidates')}>
      {error !== undefined && <ErrorState {...failureOf(error)} onRetry={() => void refetch()} />}
      {error === undefined && data === undefined && <LoadingSkeleton lines={8} lineHeight="1.5rem" />}
      {data !== undefined && (candidacy === null || candidacy === undefined) && (
        <div className={style.sheet}>
          <p>{t('candidates.notFound')}</p>
          {data.person !== null && <p><Link to={paths.person} params={{ personId }}>{t('candidates.toPerson')}</Link></p>}
        </div>
      )}
      {candidacy !== null && candidacy !== undefined && (
        <div className={style.sheet} onPointerEnter={fetchActForms} onFocus={fetchActForms}>
          <p className="soft">
            {[candidacy.branch.shortName, candidacy.branch.parent?.shortName].filter((part) => part !== undefined).join(' · ')}
            {' · '}
            <Link to={paths.person} params={{ personId }}>{t('candidates.toPerson')}</Link>
          </p>
          {candidacy.nextDueOn !== null && (
            <div>
              <h3>{t('candidates.due')}</h3>
              <DueDay day={candidacy.nextDueOn} today={today} />
              {candidacy.nextDueRule !== null && <p className="small soft"><RuleLink rule={candidacy.nextDueRule} title={candidacy.nextDueRule.title} /></p>}
            </div>
          )}
          <div>
            <h3>{t('candidates.steps')}</h3>
            <Steps candidacy={candidacy} today={today} />
          </div>
          {candidacy.training.length > 0 && (
            <div>
              <h3>{t('candidates.classes')}</h3>
              <ul>
                {candidacy.training.map(({ id, result, trainingClass }) => (
                  <li key={id}>
                    {trainingClass !== null && <Link to={paths.training} params={{ classId: trainingClass.id }}>{trainingClass.name}</Link>}
                    {trainingClass !== null && <span className="small soft num">{` ${formatDay(trainingClass.firstOn)} – ${formatDay(trainingClass.lastOn)}`}</span>}
                    {result !== null && <span className="small soft">{` · ${label(trainingResultLabels[result])}`}</span>}
                  </li>
                ))}
              </ul>
            </div>
          )}
          <div>
            <h3>{own('supporters.heading')}</h3>
            <SupportersList supporters={candidacy.supporters} onAssign={mayRecord ? () => setSupport({ end: null }) : null} onEnd={(supporter, who) => setSupport({ end: { supporterId: supporter.id, who } })} />
          </div>
          <div>
            <h3>{own('dossier.heading')}</h3>
            <DossierPapers papers={candidacy.papers} onPaper={mayRecord ? setPaper : null} />
          </div>
          <div>
            <h3>{own('inquiries.heading')}</h3>
            <InquiriesList inquiries={candidacy.inquiries} onSend={mayRecord ? () => setInquiry({ answered: null }) : null} onAnswer={(answered) => setInquiry({ answered })} />
          </div>
          {candidacy.votes.length > 0 && (
            <div>
              <h3>{t('candidates.votes')}</h3>
              <VotesList votes={candidacy.votes} />
            </div>
          )}
          {candidacy.moves.length > 0 && (
            <div>
              <h3>{own('moves:heading')}</h3>
              <MovesList moves={candidacy.moves} />
            </div>
          )}
          <ActsPanel transitions={candidacy.availableTransitions} onAct={setAct} moving={candidacy.moves.some(({ closedOn }) => closedOn === null)} />
        </div>
      )}
    </Dialog>
  );
}

function Steps({ candidacy, today }: { candidacy: Candidacy; today: string }): ReactElement {
  const { t } = useTranslation('membership');
  const label = useLabel();
  const { certificateIssuedOn: issued, certificateExpiresOn, dossierOpenedOn: opened, dossierPermittedOn: permitted, dossierExpiresOn, branchResolvedOn, committeeResolvedOn } = candidacy;
  const late = candidacy.nextDueOn !== null && candidacy.nextDueOn < today;
  const rows: { id: Candidacy['stage']; done: boolean; note?: string }[] = [
    { id: 'LISTED', done: true, note: t('candidates.on', { day: formatDay(candidacy.listedOn) }) },
    {
      id: 'CLASS_DONE',
      done: issued !== null,
      ...(issued === null ? {} : {
        note: t('candidates.certificateUntil', { number: candidacy.certificateNo ?? '–', day: formatDay(issued), until: certificateExpiresOn === null ? '–' : formatDay(certificateExpiresOn) }),
      }),
    },
    {
      id: 'DOSSIER_OPEN',
      done: opened !== null,
      ...(opened === null ? (permitted === null ? {} : { note: t('candidates.permitted', { day: formatDay(permitted) }) }) : { note: t('candidates.dossierUntil', { day: formatDay(opened), until: dossierExpiresOn === null ? '–' : formatDay(dossierExpiresOn) }) }),
    },
    { id: 'BRANCH_RESOLVED', done: branchResolvedOn !== null, ...(branchResolvedOn === null ? {} : { note: t('candidates.on', { day: formatDay(branchResolvedOn) }) }) },
    { id: 'COMMITTEE_RESOLVED', done: committeeResolvedOn !== null, ...(committeeResolvedOn === null ? {} : { note: t('candidates.on', { day: formatDay(committeeResolvedOn) }) }) },
    { id: 'ADMITTED', done: false },
  ];
  const next = rows.findIndex((row) => !row.done);
  const steps = rows.map(({ id, done, note }, index): Step => {
    const state: StepState = done ? 'done' : index !== next ? 'waiting' : late ? 'overdue' : 'current';
    return { id, name: label(stateLabels[id]), state, ...(note === undefined ? {} : { note }) };
  });
  return <StepList label={t('candidates.steps')} steps={steps} />;
}
