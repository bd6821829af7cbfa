import { InquiryFinding, inquiryFindingLabels, InquiryKind, inquiryKindLabels } from '@dangvu/domain/membership/inquiries';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../i18n/use-label.ts';
import type { CandidacyActProps } from './act-subject.ts';
import { FieldAct } from './field-act.tsx';
import { AnswerInquiryDocument, SendInquiryDocument } from './inquiry-acts.generated.ts';

/** Others are asked about a candidate: a verification or an opinion. */
export function SendInquiry({ name, today, candidacy, onClose }: CandidacyActProps): ReactElement {
  const { t } = useTranslation('candidacy');
  const label = useLabel();
  const kinds = Object.values(InquiryKind);
  return (
    <FieldAct
      document={SendInquiryDocument} today={today} onClose={onClose} title={t('inquiries.sendTitle', { name })} confirm={t('inquiries.send')}
      fields={[
        { name: 'kind', kind: 'choice', label: t('inquiries.kind'), options: kinds.map((value) => ({ value, label: label(inquiryKindLabels[value]) })) },
        { name: 'addressee', kind: 'line', label: t('inquiries.addressee') },
        { name: 'about', kind: 'line', label: t('inquiries.about'), hint: t('inquiries.aboutHint'), optional: true },
        { name: 'abroad', kind: 'choice', label: t('inquiries.where'), initial: 'home', options: [{ value: 'home', label: t('inquiries.home') }, { value: 'abroad', label: t('inquiries.abroad') }] },
        { name: 'sentOn', kind: 'day', label: t('inquiries.sentOn'), initial: today },
      ]}
      input={({ value, optional }) => ({
        id: candidacy.id, expectedVersion: candidacy.version, kind: kinds.find((one) => one === value('kind')) ?? 'VERIFICATION', addressee: value('addressee'), about: optional('about'),
        abroad: value('abroad') === 'abroad', sentOn: value('sentOn'),
      })}
    />
  );
}

/** The answer has come. */
export function AnswerInquiry({ today, candidacy, inquiryId, addressee, onClose }: CandidacyActProps & { inquiryId: string; addressee: string }): ReactElement {
  const { t } = useTranslation('candidacy');
  const label = useLabel();
  const findings = Object.values(InquiryFinding);
  return (
    <FieldAct
      document={AnswerInquiryDocument} today={today} onClose={onClose} title={t('inquiries.answerTitle', { addressee })} confirm={t('inquiries.answer')}
      fields={[
        { name: 'answeredOn', kind: 'day', label: t('inquiries.answeredOn'), initial: today },
        { name: 'finding', kind: 'choice', label: t('inquiries.finding'), options: findings.map((value) => ({ value, label: label(inquiryFindingLabels[value]) })) },
        { name: 'note', kind: 'text', label: t('inquiries.note'), hint: t('inquiries.noteHint'), optional: true },
      ]}
      input={({ value, optional }) => ({
        id: candidacy.id, expectedVersion: candidacy.version, inquiryId, answeredOn: value('answeredOn'), finding: findings.find((one) => one === value('finding')) ?? 'TO_CLARIFY', note: optional('note'),
      })}
    />
  );
}
