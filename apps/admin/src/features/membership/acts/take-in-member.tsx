import { useQuery } from '@apollo/client/react';
import { admissibleFrom } from '@dangvu/domain/membership/admissible-age';
import { stateLabels } from '@dangvu/domain/membership/states';
import { Choice } from '@dangvu/ui/choice';
import { DateField } from '@dangvu/ui/date-field';
import { TextInput } from '@mantine/core';
import { Suspense, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '../../../i18n/lazy-part.ts';
import { useLabel } from '../../../i18n/use-label.ts';
import { useRecord } from '../../../mutation-form/record-act.ts';
import { ActDialog } from './act-dialog.tsx';
import style from './acts.module.css';
import { BranchSelect } from './branch-select.tsx';
import { TakeInMemberDocument, TakingUnitDocument } from './membership-acts.generated.ts';
import { PersonFields, personFields, personInput, usePersonDraft } from './person-fields.tsx';
import type { KnownPerson } from './person-fields.tsx';
import { usePeopleAlike } from './use-people-alike.ts';

// Comes when somebody alike is on record.
const PeopleAlike = lazyPart(() => import('./people-alike.tsx').then((module) => module.PeopleAlike), ['on-record']);

export interface TakeInMemberProps {
  /** The unit looked at. */
  unitId: string;
  today: string;
  /** Who is on record already; somebody new is typed when left out. */
  known?: KnownPerson;
  onClose: () => void;
  onTakenIn: (personId: string) => void;
}

/** The dates follow each other; told while they are typed, because the server knows only that one of them is wrong. */
const notBefore = (day: string | null): { min?: string } => (day === null ? {} : { min: day });

/** A member comes from outside the town and brings the dates of his admission there; he counts as arrived, not as admitted. */
export function TakeInMember({ unitId, today, known, onClose, onTakenIn }: TakeInMemberProps): ReactElement | null {
  const { t } = useTranslation(['membership', 'on-record']);
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
  const alike = usePeopleAlike(draft);
  const unit = data?.unit;
  if (unit === null || unit === undefined) return null;
  const official = status === 'OFFICIAL';
  const branchId = unit.holdsMembers ? unit.id : chosen;
  const typed = personInput(draft);
  const who = known !== undefined ? { personId: known.id } : typed === null ? null : { person: typed };
  const dated = arrivedOn !== null && decidedOn !== null && ceremonyOn !== null && (!official || officialOn !== null);

  const send = async () => {
    if (who === null || arrivedOn === null || decidedOn === null || ceremonyOn === null) return null;
    const payload = await record({
      branchId, ...who, from: from.trim().normalize('NFC'), status, arrivedOn, decidedOn, ceremonyOn, ...(official ? { officialOn } : {}),
    });
    if (payload?.person) onTakenIn(payload.person.id);
    return payload;
  };
  return (
    <ActDialog
      size="large"
      title={known === undefined ? t('acts.arrive.title') : t('on-record:arrive', { name: known.name })}
      confirm={t('acts.arrive.confirm')}
      alsoChanges={[t('acts.arrive.counts'), t('acts.arrive.notAdmitted'), ...(known === undefined ? [] : [t('on-record:goesOn')])]}
      busy={busy} outcome={outcome} ready={who !== null && (known !== undefined || alike.settled) && dated && from.trim() !== '' && branchId !== ''} onClose={onClose} send={send}
      shownFields={[...(known === undefined ? personFields : []), 'from', 'arrivedOn', 'decidedOn', 'ceremonyOn', ...(official ? ['officialOn'] : []), ...(unit.holdsMembers ? [] : ['branchId'])]}
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
        {known === undefined && <PersonFields draft={draft} change={change} today={today} fields={fields} />}
      </div>
      {known === undefined && alike.people.length > 0 && <Suspense><PeopleAlike {...alike} /></Suspense>}
    </ActDialog>
  );
}
