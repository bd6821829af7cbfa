import { skipToken, useQuery } from '@apollo/client/react';
import { Education, Qualification, SourceGroup, educationLabels, qualificationLabels, sexLabels, sourceGroupLabels } from '@dangvu/domain/membership/person-traits';
import { DateField } from '@dangvu/ui/date-field';
import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../i18n/use-label.ts';
import { branchKinds } from '../words.ts';
import { ActDialog } from './act-dialog.tsx';
import style from './acts.module.css';
import { OpenCandidacyDocument } from './candidacy-acts.generated.ts';
import { useRecord } from '../../../mutation-form/record-act.ts';
import { BranchesUnderDocument } from './transfer-acts.generated.ts';

export interface OpenCandidacyProps {
  /** The unit looked at; for a branch there is nothing to choose. */
  unit: { id: string; holdsMembers: boolean };
  today: string;
  onClose: () => void;
  onOpened: (personId: string) => void;
}

const texts = ['fullName', 'ethnicity', 'religion', 'homeTown', 'residence', 'occupation', 'personalId'] as const;
type TextName = (typeof texts)[number];
const needed: readonly TextName[] = ['fullName', 'ethnicity', 'occupation'];
const filled = (text: string) => (text.trim() === '' ? undefined : text.trim().normalize('NFC'));

/** A person enters the list: who he is, which branch follows him, where he comes from. */
export function OpenCandidacy({ unit, today, onClose, onOpened }: OpenCandidacyProps): ReactElement {
  const { t } = useTranslation('membership');
  const label = useLabel();
  const [text, setText] = useState<Record<TextName, string>>({ fullName: '', ethnicity: 'Kinh', religion: '', homeTown: '', residence: '', occupation: '', personalId: '' });
  const [bornOn, setBornOn] = useState<string | null>(null);
  const [listedOn, setListedOn] = useState<string | null>(today);
  const [sex, setSex] = useState<'FEMALE' | 'MALE' | null>(null);
  const [education, setEducation] = useState<Education>('UPPER_SECONDARY');
  const [qualification, setQualification] = useState<Qualification | null>(null);
  const [youthUnionMember, setYouthUnionMember] = useState(false);
  const [source, setSource] = useState<SourceGroup | null>(null);
  const [branchId, setBranchId] = useState(unit.holdsMembers ? unit.id : '');
  const { record, busy, outcome, fields } = useRecord(OpenCandidacyDocument);
  const branches = useQuery(BranchesUnderDocument, unit.holdsMembers ? skipToken : { variables: { filter: { under: unit.id, kinds: [...branchKinds] } } });
  const tooMany = branches.data !== undefined && branches.data.units.totalCount > branches.data.units.nodes.length;
  const ready = needed.every((name) => text[name].trim() !== '') && bornOn !== null && listedOn !== null && source !== null && sex !== null && branchId !== '';

  const send = async () => {
    if (bornOn === null || listedOn === null || source === null || sex === null) return null;
    const person = {
      fullName: filled(text.fullName) ?? '', bornOn, sex, ethnicity: filled(text.ethnicity) ?? '', religion: filled(text.religion) ?? null,
      homeTown: filled(text.homeTown) ?? null, residence: filled(text.residence) ?? null, occupation: filled(text.occupation) ?? '', education,
      qualification, personalId: filled(text.personalId) ?? null, youthUnionMember,
    };
    const payload = await record({ branchId, sourceGroup: source, listedOn, person });
    if (payload?.person) onOpened(payload.person.id);
    return payload;
  };
  const input = (name: TextName, title: string, hint?: string) => (
    <TextInput
      label={title} required={needed.includes(name)} autoComplete="off" value={text[name]} error={fields[`person.${name}`]}
      {...(hint === undefined ? {} : { placeholder: hint })}
      onChange={(event) => setText({ ...text, [name]: event.currentTarget.value })}
    />
  );
  return (
    <ActDialog
      size="large"
      title={t('candidates.form.title')}
      confirm={t('candidates.form.confirm')}
      alsoChanges={[t('candidates.form.record')]}
      busy={busy} outcome={outcome} ready={ready} onClose={onClose} send={send}
      shownFields={[...texts.map((name) => `person.${name}`), 'person.bornOn', 'person.sex', 'listedOn', 'sourceGroup', 'branchId']}
    >
      <div className={style.pair}>
        {!unit.holdsMembers && (
          <NativeSelect
            label={t('candidates.form.branch')} required value={branchId} error={fields['branchId'] ?? (branches.error === undefined ? undefined : t('acts.accept.branchesFailed'))}
            {...(tooMany ? { description: t('candidates.form.narrow') } : {})}
            onChange={(event) => setBranchId(event.currentTarget.value)}
            data={[{ value: '', label: t('acts.choose') }, ...(branches.data?.units.nodes ?? []).map((branch) => ({ value: branch.id, label: branch.shortName }))]}
          />
        )}
        <NativeSelect
          label={t('candidates.source')} required value={source ?? ''} error={fields['sourceGroup']}
          onChange={(event) => setSource(Object.values(SourceGroup).find((one) => one === event.currentTarget.value) ?? null)}
          data={[{ value: '', label: t('acts.choose') }, ...Object.values(SourceGroup).map((value) => ({ value, label: label(sourceGroupLabels[value]) }))]}
        />
        <DateField label={t('candidates.form.listedOn')} required value={listedOn} max={today} error={fields['listedOn']} onChange={setListedOn} />
        {input('fullName', t('candidates.form.fullName'), t('candidates.form.fullNameHint'))}
        <DateField label={t('candidates.form.bornOn')} required value={bornOn} max={today} error={fields['person.bornOn']} onChange={setBornOn} />
        <NativeSelect
          label={t('members.sex')} required value={sex ?? ''} error={fields['person.sex']}
          onChange={(event) => setSex((['FEMALE', 'MALE'] as const).find((one) => one === event.currentTarget.value) ?? null)}
          data={[{ value: '', label: t('acts.choose') }, ...(['FEMALE', 'MALE'] as const).map((value) => ({ value, label: label(sexLabels[value]) }))]}
        />
        {input('ethnicity', t('facts.ethnicity'))}
        {input('occupation', t('facts.occupation'))}
        <NativeSelect
          label={t('facts.education')} required value={education}
          onChange={(event) => setEducation(Object.values(Education).find((one) => one === event.currentTarget.value) ?? education)}
          data={Object.values(Education).map((value) => ({ value, label: label(educationLabels[value]) }))}
        />
        <NativeSelect
          label={t('facts.qualification')} value={qualification ?? ''}
          onChange={(event) => setQualification(Object.values(Qualification).find((one) => one === event.currentTarget.value) ?? null)}
          data={[{ value: '', label: t('facts.noQualification') }, ...Object.values(Qualification).map((value) => ({ value, label: label(qualificationLabels[value]) }))]}
        />
        {input('religion', t('facts.religion'), t('candidates.form.optional'))}
        {input('homeTown', t('facts.homeTown'), t('candidates.form.optional'))}
        {input('residence', t('facts.residence'), t('candidates.form.optional'))}
        {input('personalId', t('candidates.form.personalId'), t('candidates.form.optional'))}
      </div>
      <Checkbox label={t('candidates.form.youthUnion')} checked={youthUnionMember} onChange={(event) => setYouthUnionMember(event.currentTarget.checked)} />
    </ActDialog>
  );
}
