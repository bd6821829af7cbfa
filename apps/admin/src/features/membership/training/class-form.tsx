import { TrainingKind, trainingKindLabels } from '@dangvu/domain/membership/training-kinds';
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../i18n/use-label.ts';
import { useRecord } from '../../../mutation-form/record-act.ts';
import { ActDialog } from '../acts/act-dialog.tsx';
import { DaysFields } from './days-fields.tsx';
import { ChangeTrainingClassDocument, OpenTrainingClassDocument } from './training.generated.ts';
import type { TrainingLineFragment } from './training.generated.ts';

export interface ClassFormProps {
  /** The class to change; null to open one. */
  training: TrainingLineFragment | null;
  unitId: string;
  today: string;
  onClose: () => void;
}

/** A class: what it is called, who holds it, where, on which days. */
export function ClassForm({ training, unitId, today, onClose }: ClassFormProps): ReactElement {
  const { t } = useTranslation('training');
  const label = useLabel();
  const [kind, setKind] = useState<TrainingKind>(training?.kind ?? 'AWARENESS');
  const [name, setName] = useState(training?.name ?? '');
  const [organiser, setOrganiser] = useState(training?.organiser ?? '');
  const [place, setPlace] = useState(training?.place ?? '');
  const [days, setDays] = useState<(string | null)[]>(training === null ? [today] : [...training.days]);
  const opening = useRecord(OpenTrainingClassDocument);
  const changing = useRecord(ChangeTrainingClassDocument);
  const { busy, outcome, fields } = training === null ? opening : changing;
  const known = days.filter((day) => day !== null);
  const ready = name.trim() !== '' && organiser.trim() !== '' && known.length === days.length && days.length > 0;
  const typed = { name: name.trim(), organiser: organiser.trim(), place: place.trim() === '' ? null : place.trim(), days: known };
  return (
    <ActDialog
      title={t(training === null ? 'openTitle' : 'changeTitle')}
      confirm={t(training === null ? 'open' : 'change')}
      busy={busy} outcome={outcome} shownFields={['name', 'organiser', 'place', 'days']} ready={ready} onClose={onClose}
      send={async () => (training === null ? opening.record({ unitId, kind, ...typed }) : changing.record({ id: training.id, expectedVersion: training.version, ...typed }))}
    >
      {training === null && (
        <NativeSelect
          label={t('kind')} required value={kind}
          onChange={(event) => setKind(Object.values(TrainingKind).find((one) => one === event.currentTarget.value) ?? 'AWARENESS')}
          data={Object.values(TrainingKind).map((value) => ({ value, label: label(trainingKindLabels[value]) }))}
        />
      )}
      <TextInput label={t('name')} description={t('nameHint')} required value={name} error={fields['name']} onChange={(event) => setName(event.currentTarget.value)} />
      <TextInput label={t('organiser')} required value={organiser} error={fields['organiser']} onChange={(event) => setOrganiser(event.currentTarget.value)} />
      <TextInput label={t('place')} value={place} error={fields['place']} onChange={(event) => setPlace(event.currentTarget.value)} />
      <DaysFields days={days} noted={training?.daysNoted ?? []} error={fields['days']} onChange={setDays} />
    </ActDialog>
  );
}
