import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CandidacyActProps, MembershipActProps } from './act-subject.ts';
import { ExtendAdmissionDecisionDocument } from './candidacy-acts.generated.ts';
import { FieldAct } from './field-act.tsx';
import type { Field, Typed } from './field-act.tsx';
import { ExtendRecognitionDecisionDocument } from './membership-acts.generated.ts';

/** Who gave more time, when and why. */
const useFields = (today: string): readonly Field[] => {
  const { t } = useTranslation('membership');
  return [
    { name: 'extendedOn', kind: 'day', label: t('acts.extend.extendedOn'), hint: t('acts.extend.extendedHint'), initial: today },
    { name: 'extendedBy', kind: 'line', label: t('acts.extend.extendedBy') },
    { name: 'documentNo', kind: 'line', label: t('acts.permit.documentNo'), optional: true },
    { name: 'reason', kind: 'text', label: t('acts.reason') },
  ];
};

const typed = ({ value, optional }: Typed) => ({ extendedOn: value('extendedOn'), extendedBy: value('extendedBy'), documentNo: optional('documentNo'), reason: value('reason') });

/** The time to decide an admission is extended, once. */
export function ExtendAdmissionAct({ name, today, candidacy: { id, version }, onClose }: CandidacyActProps): ReactElement {
  const { t } = useTranslation('membership');
  return (
    <FieldAct
      document={ExtendAdmissionDecisionDocument} today={today} onClose={onClose} fields={useFields(today)}
      title={t('acts.extend.admission', { name })} confirm={t('acts.extend.confirm')} alsoChanges={[t('acts.extend.changes')]}
      input={(given) => ({ id, expectedVersion: version, ...typed(given) })}
    />
  );
}

/** The time to decide a recognition likewise. */
export function ExtendRecognitionAct({ name, today, membership: { id, version }, onClose }: MembershipActProps): ReactElement {
  const { t } = useTranslation('membership');
  return (
    <FieldAct
      document={ExtendRecognitionDecisionDocument} today={today} onClose={onClose} fields={useFields(today)}
      title={t('acts.extend.recognition', { name })} confirm={t('acts.extend.confirm')} alsoChanges={[t('acts.extend.changes')]}
      input={(given) => ({ id, expectedVersion: version, ...typed(given) })}
    />
  );
}
