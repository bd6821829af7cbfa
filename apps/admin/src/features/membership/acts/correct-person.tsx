import { correctableLabels } from '@dangvu/domain/membership/record-corrections';
import { Sex, sexLabels } from '@dangvu/domain/membership/person-traits';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../i18n/use-label.ts';
import { CorrectPersonDocument } from '../particulars.generated.ts';
import type { PersonQuery } from '../person.generated.ts';
import { changed } from './changed.ts';
import { FieldAct } from './field-act.tsx';
import type { Field } from './field-act.tsx';

type Person = NonNullable<PersonQuery['person']>;

/** The record as it stands, put right by a decision: only what is typed over is sent. The date of birth is not adjusted and not asked. */
export function CorrectPerson({ person, today, onClose }: { person: Person; today: string; onClose: () => void }): ReactElement {
  const { t } = useTranslation('particulars');
  const label = useLabel();
  const line = (name: string, title: string, initial: string | null, optional: boolean): Field => ({ name, kind: 'line', label: title, optional, ...(initial === null ? {} : { initial }) });
  const fields: Field[] = [
    line('fullName', label(correctableLabels.FULL_NAME), person.fullName, false),
    { name: 'sex', kind: 'choice', label: label(correctableLabels.SEX), initial: person.sex, options: Object.values(Sex).map((value) => ({ value, label: label(sexLabels[value]) })) },
    line('ethnicity', label(correctableLabels.ETHNICITY), person.ethnicity, false),
    line('homeTown', label(correctableLabels.HOME_TOWN), person.homeTown, true),
    line('personalId', label(correctableLabels.PERSONAL_ID), person.personalId, true),
    { name: 'reason', kind: 'text', label: t('correct.reason') },
  ];
  return (
    <FieldAct
      document={CorrectPersonDocument} today={today} onClose={onClose} fields={fields} decided
      title={t('correct.title', { name: person.fullName })} confirm={t('correct.confirm')} alsoChanges={[t('correct.changes'), t('correct.born'), t('correct.reports')]}
      input={({ decision, value, optional }) => ({
        id: person.id, expectedVersion: person.version, decision, reason: value('reason'),
        ...changed('fullName', person.fullName, value('fullName')),
        ...changed('sex', person.sex, Object.values(Sex).find((one) => one === value('sex')) ?? person.sex),
        ...changed('ethnicity', person.ethnicity, value('ethnicity')),
        ...changed('homeTown', person.homeTown, optional('homeTown')),
        ...changed('personalId', person.personalId, optional('personalId')),
      })}
    />
  );
}
