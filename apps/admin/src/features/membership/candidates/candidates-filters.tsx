import { SourceGroup, sourceGroupLabels } from '@dangvu/domain/membership/person-traits';
import { openStages, stateLabels } from '@dangvu/domain/membership/states';
import { NativeSelect } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AddressChange } from '../../../config/use-address.ts';
import { SearchField } from '../../../pickers/search-field.tsx';
import { useLabel } from '../../../i18n/use-label.ts';
import type { CandidatesAddress } from './candidates-address.ts';

export interface CandidatesFiltersProps {
  address: CandidatesAddress;
  change: (change: AddressChange<CandidatesAddress>, how?: 'typing') => void;
}

/** Name, stage, source, and whether it still goes on. */
export function CandidatesFilters({ address, change }: CandidatesFiltersProps): ReactElement {
  const { t } = useTranslation('membership');
  const label = useLabel();
  const sources = Object.values(SourceGroup);
  return (
    <>
      <SearchField label={t('filters.search')} value={address.q} onChange={(q) => change({ q }, 'typing')} />
      <NativeSelect
        aria-label={t('candidates.stage')}
        value={address.ended === true ? 'ended' : (address.stage ?? '')}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          change(chosen === 'ended' ? { ended: true, stage: undefined } : { ended: undefined, stage: openStages.find((one) => one === chosen) });
        }}
        data={[
          { value: '', label: t('candidates.goingOn') },
          ...openStages.map((stage) => ({ value: stage, label: `– ${label(stateLabels[stage])}` })),
          { value: 'ended', label: t('candidates.closed') },
        ]}
      />
      <NativeSelect
        aria-label={t('candidates.source')}
        value={address.source ?? ''}
        onChange={(event) => change({ source: sources.find((one) => one === event.currentTarget.value) })}
        data={[{ value: '', label: t('candidates.anySource') }, ...sources.map((value) => ({ value, label: label(sourceGroupLabels[value]) }))]}
      />
    </>
  );
}
