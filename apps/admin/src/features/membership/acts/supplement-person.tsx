import { Education, PoliticalTheory, Qualification, educationLabels, politicalTheoryLabels, qualificationLabels } from '@dangvu/domain/membership/person-traits';
import type { Label } from '@dangvu/domain/language/label';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../i18n/use-label.ts';
import { SupplementPersonDocument } from '../particulars.generated.ts';
import type { PersonQuery } from '../person.generated.ts';
import { changed } from './changed.ts';
import { FieldAct } from './field-act.tsx';
import type { Field } from './field-act.tsx';

type Person = NonNullable<PersonQuery['person']>;

const among = <Value extends string>(values: Readonly<Record<string, Value>>, text: string | null): Value | null => Object.values(values).find((one) => one === text) ?? null;

/** The supplement a member or a candidate files: it shows what the record has, and only what is typed over is sent. */
export function SupplementPerson({ person, today, onClose }: { person: Person; today: string; onClose: () => void }): ReactElement {
  const { t } = useTranslation('particulars');
  const { t: facts } = useTranslation('membership');
  const label = useLabel();
  const options = (labels: Readonly<Record<string, Label>>) => Object.entries(labels).map(([value, one]) => ({ value, label: label(one) }));
  const line = (name: string, title: string, initial: string | null): Field => ({ name, kind: 'line', label: title, optional: true, ...(initial === null ? {} : { initial }) });
  const fields: Field[] = [
    { name: 'filedOn', kind: 'day', label: t('filedOn'), initial: today },
    { name: 'validFrom', kind: 'day', label: t('validFrom'), hint: t('validFromHint'), optional: true },
    line('residence', facts('facts.residence'), person.residence),
    line('workplace', t('workplace'), person.workplace),
    { ...line('occupation', facts('facts.occupation'), person.occupation), optional: false },
    { name: 'education', kind: 'choice', label: facts('facts.education'), initial: person.education, options: options(educationLabels) },
    { name: 'qualification', kind: 'choice', label: facts('facts.qualification'), optional: true, initial: person.qualification ?? '', options: options(qualificationLabels) },
    { name: 'politicalTheory', kind: 'choice', label: t('politicalTheory'), optional: true, initial: person.politicalTheory ?? '', options: options(politicalTheoryLabels) },
    line('religion', facts('facts.religion'), person.religion),
    { name: 'youthUnionMember', kind: 'choice', label: t('youthUnion'), initial: String(person.youthUnionMember), options: [{ value: 'true', label: t('yes') }, { value: 'false', label: t('no') }] },
    ...(person.personalId === null ? [{ ...line('personalId', t('personalId'), null), hint: t('personalIdHint') }] : []),
    { name: 'note', kind: 'text', label: t('note'), optional: true },
  ];
  return (
    <FieldAct
      document={SupplementPersonDocument} today={today} onClose={onClose} fields={fields}
      title={t('title', { name: person.fullName })} confirm={t('confirm')} alsoChanges={[t('changes')]}
      input={({ value, optional }) => ({
        id: person.id, expectedVersion: person.version, filedOn: value('filedOn'), validFrom: optional('validFrom'), note: optional('note'),
        ...changed('residence', person.residence, optional('residence')),
        ...changed('workplace', person.workplace, optional('workplace')),
        ...changed('occupation', person.occupation, value('occupation')),
        ...changed('education', person.education, among(Education, value('education')) ?? person.education),
        ...changed('qualification', person.qualification, among(Qualification, optional('qualification'))),
        ...changed('politicalTheory', person.politicalTheory, among(PoliticalTheory, optional('politicalTheory'))),
        ...changed('religion', person.religion, optional('religion')),
        ...changed('youthUnionMember', person.youthUnionMember, value('youthUnionMember') === 'true'),
        ...changed('personalId', person.personalId, person.personalId ?? optional('personalId')),
      })}
    />
  );
}
