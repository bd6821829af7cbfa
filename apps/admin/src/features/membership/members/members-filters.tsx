import { MembershipStatus } from '@dangvu/domain/membership/states';
import { sexLabels } from '@dangvu/domain/membership/person-traits';
import { DateField } from '@dangvu/ui/date-field';
import { Pop } from '@dangvu/ui/pop';
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AddressChange } from '../../../config/use-address.ts';
import { SearchField } from '../../../pickers/search-field.tsx';
import { useLabel } from '../../../i18n/use-label.ts';
import { statusLabel } from '../words.ts';
import type { BranchChoiceFragment } from '../members.generated.ts';
import { BranchFilter } from './branch-filter.tsx';
import { hiddenFilters, noFilters, standings } from './members-address.ts';
import type { MembersAddress } from './members-address.ts';
import style from './members.module.css';

export interface MembersFiltersProps {
  address: MembersAddress;
  change: (change: AddressChange<MembersAddress>, how?: 'typing') => void;
  /** Branches below the unit looked at; undefined until they are known. */
  branches: BranchChoiceFragment | undefined;
  /** The year the list is read in. */
  year: string;
  /** What stands at the end of the row. */
  tools: ReactNode;
}

/** The filters in one row; those used seldom wait behind a button that counts them. */
export function MembersFilters({ address, change, branches, year, tools }: MembersFiltersProps): ReactElement {
  const { t } = useTranslation('membership');
  const { t: particular } = useTranslation('particulars');
  const label = useLabel();
  const hidden = hiddenFilters(address);
  const standing = standings.find((one) => one === address.status);
  const any = Object.keys(noFilters).some((key) => address[key as keyof MembersAddress] !== undefined);
  const number = (value: string) => (/^\d{1,3}$/.test(value) ? value : undefined);
  return (
    <div className={`${style.filters} no-print`} role="search">
      <SearchField label={t('filters.search')} value={address.q} onChange={(q) => change({ q }, 'typing')} />
      <NativeSelect
        aria-label={t('members.status')}
        value={standing ?? ''}
        onChange={(event) => change({ status: standings.find((one) => one === event.currentTarget.value) })}
        data={[
          { value: '', label: t('filters.current') },
          ...(['DECIDED', 'PROBATIONARY', 'OFFICIAL'] as const).map((status) => ({ value: status, label: label(statusLabel(status)) })),
          { value: 'ended', label: t('filters.ended') },
          ...Object.values(MembershipStatus).slice(3).map((status) => ({ value: status, label: `– ${label(statusLabel(status))}` })),
          { value: 'all', label: t('filters.everybody') },
        ]}
      />
      <BranchFilter branches={branches} value={address.branch} onChange={(branch) => change({ branch })} />
      <Pop
        label={t('filters.more')}
        trigger={(trigger) => (
          <Button {...trigger} variant="default" leftSection={<IconAdjustmentsHorizontal size={18} stroke={1.7} aria-hidden />}>
            {hidden === 0 ? t('filters.more') : t('filters.moreCount', { count: hidden })}
          </Button>
        )}
      >
        {() => (
          <div className={style.panel}>
            <NativeSelect
              label={t('members.sex')}
              value={address.sex ?? ''}
              onChange={(event) => change({ sex: (['FEMALE', 'MALE'] as const).find((one) => one === event.currentTarget.value) })}
              data={[{ value: '', label: t('filters.any') }, ...(['FEMALE', 'MALE'] as const).map((sex) => ({ value: sex, label: label(sexLabels[sex]) }))]}
            />
            <div className={style.pair}>
              <TextInput
                label={t('filters.ageFrom')} inputMode="numeric" maxLength={3} value={address.ageFrom ?? ''}
                onChange={(event) => change({ ageFrom: number(event.currentTarget.value) }, 'typing')}
              />
              <TextInput
                label={t('filters.ageTo')} inputMode="numeric" maxLength={3} value={address.ageTo ?? ''}
                onChange={(event) => change({ ageTo: number(event.currentTarget.value) }, 'typing')}
              />
            </div>
            <div className={style.pair}>
              <DateField label={t('filters.decidedFrom')} value={address.from ?? null} onChange={(day) => change({ from: day ?? undefined })} />
              <DateField label={t('filters.decidedTo')} value={address.to ?? null} onChange={(day) => change({ to: day ?? undefined })} />
            </div>
            <Checkbox
              label={particular('missing', { year: address.unfiled ?? year })} checked={address.unfiled !== undefined}
              onChange={(event) => change({ unfiled: event.currentTarget.checked ? year : undefined })}
            />
          </div>
        )}
      </Pop>
      {any && <Button variant="subtle" onClick={() => change(noFilters)}>{t('filters.clear')}</Button>}
      {tools}
    </div>
  );
}
