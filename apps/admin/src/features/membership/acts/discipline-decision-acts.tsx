import { disciplineFormLabels } from '@dangvu/domain/membership/discipline';
import { formatDay } from '@dangvu/ui/format';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../i18n/use-label.ts';
import type { MembershipActProps } from './act-subject.ts';
import { ChangeDisciplineDocument, FileAppealDocument, PublishDisciplineDocument, RejectAppealDocument, RevokeDisciplineDocument } from './discipline-acts.generated.ts';
import type { DisciplineForm } from './discipline-acts.generated.ts';
import { FieldAct } from './field-act.tsx';
import type { Field } from './field-act.tsx';

const changeable: readonly DisciplineForm[] = ['REPRIMAND', 'WARNING', 'REMOVAL_FROM_OFFICE'];

/** The choice of one among the disciplines in force on a day; the only one stands there already. */
const useDisciplines = ({ disciplines }: MembershipActProps['membership'], latest: string): Field => {
  const { t } = useTranslation('standing');
  const label = useLabel();
  // Typed late, the act is about what was in force on the last day it can have.
  const inForce = disciplines.filter(({ state, lapsesOn }) => state === 'IN_FORCE' || (state === 'LAPSED' && lapsesOn !== null && lapsesOn > latest));
  const options = inForce.map(({ id, form, decidedOn }) => ({ value: id, label: t('onDay', { what: label(disciplineFormLabels[form]), day: formatDay(decidedOn) }) }));
  const [first] = options;
  return { name: 'disciplineId', kind: 'choice', label: t('fields.discipline'), options, ...(options.length === 1 && first !== undefined ? { initial: first.value } : {}) };
};

/** Another form in place of the one decided. */
export function ChangeDisciplineAct({ name, today, membership, onClose }: MembershipActProps): ReactElement {
  const { t } = useTranslation('standing');
  const label = useLabel();
  const discipline = useDisciplines(membership, today);
  const form: Field = { name: 'form', kind: 'choice', label: t('fields.newForm'), options: changeable.map((value) => ({ value, label: label(disciplineFormLabels[value]) })) };
  return (
    <FieldAct
      document={ChangeDisciplineDocument} today={today} onClose={onClose} decided issuers={membership.issuers}
      title={t('change.title', { name })} confirm={t('change.confirm')} alsoChanges={[t('change.changes')]}
      fields={[discipline, form, { name: 'reason', kind: 'text', label: t('fields.reason') }]}
      input={({ decision, value }) => ({ id: membership.id, expectedVersion: membership.version, disciplineId: value('disciplineId'), form: changeable.find((one) => one === value('form')) ?? 'REPRIMAND', reason: value('reason'), decision })}
    />
  );
}

/** A discipline that should not have been. */
export function RevokeDisciplineAct({ name, today, membership, onClose }: MembershipActProps): ReactElement {
  const { t } = useTranslation('standing');
  const discipline = useDisciplines(membership, today);
  return (
    <FieldAct
      document={RevokeDisciplineDocument} today={today} onClose={onClose} decided issuers={membership.issuers}
      title={t('revoke.title', { name })} confirm={t('revoke.confirm')} alsoChanges={[t('revoke.changes')]} final
      fields={[discipline, { name: 'reason', kind: 'text', label: t('fields.reason') }]}
      input={({ decision, value }) => ({ id: membership.id, expectedVersion: membership.version, disciplineId: value('disciplineId'), reason: value('reason'), decision })}
    />
  );
}

/** When a decision was made known to those it concerns. */
export function PublishDisciplineAct({ name, today, membership, onClose }: MembershipActProps): ReactElement {
  const { t } = useTranslation('standing');
  const discipline = useDisciplines({ ...membership, disciplines: membership.disciplines.filter(({ publishedOn }) => publishedOn === null) }, today);
  return (
    <FieldAct
      document={PublishDisciplineDocument} today={today} onClose={onClose}
      title={t('publish.title', { name })} confirm={t('publish.confirm')} alsoChanges={[t('publish.changes')]}
      fields={[discipline, { name: 'publishedOn', kind: 'day', label: t('fields.publishedOn'), initial: today }]}
      input={({ value }) => ({ id: membership.id, expectedVersion: membership.version, disciplineId: value('disciplineId'), publishedOn: value('publishedOn') })}
    />
  );
}

/** An appeal; what is decided about it is another act. */
export function FileAppealAct({ name, today, membership, onClose }: MembershipActProps): ReactElement {
  const { t } = useTranslation('standing');
  const discipline = useDisciplines(membership, today);
  return (
    <FieldAct
      document={FileAppealDocument} today={today} onClose={onClose}
      title={t('appeal.title', { name })} confirm={t('appeal.confirm')} alsoChanges={[t('appeal.changes')]}
      fields={[discipline, { name: 'filedOn', kind: 'day', label: t('fields.filedOn') }, { name: 'receivedOn', kind: 'day', label: t('fields.receivedOn'), hint: t('fields.receivedHint'), optional: true }, { name: 'reason', kind: 'text', label: t('fields.says') }]}
      input={({ value, optional }) => ({ id: membership.id, expectedVersion: membership.version, disciplineId: value('disciplineId'), filedOn: value('filedOn'), receivedOn: optional('receivedOn'), reason: value('reason') })}
    />
  );
}

/** The discipline appealed against stays as it is. */
export function RejectAppealAct({ name, today, membership, onClose }: MembershipActProps): ReactElement {
  const { t } = useTranslation('standing');
  const discipline = useDisciplines({ ...membership, disciplines: membership.disciplines.filter(({ appealedOn }) => appealedOn !== null) }, today);
  return (
    <FieldAct
      document={RejectAppealDocument} today={today} onClose={onClose} decided issuers={membership.issuers}
      title={t('uphold.title', { name })} confirm={t('uphold.confirm')} alsoChanges={[t('uphold.changes')]}
      fields={[discipline]}
      input={({ decision, value }) => ({ id: membership.id, expectedVersion: membership.version, disciplineId: value('disciplineId'), decision })}
    />
  );
}
