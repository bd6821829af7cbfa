import { SourceGroup, sourceGroupLabels } from '@dangvu/domain/membership/person-traits';
import { DateField } from '@dangvu/ui/date-field';
import { Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../i18n/use-label.ts';
import { useRecord } from '../../../mutation-form/record-act.ts';
import { ActDialog } from './act-dialog.tsx';
import style from './acts.module.css';
import { BranchSelect } from './branch-select.tsx';
import { OpenCandidacyDocument } from './candidacy-acts.generated.ts';
import { PersonFields, personFields, personInput, usePersonDraft } from './person-fields.tsx';

export interface OpenCandidacyProps {
  /** The unit looked at; for a branch there is nothing to choose. */
  unit: { id: string; holdsMembers: boolean };
  today: string;
  onClose: () => void;
  onOpened: (personId: string) => void;
}

/** A person enters the list: who he is, which branch follows him, where he comes from. */
export function OpenCandidacy({ unit, today, onClose, onOpened }: OpenCandidacyProps): ReactElement {
  const { t } = useTranslation('membership');
  const label = useLabel();
  const [draft, change] = usePersonDraft();
  const [listedOn, setListedOn] = useState<string | null>(today);
  const [youthUnionMember, setYouthUnionMember] = useState(false);
  const [source, setSource] = useState<SourceGroup | null>(null);
  const [branchId, setBranchId] = useState(unit.holdsMembers ? unit.id : '');
  const { record, busy, outcome, fields } = useRecord(OpenCandidacyDocument);
  const person = personInput(draft);

  const send = async () => {
    if (person === null || listedOn === null || source === null) return null;
    const payload = await record({ branchId, sourceGroup: source, listedOn, person: { ...person, youthUnionMember } });
    if (payload?.person) onOpened(payload.person.id);
    return payload;
  };
  return (
    <ActDialog
      size="large"
      title={t('candidates.form.title')}
      confirm={t('candidates.form.confirm')}
      alsoChanges={[t('candidates.form.record')]}
      busy={busy} outcome={outcome} ready={person !== null && listedOn !== null && source !== null && branchId !== ''} onClose={onClose} send={send}
      shownFields={[...personFields, 'listedOn', 'sourceGroup', ...(unit.holdsMembers ? [] : ['branchId'])]}
    >
      <div className={style.pair}>
        <BranchSelect label={t('candidates.form.branch')} unit={unit} value={branchId} onChange={setBranchId} error={fields['branchId']} />
        <NativeSelect
          label={t('candidates.source')} required value={source ?? ''} error={fields['sourceGroup']}
          onChange={(event) => setSource(Object.values(SourceGroup).find((one) => one === event.currentTarget.value) ?? null)}
          data={[{ value: '', label: t('acts.choose') }, ...Object.values(SourceGroup).map((value) => ({ value, label: label(sourceGroupLabels[value]) }))]}
        />
        <DateField label={t('candidates.form.listedOn')} required value={listedOn} {...(draft.bornOn === null ? {} : { min: draft.bornOn })} max={today} error={fields['listedOn']} onChange={setListedOn} />
        <PersonFields draft={draft} change={change} today={today} fields={fields} />
      </div>
      <Checkbox label={t('candidates.form.youthUnion')} checked={youthUnionMember} onChange={(event) => setYouthUnionMember(event.currentTarget.checked)} />
    </ActDialog>
  );
}
