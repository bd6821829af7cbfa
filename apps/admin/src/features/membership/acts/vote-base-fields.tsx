import { useQuery } from '@apollo/client/react';
import { voteBaseClause, voteExclusions } from '@dangvu/domain/membership/votes';
import type { VoteBody } from '@dangvu/domain/membership/votes';
import { formatCount, formatDay } from '@dangvu/ui/format';
import { PlainButton } from '@dangvu/ui/plain-button';
import { TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import style from './acts.module.css';
import { VoteBaseOnDayDocument } from './vote-acts.generated.ts';
import { emptyBase } from './vote.ts';
import type { BaseTyped } from './vote.ts';

export interface VoteBaseFieldsProps {
  body: VoteBody;
  branchId: string;
  /** The day of the meeting. */
  on: string;
  value: BaseTyped;
  /** Those counted, as read from `value`. */
  eligible: number | null;
  error: string | undefined;
  onChange: (value: BaseTyped) => void;
}

/** Who is counted: those summoned less those the rule leaves out. The records of the day propose a number and say where it comes from. */
export function VoteBaseFields({ body, branchId, on, value, eligible, error, onChange }: VoteBaseFieldsProps): ReactElement {
  const { t } = useTranslation('membership');
  const base = useQuery(VoteBaseOnDayDocument, { variables: { branchId, body, on } }).data?.voteBase;
  const known = base === null || base === undefined || base.summoned === null ? null : { ...base, summoned: base.summoned, eligible: base.eligible ?? base.summoned };
  const away = known?.elsewhereTemporarily ?? 0;
  const suspended = known?.suspended ?? 0;
  const exempted = known?.exempted ?? 0;
  const words = known && { unit: known.unit.shortName, day: formatDay(on), summoned: formatCount(known.summoned), away: formatCount(away), suspended: formatCount(suspended), exempted: formatCount(exempted), eligible: formatCount(known.eligible) };
  const proposal = known && { ...emptyBase, summoned: String(known.summoned), elsewhereTemporarily: away === 0 ? '' : String(away), suspended: suspended === 0 ? '' : String(suspended), exemptedAbsent: exempted === 0 ? '' : String(exempted) };
  const used = known !== null && eligible === known.eligible && value.summoned === String(known.summoned);
  return (
    <>
      <div className={style.four}>
        <TextInput
          label={t(body === 'BRANCH' ? 'acts.vote.summoned' : 'acts.vote.committeeMembers')}
          inputMode="numeric" required autoComplete="off" value={value.summoned} error={error}
          onChange={(event) => onChange({ ...value, summoned: event.currentTarget.value })}
        />
        {body === 'BRANCH' && voteExclusions.map((reason) => (
          <TextInput
            key={reason}
            label={t(`acts.vote.exclusion.${reason}`)}
            inputMode="numeric" autoComplete="off" placeholder="0" value={value[reason]}
            onChange={(event) => onChange({ ...value, [reason]: event.currentTarget.value })}
          />
        ))}
      </div>
      <div className={style.base}>
        {body === 'BRANCH' && <span className="num">{eligible === null ? t('acts.vote.countedUnknown') : t('acts.vote.counted', { eligible: formatCount(eligible) })}</span>}
        {words !== null && proposal !== null && (
          <span className="num">
            {t(body !== 'BRANCH' ? 'acts.vote.committeeOnRecord' : away + suspended + exempted === 0 ? 'acts.vote.onRecord' : 'acts.vote.onRecordAway', words)}{' '}
            {!used && <PlainButton onClick={() => onChange(proposal)}>{t('acts.vote.takeOver')}</PlainButton>}
          </span>
        )}
        {known !== null && eligible !== null && eligible !== known.eligible && (
          <span className={style.differs}>{t('acts.vote.differs', { typed: formatCount(eligible), known: formatCount(known.eligible) })}</span>
        )}
        {body === 'BRANCH' && <span className="small soft">{voteBaseClause}</span>}
      </div>
    </>
  );
}
