import type { SpreadRow } from '@dangvu/domain/planning/spread/spread';
import { explainSpread } from '@dangvu/domain/planning/spread/spread-words';
import { formatCount } from '@dangvu/ui/format';
import { Button, TextInput } from '@mantine/core';
import { IconLock, IconLockOpen2 } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { readQuota } from '../read-quota.ts';
import type { PlanRow } from '../rows.ts';
import { limitOf } from './limits.ts';
import style from './spread.module.css';
import type { LimitSaving } from './use-limit-saving.ts';

export interface SpreadReasonsProps {
  row: PlanRow;
  proposal: SpreadRow | undefined;
  limiting: LimitSaving;
  onLock: (row: PlanRow) => void;
}

/** Why the unit under the cursor gets its number, and what may hold it: lock, least, most. */
export function SpreadReasons({ row, proposal, limiting, onLock }: SpreadReasonsProps): ReactElement {
  const { t, i18n } = useTranslation('planning');
  const locale = i18n.language === 'en' ? 'en' : 'vi';
  const limit = limitOf(row, limiting.limits);
  return (
    <div className={style.reasons}>
      <h3>{proposal === undefined ? row.unit.shortName : t('spread.why', { unit: row.unit.shortName, number: proposal.amount === null ? '–' : formatCount(proposal.amount) })}</h3>
      {proposal !== undefined && <ul>{explainSpread(proposal.amount, proposal.reason, locale).map((line) => <li key={line} className="num">{line}</li>)}</ul>}
      <div className={style.limits}>
        {(['minimum', 'maximum'] as const).map((key) => (
          <Bound key={key} label={t(`spread.${key}`)} value={limit[key]} onChange={(value) => limiting.set([{ unitId: row.unit.id, limit: { ...limit, [key]: value } }])} />
        ))}
        <Button
          variant="default"
          aria-pressed={limit.locked}
          leftSection={limit.locked ? <IconLock size={15} aria-hidden /> : <IconLockOpen2 size={15} aria-hidden />}
          onClick={() => onLock(row)}
        >
          {limit.locked ? t('spread.unlock') : t('spread.lockOne')}
        </Button>
      </div>
    </div>
  );
}

function Bound({ label, value, onChange }: { label: string; value: number | null; onChange: (value: number | null) => void }): ReactElement {
  const { i18n } = useTranslation('planning');
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (value === null ? '' : String(value));
  const reading = readQuota(shown, i18n.language === 'en' ? 'en' : 'vi');
  const leave = () => {
    if (!reading.ok) return;
    if (reading.value !== value) onChange(reading.value);
    setTyped(null);
  };
  return (
    <TextInput
      label={label} inputMode="numeric" value={shown} error={reading.ok ? undefined : reading.message}
      onChange={(event) => setTyped(event.currentTarget.value)} onBlur={leave} onKeyDown={(event) => event.key === 'Enter' && leave()}
    />
  );
}
