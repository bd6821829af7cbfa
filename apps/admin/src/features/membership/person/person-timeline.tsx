import { formatDay } from '@dangvu/ui/format';
import type { Tone } from '@dangvu/ui/state-badge';
import { EmptyState } from '@dangvu/ui/states';
import { Timeline } from '@dangvu/ui/timeline';
import { Button } from '@mantine/core';
import {
  IconArrowsRightLeft, IconBook, IconCertificate, IconConfetti, IconDoorExit, IconFileText, IconFlower, IconGavel, IconListDetails, IconPencil, IconUserCheck, IconUserPlus, IconUsers, IconPaperclip, IconPhone, IconMailQuestion, IconCalendarEvent, IconGitMerge,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { RuleLink } from '../../../mutation-form/rule-link.tsx';
import type { LifecycleAct, LifeEntryKind, PersonQuery } from '../person.generated.ts';
import { entryTitle } from '../../../i18n/entry-title.ts';
import style from './person.module.css';

// Comes when a scan is attached: most visits attach none.
const DecisionScans = lazy(() => import('../acts/decision-scans.tsx').then((module) => ({ default: module.DecisionScans })));
// Few entries have a scan.
const ScanLink = lazy(() => import('./scan-link.tsx').then((module) => ({ default: module.ScanLink })));

type LifeEntry = NonNullable<PersonQuery['person']>['life']['nodes'][number];
/** An entry of the log, which can be corrected. */
export type Entry = NonNullable<LifeEntry['event']>;

const looks: Record<LifecycleAct, { tone: Tone; icon: Icon }> = {
  CANDIDACY_OPEN: { tone: 'idle', icon: IconListDetails },
  AWARENESS_CLASS_COMPLETE: { tone: 'idle', icon: IconBook },
  DOSSIER_PERMIT: { tone: 'idle', icon: IconFileText },
  DOSSIER_OPEN: { tone: 'idle', icon: IconFileText },
  BRANCH_VOTE_RECORD: { tone: 'idle', icon: IconUsers },
  COMMITTEE_VOTE_RECORD: { tone: 'idle', icon: IconUsers },
  STANDING_COMMITTEE_VOTE_RECORD: { tone: 'idle', icon: IconUsers },
  ADMISSION_DECISION_EXTEND: { tone: 'wait', icon: IconFileText },
  RECOGNITION_DECISION_EXTEND: { tone: 'wait', icon: IconFileText },
  ADMISSION_DECIDE: { tone: 'info', icon: IconCertificate },
  ADMISSION_REFUSE: { tone: 'bad', icon: IconDoorExit },
  CANDIDACY_DROP: { tone: 'warn', icon: IconDoorExit },
  CANDIDACY_MOVE_REQUEST: { tone: 'wait', icon: IconArrowsRightLeft },
  CANDIDACY_MOVE_FORWARD: { tone: 'wait', icon: IconArrowsRightLeft },
  CANDIDACY_MOVE_ACCEPT: { tone: 'info', icon: IconArrowsRightLeft },
  CANDIDACY_MOVE_RETURN: { tone: 'warn', icon: IconArrowsRightLeft },
  CANDIDACY_MOVE_CANCEL: { tone: 'idle', icon: IconArrowsRightLeft },
  CANDIDACY_MOVE_OUT: { tone: 'warn', icon: IconDoorExit },
  ARRIVE: { tone: 'info', icon: IconArrowsRightLeft },
  REGISTER: { tone: 'info', icon: IconCertificate },
  DECISION_RECEIVE: { tone: 'idle', icon: IconFileText },
  CEREMONY_HOLD: { tone: 'info', icon: IconConfetti },
  RECOGNITION_VOTE_RECORD: { tone: 'idle', icon: IconUsers },
  RECOGNISE: { tone: 'good', icon: IconUserCheck },
  ADMISSION_ANNUL: { tone: 'bad', icon: IconDoorExit },
  TRANSFER_REQUEST: { tone: 'wait', icon: IconArrowsRightLeft },
  TRANSFER_REFER: { tone: 'wait', icon: IconArrowsRightLeft },
  TRANSFER_ACCEPT: { tone: 'info', icon: IconArrowsRightLeft },
  TRANSFER_RETURN: { tone: 'warn', icon: IconArrowsRightLeft },
  TRANSFER_CANCEL: { tone: 'idle', icon: IconArrowsRightLeft },
  COLLECTIVE_TRANSFER: { tone: 'info', icon: IconArrowsRightLeft },
  MOVE_OUT: { tone: 'idle', icon: IconDoorExit },
  TEMPORARY_ACTIVITY_BEGIN: { tone: 'info', icon: IconArrowsRightLeft },
  TEMPORARY_ACTIVITY_EXTEND: { tone: 'idle', icon: IconArrowsRightLeft },
  TEMPORARY_ACTIVITY_END: { tone: 'info', icon: IconArrowsRightLeft },
  REPRIMAND: { tone: 'warn', icon: IconGavel },
  WARN: { tone: 'warn', icon: IconGavel },
  REMOVE_FROM_OFFICE: { tone: 'bad', icon: IconGavel },
  EXPEL: { tone: 'bad', icon: IconGavel },
  DISCIPLINE_CHANGE: { tone: 'info', icon: IconGavel },
  DISCIPLINE_REVOKE: { tone: 'good', icon: IconGavel },
  APPEAL_FILE: { tone: 'wait', icon: IconGavel },
  APPEAL_REJECT: { tone: 'idle', icon: IconGavel },
  DISCIPLINE_PUBLISH: { tone: 'idle', icon: IconGavel },
  SUSPEND_ACTIVITY: { tone: 'warn', icon: IconGavel },
  SUSPENSION_END: { tone: 'good', icon: IconGavel },
  INSPECTION_OPEN: { tone: 'warn', icon: IconFileText },
  INSPECTION_CLOSE: { tone: 'idle', icon: IconFileText },
  EXEMPT: { tone: 'idle', icon: IconUsers },
  EXEMPTION_RENEW: { tone: 'idle', icon: IconUsers },
  EXEMPTION_END: { tone: 'info', icon: IconUsers },
  CARD_ISSUE: { tone: 'good', icon: IconFileText },
  CARD_RENEW: { tone: 'info', icon: IconFileText },
  CARD_WITHDRAW: { tone: 'idle', icon: IconFileText },
  DOSSIER_NUMBER_ASSIGN: { tone: 'idle', icon: IconFileText },
  BADGE_AWARD: { tone: 'good', icon: IconCertificate },
  BADGE_WITHDRAW: { tone: 'bad', icon: IconCertificate },
  STRIKE_OFF_VOTE_RECORD: { tone: 'warn', icon: IconUsers },
  STRIKE_OFF: { tone: 'bad', icon: IconDoorExit },
  RESIGN: { tone: 'idle', icon: IconDoorExit },
  RECORD_DEATH: { tone: 'idle', icon: IconFlower },
  COMPLAINT_FILE: { tone: 'wait', icon: IconFileText },
  COMPLAINT_REJECT: { tone: 'idle', icon: IconFileText },
  RESTORE: { tone: 'good', icon: IconUserCheck },
  REORGANISATION_CARRY: { tone: 'info', icon: IconArrowsRightLeft },
  CANDIDACY_CARRY: { tone: 'info', icon: IconArrowsRightLeft },
  EVENT_CORRECT: { tone: 'wait', icon: IconPencil },
};

const beside: Record<Exclude<LifeEntryKind, 'ACT'>, { tone: Tone; icon: Icon }> = {
  SUPPORTER_ASSIGNED: { tone: 'idle', icon: IconUserPlus },
  SUPPORTER_ENDED: { tone: 'idle', icon: IconUserPlus },
  MENTOR_ASSIGNED: { tone: 'idle', icon: IconUserPlus },
  MENTOR_ENDED: { tone: 'idle', icon: IconUserPlus },
  SOURCE_REVIEWED: { tone: 'idle', icon: IconListDetails },
  CLASS_ENROLLED: { tone: 'idle', icon: IconBook },
  CLASS_CLOSED: { tone: 'idle', icon: IconBook },
  PAPER_LAID: { tone: 'idle', icon: IconFileText },
  INQUIRY_SENT: { tone: 'wait', icon: IconMailQuestion },
  INQUIRY_ANSWERED: { tone: 'idle', icon: IconMailQuestion },
  SCAN_ATTACHED: { tone: 'idle', icon: IconPaperclip },
  DEPARTURE_EXPECTED: { tone: 'wait', icon: IconCalendarEvent },
  DEPARTURE_CLOSED: { tone: 'idle', icon: IconCalendarEvent },
  ABSENT_REMINDED: { tone: 'warn', icon: IconPhone },
  MONTH_MISSED: { tone: 'warn', icon: IconCalendarEvent },
  SUPPLEMENT_FILED: { tone: 'info', icon: IconPencil },
  REFUSAL_TOLD: { tone: 'idle', icon: IconFileText },
  RECORD_CORRECTED: { tone: 'wait', icon: IconPencil },
  OFFICE_TAKEN: { tone: 'good', icon: IconUserCheck },
  OFFICE_LEFT: { tone: 'idle', icon: IconUserCheck },
  RECORDS_MERGED: { tone: 'idle', icon: IconGitMerge },
};

export interface PersonTimelineProps {
  entries: readonly LifeEntry[];
  /** Absent while nothing can be corrected here. */
  onCorrect?: (entry: Entry) => void;
  /** Something is filtered out. */
  filtered: boolean;
  more: { loading: boolean; onMore: () => void } | undefined;
}

/** Everything recorded about a person, newest first, each with its rule; corrections say what they changed and point at what they corrected. */
export function PersonTimeline({ entries, onCorrect, filtered, more }: PersonTimelineProps): ReactElement {
  const { t } = useTranslation('membership');
  if (entries.length === 0) return <EmptyState title={t(filtered ? 'life.noneSuch' : 'person.noEntries')} />;
  const shown = new Set(entries.flatMap(({ event }) => event?.id ?? []));
  const link = ({ id, label, effectiveOn }: { id: string; label: string; effectiveOn: string }) => {
    const text = `${entryTitle(label)}, ${formatDay(effectiveOn)}`;
    return shown.has(id) ? <a href={`#event-${id}`}>{text}</a> : text;
  };
  const look = ({ kind, event }: LifeEntry): { tone: Tone; icon: Icon } => (kind === 'ACT' ? looks[event?.act ?? 'EVENT_CORRECT'] : beside[kind]);
  return (
    <>
      <Timeline
        label={t('person.timeline')}
        entries={entries.map((entry) => {
          const { event } = entry;
          const place = [entry.branch?.shortName, event?.toBranch?.shortName].filter((one) => one !== undefined).join(' → ');
          return {
            id: event?.id ?? entry.id,
            title: entryTitle(entry.label),
            effectiveOn: entry.effectiveOn,
            recordedAt: entry.recordedAt,
            recordedBy: entry.recordedBy ?? undefined,
            decision: event?.decision ? <DecisionText decision={event.decision} /> : undefined,
            unit: place === '' ? undefined : place,
            tone: event?.voided ? 'idle' : look(entry).tone,
            icon: look(entry).icon,
            text: <EntryText entry={entry} onCorrect={onCorrect} />,
            corrects: event?.corrects ? link(event.corrects) : undefined,
            correctedBy: event?.correctedBy ? link(event.correctedBy) : undefined,
          };
        })}
      />
      {more !== undefined && <Button variant="default" className="no-print" loading={more.loading} onClick={more.onMore}>{t('person.older')}</Button>}
    </>
  );
}

/** The decision an act rests on, with its scans and the way to attach one. */
function DecisionText({ decision }: { decision: NonNullable<Entry['decision']> }): ReactElement {
  const { t } = useTranslation(['membership', 'scans']);
  const [open, setOpen] = useState(false);
  const { number, decidedOn, signatory, scans, canAttachScan } = decision;
  return (
    <>
      {t('person.decision', { number, day: formatDay(decidedOn), signatory })}{' '}
      {scans.map(({ id, fileName }) => <Suspense key={id} fallback={fileName}><ScanLink id={id} name={fileName} /></Suspense>)}
      {canAttachScan && <button type="button" className={`${style.correct} no-print`} aria-label={t('scans:attachTo', { number })} onClick={() => setOpen(true)}>{t('scans:attach')}</button>}
      {open && <Suspense><DecisionScans decision={decision} onClose={() => setOpen(false)} /></Suspense>}
    </>
  );
}

/** What an entry holds: what a correction changed, what was noted, the scan, the rule, and the way to correct it. */
function EntryText({ entry, onCorrect }: { entry: LifeEntry; onCorrect: ((entry: Entry) => void) | undefined }): ReactElement {
  const { t } = useTranslation('membership');
  const { event, rule, clause } = entry;
  return (
    <>
      {entry.changes.map(({ label, before, after }) => <div key={label} className={style.detail}><span className="soft">{label}:</span><span><s>{before}</s> → <strong>{after}</strong></span></div>)}
      {entry.details.map((detail) => <div key={detail.label} className={style.detail}><span className="soft">{detail.label}:</span><span>{detail.value}</span></div>)}
      {entry.scanId !== null && <Suspense><ScanLink id={entry.scanId} name={t('life.scan')} /></Suspense>}
      {(rule !== null || clause !== null) && <div className="small soft">{rule !== null ? <RuleLink rule={rule} /> : clause}</div>}
      {onCorrect !== undefined && event !== null && event.canCorrect && !event.voided && (
        <button type="button" className={`${style.correct} no-print`} onClick={() => onCorrect(event)} aria-label={t('person.correctEntry', { entry: entryTitle(entry.label), day: formatDay(entry.effectiveOn) })}>
          {t('person.correct')}
        </button>
      )}
    </>
  );
}
