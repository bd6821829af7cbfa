import { formatCount, formatDay } from '@dangvu/ui/format';
import { Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecord } from '../../../mutation-form/record-act.ts';
import { ActDialog } from '../acts/act-dialog.tsx';
import { RecordTrainingAttendanceDocument } from './training.generated.ts';
import type { TrainingClassQuery } from './training.generated.ts';
import style from './training.module.css';

export type Training = NonNullable<TrainingClassQuery['trainingClass']>;

/** Who was away on a day; everybody else was there. Begins with what was noted of the day. */
export function AttendanceForm({ training, today, onClose }: { training: Training; today: string; onClose: () => void }): ReactElement {
  const { t } = useTranslation('training');
  const past = training.days.filter((day) => day <= today);
  const [heldOn, setHeldOn] = useState(past.find((day) => !training.daysNoted.includes(day)) ?? past.at(-1) ?? '');
  const notedAway = (day: string): ReadonlySet<string> =>
    new Set(training.enrolments.filter(({ attendance }) => attendance.some((one) => one.heldOn === day && !one.present)).map(({ id }) => id));
  const [away, setAway] = useState(() => notedAway(heldOn));
  const { record, busy, outcome, fields } = useRecord(RecordTrainingAttendanceDocument);
  const toggle = (id: string) => {
    const next = new Set(away);
    if (!next.delete(id)) next.add(id);
    setAway(next);
  };
  const present = training.enrolments.length - away.size;
  return (
    <ActDialog
      size="large" title={t('attendanceTitle', { name: training.name })} confirm={t('attendanceConfirm', { present: formatCount(present), away: formatCount(away.size) })}
      busy={busy} outcome={outcome} shownFields={['heldOn']} ready={heldOn !== ''} onClose={onClose}
      send={async () => record({ id: training.id, expectedVersion: training.version, heldOn, absent: [...away] })}
    >
      <NativeSelect
        label={t('day')} required value={heldOn} error={fields['heldOn']}
        data={past.map((day) => ({ value: day, label: training.daysNoted.includes(day) ? t('dayNoted', { day: formatDay(day) }) : formatDay(day) }))}
        onChange={(event) => {
          setHeldOn(event.currentTarget.value);
          setAway(notedAway(event.currentTarget.value));
        }}
      />
      <p className="soft">{t('attendanceHint')}</p>
      <ul className={style.people}>
        {training.enrolments.map(({ id, personName, branch }) => (
          <li key={id}><Checkbox label={personName} description={branch?.shortName} checked={away.has(id)} onChange={() => toggle(id)} /></li>
        ))}
      </ul>
    </ActDialog>
  );
}
