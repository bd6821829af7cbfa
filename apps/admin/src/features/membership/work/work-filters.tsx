import { natureOf } from '@dangvu/domain/membership/work-items';
import { Choice } from '@dangvu/ui/choice';
import { formatCount } from '@dangvu/ui/format';
import { NativeSelect } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AddressChange } from '../../../config/use-address.ts';
import type { WorkQuery } from '../work.generated.ts';
import type { WorkAddress } from './work-address.ts';
import style from './work.module.css';

export interface WorkFiltersProps {
  address: WorkAddress;
  /** Of the nature looked at; undefined until they are known. */
  counts: WorkQuery['workItemCounts'] | undefined;
  change: (change: AddressChange<WorkAddress>) => void;
}

const urgencies = ['overdue', 'week', 'later'] as const;

/** Deadlines or notices; then the kind, each with how many there are, and how pressing it is. */
export function WorkFilters({ address, counts: known, change }: WorkFiltersProps): ReactElement {
  const { t } = useTranslation('membership');
  const notices = address.kind === undefined ? address.tab === 'notices' : natureOf(address.kind) === 'NOTICE';
  const counts = known ?? [];
  // Not known is not 0: while it is asked, and where there is too much to count.
  const total = known === undefined ? '…' : formatCount(known.reduce((sum, { count }) => sum + count, 0));
  return (
    <div className={`${style.filters} no-print`} role="search">
      <Choice
        quiet
        label={t('work.which')}
        value={notices ? 'notices' : 'deadlines'}
        options={[{ value: 'deadlines', label: t('work.deadlines') }, { value: 'notices', label: t('work.notices') }]}
        onChange={(tab) => change({ tab: tab === 'notices' ? 'notices' : undefined, kind: undefined, urgency: undefined })}
      />
      <NativeSelect
        aria-label={t('work.kind')}
        className={style.kind ?? ''}
        value={address.kind ?? ''}
        onChange={(event) => change({ kind: counts.find(({ kind }) => kind === event.currentTarget.value)?.kind, tab: notices ? 'notices' : undefined })}
        data={[
          { value: '', label: t('work.everyKind', { number: total }) },
          ...counts.map(({ kind, label, count }) => ({ value: kind, label: `${label} (${formatCount(count)})` })),
          // A kind that came with the address and of which nothing is left.
          ...(address.kind !== undefined && !counts.some(({ kind }) => kind === address.kind) ? [{ value: address.kind, label: t('work.noneOfKind') }] : []),
        ]}
      />
      {!notices && (
        <NativeSelect
          aria-label={t('work.urgency')}
          value={address.urgency ?? ''}
          onChange={(event) => change({ urgency: urgencies.find((one) => one === event.currentTarget.value) })}
          data={[{ value: '', label: t('work.anyUrgency') }, ...urgencies.map((value) => ({ value, label: t(`work.${value}`) }))]}
        />
      )}
    </div>
  );
}
