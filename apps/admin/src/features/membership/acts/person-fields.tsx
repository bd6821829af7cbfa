import { Education, Qualification, educationLabels, qualificationLabels, sexLabels } from '@dangvu/domain/membership/person-traits';
import { DateField } from '@dangvu/ui/date-field';
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../i18n/use-label.ts';
import type { PersonInput } from './candidacy-acts.generated.ts';

const texts = ['fullName', 'ethnicity', 'religion', 'homeTown', 'residence', 'occupation', 'personalId'] as const;
type TextName = (typeof texts)[number];
const needed: readonly TextName[] = ['fullName', 'ethnicity', 'occupation'];
const filled = (text: string) => (text.trim() === '' ? undefined : text.trim().normalize('NFC'));

/** Somebody new as the form holds him. */
export interface PersonDraft {
  text: Record<TextName, string>;
  /** The name as it was when its field was left. */
  named: string;
  bornOn: string | null;
  sex: 'FEMALE' | 'MALE' | null;
  education: Education;
  qualification: Qualification | null;
}

/** Somebody there is a record of: he is not typed. */
export interface KnownPerson {
  id: string;
  name: string;
}

/** Fields of a person that show their own refusals. */
export const personFields = [...texts, 'bornOn', 'sex'].map((name) => `person.${name}`);

export const usePersonDraft = (): [PersonDraft, (change: Partial<PersonDraft>) => void] => {
  const [draft, setDraft] = useState<PersonDraft>({
    text: { fullName: '', ethnicity: 'Kinh', religion: '', homeTown: '', residence: '', occupation: '', personalId: '' },
    named: '', bornOn: null, sex: null, education: 'UPPER_SECONDARY', qualification: null,
  });
  return [draft, (change) => setDraft((before) => ({ ...before, ...change }))];
};

/** What the API asks for; null while something is missing. */
export const personInput = ({ text, bornOn, sex, education, qualification }: PersonDraft): PersonInput | null => {
  if (bornOn === null || sex === null || needed.some((name) => text[name].trim() === '')) return null;
  return {
    fullName: filled(text.fullName) ?? '', bornOn, sex, ethnicity: filled(text.ethnicity) ?? '', religion: filled(text.religion) ?? null,
    homeTown: filled(text.homeTown) ?? null, residence: filled(text.residence) ?? null, occupation: filled(text.occupation) ?? '', education,
    qualification, personalId: filled(text.personalId) ?? null,
  };
};

export interface PersonFieldsProps {
  draft: PersonDraft;
  change: (change: Partial<PersonDraft>) => void;
  today: string;
  /** Refusals by field, as the act gives them ('person.fullName'). */
  fields: Record<string, string>;
}

/** Who somebody is: what must be known first, then what may be added. */
export function PersonFields({ draft, change, today, fields }: PersonFieldsProps): ReactElement {
  const { t } = useTranslation('membership');
  const label = useLabel();
  const input = (name: TextName, title: string, hint?: string) => (
    <TextInput
      label={title} required={needed.includes(name)} autoComplete="off" value={draft.text[name]} error={fields[`person.${name}`]}
      {...(hint === undefined ? {} : { placeholder: hint })}
      {...(name === 'fullName' ? { onBlur: () => change({ named: draft.text.fullName }) } : {})}
      onChange={(event) => change({ text: { ...draft.text, [name]: event.currentTarget.value } })}
    />
  );
  return (
    <>
      {input('fullName', t('candidates.form.fullName'), t('candidates.form.fullNameHint'))}
      <DateField label={t('candidates.form.bornOn')} required value={draft.bornOn} max={today} error={fields['person.bornOn']} onChange={(bornOn) => change({ bornOn })} />
      <NativeSelect
        label={t('members.sex')} required value={draft.sex ?? ''} error={fields['person.sex']}
        onChange={(event) => change({ sex: (['FEMALE', 'MALE'] as const).find((one) => one === event.currentTarget.value) ?? null })}
        data={[{ value: '', label: t('acts.choose') }, ...(['FEMALE', 'MALE'] as const).map((value) => ({ value, label: label(sexLabels[value]) }))]}
      />
      {input('ethnicity', t('facts.ethnicity'))}
      {input('occupation', t('facts.occupation'))}
      <NativeSelect
        label={t('facts.education')} required value={draft.education}
        onChange={(event) => change({ education: Object.values(Education).find((one) => one === event.currentTarget.value) ?? draft.education })}
        data={Object.values(Education).map((value) => ({ value, label: label(educationLabels[value]) }))}
      />
      <NativeSelect
        label={t('facts.qualification')} value={draft.qualification ?? ''}
        onChange={(event) => change({ qualification: Object.values(Qualification).find((one) => one === event.currentTarget.value) ?? null })}
        data={[{ value: '', label: t('facts.noQualification') }, ...Object.values(Qualification).map((value) => ({ value, label: label(qualificationLabels[value]) }))]}
      />
      {input('religion', t('facts.religion'), t('candidates.form.optional'))}
      {input('homeTown', t('facts.homeTown'), t('candidates.form.optional'))}
      {input('residence', t('facts.residence'), t('candidates.form.optional'))}
      {input('personalId', t('candidates.form.personalId'), t('candidates.form.optional'))}
    </>
  );
}
