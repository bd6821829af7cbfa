import { formatDay } from '@dangvu/ui/format';
import type { Tone } from '@dangvu/ui/state-badge';
import { EmptyState } from '@dangvu/ui/states';
import { Timeline } from '@dangvu/ui/timeline';
import { Button } from '@mantine/core';
import {
  IconArrowsRightLeft, IconBook, IconCertificate, IconConfetti, IconDoorExit, IconFileText, IconFlower, IconGavel, IconListDetails, IconPencil, IconUserCheck, IconUsers,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LifecycleAct, PersonQuery } from '../person.generated.ts';
import { entryTitle } from '../../../i18n/entry-title.ts';
import style from './person.module.css';

export type Entry = NonNullable<PersonQuery['person']>['timeline']['nodes'][number];

const looks: Record<LifecycleAct, { tone: Tone; icon: Icon }> = {
  CANDIDACY_OPEN: { tone: 'idle', icon: IconListDetails },
  AWARENESS_CLASS_COMPLETE: { tone: 'idle', icon: IconBook },
  DOSSIER_PERMIT: { tone: 'idle', icon: IconFileText },
  DOSSIER_OPEN: { tone: 'idle', icon: IconFileText },
  BRANCH_VOTE_RECORD: { tone: 'idle', icon: IconUsers },
  COMMITTEE_VOTE_RECORD: { tone: 'idle', icon: IconUsers },
  STANDING_COMMITTEE_VOTE_RECORD: { tone: 'idle', icon: IconUsers },
  ADMISSION_DECIDE: { tone: 'info', icon: IconCertificate },
  CANDIDACY_DROP: { tone: 'warn', icon: IconDoorExit },
  ARRIVE: { tone: 'info', icon: IconArrowsRightLeft },
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
  STRIKE_OFF: { tone: 'bad', icon: IconDoorExit },
  RESIGN: { tone: 'idle', icon: IconDoorExit },
  RECORD_DEATH: { tone: 'idle', icon: IconFlower },
  RESTORE: { tone: 'good', icon: IconUserCheck },
  EVENT_CORRECT: { tone: 'wait', icon: IconPencil },
};

export interface PersonTimelineProps {
  entries: readonly Entry[];
  /** Absent while nothing can be corrected here. */
  onCorrect?: (entry: Entry) => void;
  more: { loading: boolean; onMore: () => void } | undefined;
}

/** Everything recorded about a person, newest first; corrections and what they corrected point at each other. */
export function PersonTimeline({ entries, onCorrect, more }: PersonTimelineProps): ReactElement {
  const { t } = useTranslation('membership');
  if (entries.length === 0) return <EmptyState title={t('person.noEntries')} />;
  const shown = new Set(entries.map((entry) => entry.id));
  const link = ({ id, label, effectiveOn }: { id: string; label: string; effectiveOn: string }) => {
    const text = `${entryTitle(label)}, ${formatDay(effectiveOn)}`;
    return shown.has(id) ? <a href={`#event-${id}`}>{text}</a> : text;
  };
  return (
    <>
      <Timeline
        label={t('person.timeline')}
        entries={entries.map((entry) => ({
          id: entry.id,
          title: entryTitle(entry.label),
          effectiveOn: entry.effectiveOn,
          recordedAt: entry.recordedAt,
          recordedBy: entry.recordedBy ?? undefined,
          decision: entry.decision === null ? undefined : t('person.decision', { number: entry.decision.number, day: formatDay(entry.decision.decidedOn), signatory: entry.decision.signatory }),
          unit: entry.toBranch === null ? entry.branch.shortName : `${entry.branch.shortName} → ${entry.toBranch.shortName}`,
          tone: entry.voided ? 'idle' : looks[entry.act].tone,
          icon: looks[entry.act].icon,
          text: entry.details.length === 0 && (onCorrect === undefined || !entry.canCorrect) ? undefined : (
            <>
              {entry.details.map((detail) => <div key={detail.label} className={style.detail}><span className="soft">{detail.label}:</span><span>{detail.value}</span></div>)}
              {onCorrect !== undefined && entry.canCorrect && !entry.voided && (
                <button type="button" className={`${style.correct} no-print`} onClick={() => onCorrect(entry)} aria-label={t('person.correctEntry', { entry: entryTitle(entry.label), day: formatDay(entry.effectiveOn) })}>
                  {t('person.correct')}
                </button>
              )}
            </>
          ),
          corrects: entry.corrects === null ? undefined : link(entry.corrects),
          correctedBy: entry.correctedBy === null ? undefined : link(entry.correctedBy),
        }))}
      />
      {more !== undefined && <Button variant="default" loading={more.loading} onClick={more.onMore}>{t('person.older')}</Button>}
    </>
  );
}
