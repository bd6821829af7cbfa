import { useQuery } from '@apollo/client/react';
import { admissibleFrom } from '@dangvu/domain/membership/admissible-age';
import { stateLabels } from '@dangvu/domain/membership/states';
import { Choice } from '@dangvu/ui/choice';
import { DateField } from '@dangvu/ui/date-field';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../i18n/use-label.ts';
import { useRecord } from '../../../mutation-form/record-act.ts';
import { ActDialog } from './act-dialog.tsx';
import style from './acts.module.css';
import { BranchSelect } from './branch-select.tsx';
import { TakeInMemberDocument, TakingUnitDocument } from './membership-acts.generated.ts';
import { PersonFields, personFields, personInput, usePersonDraft } from './person-fields.tsx';

export interface TakeInMemberProps {
  /** The unit looked at. */
  unitId: string;
  today: string;
  onClose: () => void;
  onTakenIn: (personId: string) => void;
}

/** The dates follow each other; told while they are typed, because the server knows only that one of them is wrong. */
const notBefore = (day: string | null): { min?: string } => (day === null ? {} : { min: day });

/** A member comes from outside the town and brings the dates of his admission there; he counts as arrived, not as admitted. */
export function TakeInMember({ unitId, today, onClose, onTakenIn }: TakeInMemberProps): ReactElement | null {
  const { t } = useTranslation('membership');
  const label = useLabel();
  const { data } = useQuery(TakingUnitDocument, { variables: { id: unitId } });
  const [chosen, setChosen] = useState('');
  const [draft, change] = usePersonDraft();
  const [from, setFrom] = useState('');
  const [status, setStatus] = useState<'PROBATIONARY' | 'OFFICIAL'>('OFFICIAL');
  const [arrivedOn, setArrivedOn] = useState<string | null>(today);
  const [decidedOn, setDecidedOn] = useState<string | null>(null);
  const [ceremonyOn, setCeremonyOn] = useState<string | null>(null);
  const [officialOn, setOfficialOn] = useState<string | null>(null);
  const { record, busy, outcome, fields } = useRecord(TakeInMemberDocument);
  const unit = data?.unit;
  if (unit === null || unit === undefined) return null;
  const official = status === 'OFFICIAL';
  const branchId = unit.holdsMembers ? unit.id : chosen;
  const person = personInput(draft);
  const dated = arrivedOn !== null && decidedOn !== null && ceremonyOn !== null && (!official || officialOn !== null);

  const send = async () => {
    if (person === null || arrivedOn === null || decidedOn === null || ceremonyOn === null) return null;
    const payload = await record({
      branchId, person, from: from.trim().normalize('NFC'), status, arrivedOn, decidedOn, ceremonyOn, ...(official ? { officialOn } : {}),
    });
    if (payload?.person) onTakenIn(payload.person.id);
    return payload;
  };
  return (
    <ActDialog
      size="large"
      title={t('acts.arrive.title')}
      confirm={t('acts.arrive.confirm')}
      alsoChanges={[t('acts.arrive.counts'), t('acts.arrive.notAdmitted')]}
      busy={busy} outcome={outcome} ready={person !== null && dated && from.trim() !== '' && branchId !== ''} onClose={onClose} send={send}
      shownFields={[...personFields, 'from', 'arrivedOn', 'decidedOn', 'ceremonyOn', ...(official ? ['officialOn'] : []), ...(unit.holdsMembers ? [] : ['branchId'])]}
    >
      <Choice
        full
        label={t('acts.arrive.status')}
        value={status}
        options={(['OFFICIAL', 'PROBATIONARY'] as const).map((value) => ({ value, label: label(stateLabels[value]) }))}
        onChange={setStatus}
      />
      <div className={style.pair}>
        <BranchSelect label={t('acts.accept.branch')} unit={unit} value={chosen} onChange={setChosen} error={fields['branchId']} />
        <TextInput
          label={t('acts.arrive.from')} placeholder={t('acts.transfer.destinationHint')} required autoComplete="off" value={from} error={fields['from']}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <DateField label={t('acts.accept.acceptedOn')} required value={arrivedOn} {...notBefore(official ? officialOn : ceremonyOn)} max={today} error={fields['arrivedOn']} onChange={setArrivedOn} />
        <DateField label={t('acts.arrive.decidedOn')} required value={decidedOn} {...notBefore(draft.bornOn === null ? null : admissibleFrom(draft.bornOn))} max={today} error={fields['decidedOn']} onChange={setDecidedOn} />
        <DateField label={t('acts.ceremony.heldOn')} required value={ceremonyOn} {...notBefore(decidedOn)} max={today} error={fields['ceremonyOn']} onChange={setCeremonyOn} />
        {official && <DateField label={t('acts.arrive.officialOn')} required value={officialOn} {...notBefore(ceremonyOn)} max={today} error={fields['officialOn']} onChange={setOfficialOn} />}
        <PersonFields draft={draft} change={change} today={today} fields={fields} />
      </div>
    </ActDialog>
  );
}
