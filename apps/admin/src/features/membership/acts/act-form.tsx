import { lazy } from 'react';
import type { ReactElement } from 'react';
import { lazyPart } from '../../../i18n/lazy-part.ts';
import { AcceptTransfer, CancelTransfer, ReturnTransfer } from './answer-transfer.tsx';
import type { ActFormProps, LifecycleAct } from './act-subject.ts';
import { ReferTransfer } from './chase-acts.tsx';
import { DisciplineAct } from './discipline-act.tsx';
import { AdmissionAct, AwarenessClassAct, DossierAct, DropAct, PermitAct, RefuseAct } from './dossier-acts.tsx';
import { ExtendAdmissionAct, ExtendRecognitionAct } from './extension-acts.tsx';
import { EndExemptionAct, ExemptAct, RenewExemptionAct } from './exemption-acts.tsx';
import { CeremonyAct, DeathAct, ReceiptAct, RecogniseAct } from './probation-acts.tsx';
import { AcceptMoveAct, CancelMoveAct, ForwardMoveAct, MovedOutAct, RequestMoveAct, ReturnMoveAct } from './move-acts.tsx';
import { RequestTransfer } from './request-transfer.tsx';
import { BeginTemporaryAct, EndTemporaryAct, ExtendTemporaryAct } from './temporary-acts.tsx';
import { FileComplaintAct, RejectComplaintAct, RestoreAct } from './restore-act.tsx';
import { RecognitionVoteAct, StrikeOffVoteAct, VoteAct } from './vote-act.tsx';
import { CloseInspectionAct, OpenInspectionAct, ResumeAct, SuspendAct } from './suspension-acts.tsx';

// Cards and badges come round a few times a year, for many at once: not fetched with what a day needs.
const cards = () => import('./card-acts.tsx');
const badges = () => import('./badge-acts.tsx');
const DossierNumberAct = lazy(() => cards().then((module) => ({ default: module.DossierNumberAct })));
const IssueCardAct = lazy(() => cards().then((module) => ({ default: module.IssueCardAct })));
const RenewCardAct = lazy(() => cards().then((module) => ({ default: module.RenewCardAct })));
const WithdrawCardAct = lazy(() => cards().then((module) => ({ default: module.WithdrawCardAct })));
const AwardBadgeAct = lazy(() => badges().then((module) => ({ default: module.AwardBadgeAct })));
const WithdrawBadgeAct = lazy(() => badges().then((module) => ({ default: module.WithdrawBadgeAct })));

// What is decided about a discipline afterwards is seldom.
const afterwards = () => import('./discipline-decision-acts.tsx');
const ChangeDisciplineAct = lazy(() => afterwards().then((module) => ({ default: module.ChangeDisciplineAct })));
const FileAppealAct = lazy(() => afterwards().then((module) => ({ default: module.FileAppealAct })));
const PublishDisciplineAct = lazy(() => afterwards().then((module) => ({ default: module.PublishDisciplineAct })));
const RejectAppealAct = lazy(() => afterwards().then((module) => ({ default: module.RejectAppealAct })));
const RevokeDisciplineAct = lazy(() => afterwards().then((module) => ({ default: module.RevokeDisciplineAct })));

// So is a way out that is no death.
const exits = () => import('./exit-acts.tsx');
const AnnulAct = lazy(() => exits().then((module) => ({ default: module.AnnulAct })));
const ResignAct = lazy(() => exits().then((module) => ({ default: module.ResignAct })));
const StrikeOffAct = lazy(() => exits().then((module) => ({ default: module.StrikeOffAct })));

// Few come back.
const ListAgain = lazyPart(() => import('./return-acts.tsx').then((module) => module.ListAgain), ['on-record']);
const ArriveAgain = lazyPart(() => import('./return-acts.tsx').then((module) => module.ArriveAgain), ['on-record']);

/** The form of an act; null when the act has none here or what it is about is not there. */
export function ActForm({ act, subject, onClose }: ActFormProps & { act: LifecycleAct }): ReactElement | null {
  const { name, today, membership, candidacy, transfer } = subject;
  if (act === 'CANDIDACY_OPEN') return <ListAgain name={name} today={today} onClose={onClose} />;
  if (act === 'ARRIVE') return <ArriveAgain name={name} today={today} onClose={onClose} />;
  const form = membership === null ? null : membershipForm(act, { name, today, membership, onClose });
  if (form !== null) return form;
  if (candidacy !== null) {
    const about = { name, today, candidacy, onClose };
    switch (act) {
      case 'AWARENESS_CLASS_COMPLETE':
        return <AwarenessClassAct {...about} />;
      case 'DOSSIER_PERMIT':
        return <PermitAct {...about} />;
      case 'DOSSIER_OPEN':
        return <DossierAct {...about} />;
      case 'BRANCH_VOTE_RECORD':
        return <VoteAct {...about} body="BRANCH" />;
      case 'COMMITTEE_VOTE_RECORD':
        return <VoteAct {...about} body="COMMITTEE" />;
      case 'STANDING_COMMITTEE_VOTE_RECORD':
        return <VoteAct {...about} body="STANDING_COMMITTEE" />;
      case 'ADMISSION_DECIDE':
        return <AdmissionAct {...about} />;
      case 'CANDIDACY_MOVE_REQUEST':
        return <RequestMoveAct {...about} />;
      case 'CANDIDACY_MOVE_FORWARD':
        return <ForwardMoveAct {...about} />;
      case 'CANDIDACY_MOVE_ACCEPT':
        return <AcceptMoveAct {...about} />;
      case 'CANDIDACY_MOVE_OUT':
        return <MovedOutAct {...about} />;
      case 'CANDIDACY_MOVE_RETURN':
        return <ReturnMoveAct {...about} />;
      case 'CANDIDACY_MOVE_CANCEL':
        return <CancelMoveAct {...about} />;
      case 'ADMISSION_DECISION_EXTEND':
        return <ExtendAdmissionAct {...about} />;
      case 'ADMISSION_REFUSE':
        return <RefuseAct {...about} />;
      case 'CANDIDACY_DROP':
        return <DropAct {...about} />;
    }
  }
  if (transfer === null) return null;
  const about = { name, today, transfer, onClose };
  if (act === 'TRANSFER_REFER') return <ReferTransfer {...about} />;
  if (act === 'TRANSFER_ACCEPT' || act === 'MOVE_OUT') return <AcceptTransfer {...about} />;
  if (act === 'TRANSFER_RETURN') return <ReturnTransfer {...about} />;
  return act === 'TRANSFER_CANCEL' ? <CancelTransfer {...about} /> : null;
}

const membershipForm = (act: LifecycleAct, about: Parameters<typeof CeremonyAct>[0]): ReactElement | null => {
  switch (act) {
    case 'DECISION_RECEIVE':
      return <ReceiptAct {...about} />;
    case 'CEREMONY_HOLD':
      return <CeremonyAct {...about} />;
    case 'RECOGNITION_VOTE_RECORD':
      return <RecognitionVoteAct {...about} />;
    case 'RECOGNITION_DECISION_EXTEND':
      return <ExtendRecognitionAct {...about} />;
    case 'RECOGNISE':
      return <RecogniseAct {...about} />;
    case 'REPRIMAND':
      return <DisciplineAct {...about} form="REPRIMAND" />;
    case 'WARN':
      return <DisciplineAct {...about} form="WARNING" />;
    case 'REMOVE_FROM_OFFICE':
      return <DisciplineAct {...about} form="REMOVAL_FROM_OFFICE" />;
    case 'EXPEL':
      return <DisciplineAct {...about} form="EXPULSION" />;
    case 'DISCIPLINE_CHANGE':
      return <ChangeDisciplineAct {...about} />;
    case 'DISCIPLINE_REVOKE':
      return <RevokeDisciplineAct {...about} />;
    case 'APPEAL_FILE':
      return <FileAppealAct {...about} />;
    case 'APPEAL_REJECT':
      return <RejectAppealAct {...about} />;
    case 'DISCIPLINE_PUBLISH':
      return <PublishDisciplineAct {...about} />;
    case 'SUSPEND_ACTIVITY':
      return <SuspendAct {...about} />;
    case 'SUSPENSION_END':
      return <ResumeAct {...about} />;
    case 'INSPECTION_OPEN':
      return <OpenInspectionAct {...about} />;
    case 'INSPECTION_CLOSE':
      return <CloseInspectionAct {...about} />;
    case 'EXEMPT':
      return <ExemptAct {...about} />;
    case 'EXEMPTION_RENEW':
      return <RenewExemptionAct {...about} />;
    case 'EXEMPTION_END':
      return <EndExemptionAct {...about} />;
    case 'CARD_ISSUE':
      return <IssueCardAct {...about} />;
    case 'CARD_RENEW':
      return <RenewCardAct {...about} />;
    case 'CARD_WITHDRAW':
      return <WithdrawCardAct {...about} />;
    case 'BADGE_AWARD':
      return <AwardBadgeAct {...about} />;
    case 'BADGE_WITHDRAW':
      return <WithdrawBadgeAct {...about} />;
    case 'DOSSIER_NUMBER_ASSIGN':
      return <DossierNumberAct {...about} />;
    case 'STRIKE_OFF_VOTE_RECORD':
      return <StrikeOffVoteAct {...about} />;
    case 'STRIKE_OFF':
      return <StrikeOffAct {...about} />;
    case 'RESIGN':
      return <ResignAct {...about} />;
    case 'RECORD_DEATH':
      return <DeathAct {...about} />;
    case 'ADMISSION_ANNUL':
      return <AnnulAct {...about} />;
    case 'COMPLAINT_FILE':
      return <FileComplaintAct {...about} />;
    case 'COMPLAINT_REJECT':
      return <RejectComplaintAct {...about} />;
    case 'RESTORE':
      return <RestoreAct {...about} />;
    case 'TEMPORARY_ACTIVITY_BEGIN':
      return <BeginTemporaryAct {...about} />;
    case 'TEMPORARY_ACTIVITY_EXTEND':
      return <ExtendTemporaryAct {...about} />;
    case 'TEMPORARY_ACTIVITY_END':
      return <EndTemporaryAct {...about} />;
    case 'TRANSFER_REQUEST':
      return <RequestTransfer {...about} />;
    default:
      return null;
  }
};
