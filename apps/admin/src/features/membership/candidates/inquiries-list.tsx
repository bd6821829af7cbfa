import { inquiryFindingLabels, inquiryKindLabels } from '@dangvu/domain/membership/inquiries';
import { formatDay } from '@dangvu/ui/format';
import { PlainButton } from '@dangvu/ui/plain-button';
import { StateBadge } from '@dangvu/ui/state-badge';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../i18n/use-label.ts';
import type { CandidacyActsQuery } from '../candidates.generated.ts';
import style from './candidates.module.css';

export type InquiryLine = NonNullable<NonNullable<CandidacyActsQuery['person']>['currentCandidacy']>['inquiries'][number];

export interface InquiriesListProps {
  inquiries: readonly InquiryLine[];
  /** Null where the viewer records nothing. */
  onSend: (() => void) | null;
  onAnswer: (inquiry: InquiryLine) => void;
}

/** What was asked of others and what they answered, unanswered first with the day the answer is due. */
export function InquiriesList({ inquiries, onSend, onAnswer }: InquiriesListProps): ReactElement {
  const { t } = useTranslation('candidacy');
  const label = useLabel();
  return (
    <>
      {inquiries.length === 0 && <p className="soft">{t('inquiries.none')}</p>}
      <ul className={style.votes}>
        {inquiries.map((inquiry) => {
          const { id, kind, addressee, about, abroad, sentOn, dueOn, overdue, answeredOn, finding, note } = inquiry;
          return (
            <li key={id}>
              <StateBadge tone={finding === null ? (overdue ? 'bad' : 'wait') : finding === 'NO_OBJECTION' ? 'good' : 'warn'}>
                {finding === null ? t(overdue ? 'inquiries.late' : 'inquiries.waiting') : label(inquiryFindingLabels[finding])}
              </StateBadge>
              <span>
                <b>{addressee}</b>
                <span className={`${style.about} small soft num`}>
                  {[
                    label(inquiryKindLabels[kind]),
                    ...(about === null ? [] : [about]),
                    ...(abroad ? [t('inquiries.abroad')] : []),
                    t('inquiries.sent', { day: formatDay(sentOn) }),
                    ...(answeredOn === null ? (dueOn === null ? [] : [t('inquiries.due', { day: formatDay(dueOn) })]) : [t('inquiries.answered', { day: formatDay(answeredOn) })]),
                  ].join(' · ')}
                </span>
                {note !== null && <span className={style.about}>{note}</span>}
                {onSend !== null && answeredOn === null && <PlainButton look="quiet" onClick={() => onAnswer(inquiry)}>{t('inquiries.answer')}</PlainButton>}
              </span>
            </li>
          );
        })}
      </ul>
      {onSend !== null && <p><PlainButton onClick={onSend}>{t('inquiries.send')}</PlainButton></p>}
    </>
  );
}
