import { SourceGroup, sourceGroupLabels } from '@dangvu/domain/membership/person-traits';
import { DateField } from '@dangvu/ui/date-field';
import { Checkbox, NativeSelect } from '@mantine/core';
import { Suspense, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '../../../i18n/lazy-part.ts';
import { useLabel } from '../../../i18n/use-label.ts';
import { useRecord } from '../../../mutation-form/record-act.ts';
import { ActDialog } from './act-dialog.tsx';
import style from './acts.module.css';
import { BranchSelect } from './branch-select.tsx';
import { OpenCandidacyDocument } from './candidacy-acts.generated.ts';
import { PersonFields, personFields, personInput, usePersonDraft } from './person-fields.tsx';
import type { KnownPerson } from './person-fields.tsx';
import { usePeopleAlike } from './use-people-alike.ts';

// Comes when somebody alike is on record.
const PeopleAlike = lazyPart(() => import('./people-alike.tsx').then((module) => module.PeopleAlike), ['on-record']);

export interface OpenCandidacyProps {
  /** The unit looked at; for a branch there is nothing to choose. */
  unit: { id: string; holdsMembers: boolean };
  today: string;
  /** Who is on record already; somebody new is typed when left out. */
  known?: KnownPerson;
  onClose: () => void;
  onOpened: (personId: string) => void;
}

/** A person enters the list: who he is, which branch follows him, where he comes from. */
export function OpenCandidacy({ unit, today, known, onClose, onOpened }: OpenCandidacyProps): ReactElement {
  const { t } = useTranslation(['membership', 'on-record']);
  const label = useLabel();
  const [draft, change] = usePersonDraft();
  const [listedOn, setListedOn] = useState<string | null>(today);
  const [youthUnionMember, setYouthUnionMember] = useState(false);
  const [source, setSource] = useState<SourceGroup | null>(null);
  const [branchId, setBranchId] = useState(unit.holdsMembers ? unit.id : '');
  const { record, busy, outcome, fields } = useRecord(OpenCandidacyDocument);
  const alike = usePeopleAlike(draft);
  const typed = personInput(draft);
  const who = known !== undefined ? { personId: known.id } : typed === null ? null : { person: { ...typed, youthUnionMember } };

  const send = async () => {
    if (who === null || listedOn === null || source === null) return null;
    const payload = await record({ branchId, sourceGroup: source, listedOn, ...who });
    if (payload?.person) onOpened(payload.person.id);
    return payload;
  };
  return (
    <ActDialog
      size="large"
      title={known === undefined ? t('candidates.form.title') : t('on-record:list', { name: known.name })}
      confirm={t('candidates.form.confirm')}
      alsoChanges={[known === undefined ? t('candidates.form.record') : t('on-record:goesOn')]}
      busy={busy} outcome={outcome} ready={who !== null && (known !== undefined || alike.settled) && listedOn !== null && source !== null && branchId !== ''} onClose={onClose} send={send}
      shownFields={[...(known === undefined ? personFields : []), 'listedOn', 'sourceGroup', ...(unit.holdsMembers ? [] : ['branchId'])]}
    >
      <div className={style.pair}>
        <BranchSelect label={t('candidates.form.branch')} unit={unit} value={branchId} onChange={setBranchId} error={fields['branchId']} />
        <NativeSelect
          label={t('candidates.source')} required value={source ?? ''} error={fields['sourceGroup']}
          onChange={(event) => setSource(Object.values(SourceGroup).find((one) => one === event.currentTarget.value) ?? null)}
          data={[{ value: '', label: t('acts.choose') }, ...Object.values(SourceGroup).map((value) => ({ value, label: label(sourceGroupLabels[value]) }))]}
        />
        <DateField label={t('candidates.form.listedOn')} required value={listedOn} {...(draft.bornOn === null ? {} : { min: draft.bornOn })} max={today} error={fields['listedOn']} onChange={setListedOn} />
        {known === undefined && <PersonFields draft={draft} change={change} today={today} fields={fields} />}
      </div>
      {known === undefined && <Checkbox label={t('candidates.form.youthUnion')} checked={youthUnionMember} onChange={(event) => setYouthUnionMember(event.currentTarget.checked)} />}
      {known === undefined && alike.people.length > 0 && <Suspense><PeopleAlike {...alike} /></Suspense>}
    </ActDialog>
  );
}
