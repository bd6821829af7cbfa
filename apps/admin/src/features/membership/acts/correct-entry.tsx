import { bringsDates, datedByAdmission } from '@dangvu/domain/membership/brings-dates';
import { Choice } from '@dangvu/ui/choice';
import { DateField } from '@dangvu/ui/date-field';
import { DecisionFields } from '@dangvu/ui/decision-fields';
import { formatDay } from '@dangvu/ui/format';
import { Dialog } from '@dangvu/ui/dialog';
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { entryTitle } from '../../../i18n/entry-title.ts';
import { ActDialog, decisionErrors, decisionFields, decisionInput, emptyDecision } from './act-dialog.tsx';
import style from './acts.module.css';
import type { LifecycleAct } from './act-subject.ts';
import { CorrectEventDocument } from './membership-acts.generated.ts';
import { useRecord } from '../../../mutation-form/record-act.ts';

export interface CorrectEntryProps {
  entry: { id: string; act: LifecycleAct; label: string; effectiveOn: string };
  today: string;
  onClose: () => void;
}

const admissionDates = ['decidedOn', 'ceremonyOn', 'officialOn'] as const;
type AdmissionDate = (typeof admissionDates)[number];
const dateLabels = { decidedOn: 'acts.arrive.decidedOn', ceremonyOn: 'acts.ceremony.heldOn', officialOn: 'acts.arrive.officialOn' } as const;
const fieldOf = (name: AdmissionDate): string => `arrival.${name}`;

/** Puts an entry right, by a decision. The entry stays where it is, struck through; the correction stands beside it with its reason. */
export function CorrectEntry({ entry, today, onClose }: CorrectEntryProps): ReactElement {
  const { t } = useTranslation('membership');
  const [what, setWhat] = useState<'day' | 'dates' | 'void'>(datedByAdmission.has(entry.act) ? 'dates' : 'day');
  const [dates, setDates] = useState<Readonly<Partial<Record<AdmissionDate, string | null>>>>({});
  const [effectiveOn, setEffectiveOn] = useState<string | null>(entry.effectiveOn);
  const [reason, setReason] = useState('');
  const [decision, setDecision] = useState(emptyDecision);
  const { record, busy, outcome, fields } = useRecord(CorrectEventDocument);
  const [told, setTold] = useState<readonly string[]>([]);
  const decided = decisionInput(decision);
  const given = Object.fromEntries(admissionDates.flatMap((name) => (dates[name] ? [[name, dates[name]]] : [])));
  const changed = { day: effectiveOn !== null && effectiveOn !== entry.effectiveOn, dates: Object.keys(given).length > 0, void: true }[what];
  const correction = { day: { effectiveOn }, dates: { arrival: given }, void: { void: true } }[what];
  // The correction is recorded: what it took along is read before the dialog goes.
  if (told.length > 0) {
    return (
      <Dialog opened onClose={onClose} title={t('acts.correct.done')} actions={<Button onClick={onClose}>{t('acts.correct.read')}</Button>}>
        <ul>{told.map((line) => <li key={line}>{line}</li>)}</ul>
      </Dialog>
    );
  }
  return (
    <ActDialog
      title={t('acts.correct.title', { entry: entryTitle(entry.label), day: formatDay(entry.effectiveOn) })}
      confirm={what === 'void' ? t('acts.correct.void') : t('acts.correct.confirm')}
      danger={what === 'void'}
      alsoChanges={[t('acts.correct.stays'), t(what === 'void' ? 'acts.correct.voidChanges' : what === 'dates' ? 'acts.correct.datesChange' : 'acts.correct.dayChanges'), t('acts.correct.reports')]}
      busy={busy} outcome={outcome} shownFields={[...decisionFields, ...(what === 'day' ? ['effectiveOn'] : []), ...(what === 'dates' ? admissionDates.map(fieldOf) : []), 'reason']} ready={changed && decided !== null && reason.trim() !== ''} onClose={onClose}
      send={async () => {
        if (decided === null) return null;
        const payload = await record({ id: entry.id, reason: reason.trim(), decision: decided, ...correction });
        const lines = (payload?.warnings ?? []).map(({ message }) => message);
        setTold(lines);
        return lines.length > 0 ? null : payload;
      }}
    >
      <Choice
        full
        label={t('acts.correct.what')}
        value={what}
        options={[...(datedByAdmission.has(entry.act) ? [] : [{ value: 'day' as const, label: t('acts.correct.day') }]), ...(bringsDates.has(entry.act) ? [{ value: 'dates' as const, label: t('acts.correct.dates') }] : []), { value: 'void', label: t('acts.correct.void') }]}
        onChange={setWhat}
      />
      {what === 'day' && <DateField label={t('acts.correct.newDay')} hint={t('acts.correct.dayHint')} required value={effectiveOn} max={today} error={fields['effectiveOn']} onChange={setEffectiveOn} />}
      {what === 'dates' && (
        <>
          <p className="small soft">{t('acts.correct.datesHint')}</p>
          <div className={style.pair}>
            {admissionDates.map((name) => (
              <DateField key={name} label={t(dateLabels[name])} value={dates[name] ?? null} max={today} error={fields[fieldOf(name)]} onChange={(day) => setDates((now) => ({ ...now, [name]: day }))} />
            ))}
          </div>
        </>
      )}
      <Textarea label={t('acts.reason')} required autosize minRows={2} value={reason} error={fields['reason']} onChange={(event) => setReason(event.currentTarget.value)} />
      <DecisionFields value={decision} onChange={setDecision} errors={decisionErrors(fields)} maxDate={today} signatoryRequired />
    </ActDialog>
  );
}
