import { NativeSelect } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BranchChoiceFragment } from '../members.generated.ts';

export interface BranchFilterProps {
  /** Branches below the unit looked at; undefined until they are known. */
  branches: BranchChoiceFragment | undefined;
  value: string | undefined;
  onChange: (branchId: string | undefined) => void;
}

/**
 * The branches below the unit looked at. Under the town there are too many for a list, and the unit in the top bar is
 * the better filter; then only a choice that came with the address is shown, so that it can be taken back.
 */
export function BranchFilter({ branches, value, onChange }: BranchFilterProps): ReactElement | null {
  const { t } = useTranslation('membership');
  if (branches === undefined || (branches.totalCount < 2 && value === undefined)) return null;
  const listed = branches.totalCount <= branches.nodes.length ? branches.nodes : branches.nodes.filter((branch) => branch.id === value);
  if (listed.length === 0 && value === undefined) return null;
  const options = listed.map((branch) => ({ value: branch.id, label: branch.shortName }));
  return (
    <NativeSelect
      aria-label={t('members.branch')}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
      data={[
        { value: '', label: t('filters.allBranches') },
        ...options,
        ...(value !== undefined && !options.some((option) => option.value === value) ? [{ value, label: t('filters.chosenBranch') }] : []),
      ]}
    />
  );
}
