import { skipToken, useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { branchKinds } from '../words.ts';
import { BranchesUnderDocument } from './transfer-acts.generated.ts';

export interface BranchSelectProps {
  label: string;
  /** The unit looked at; a branch is itself the answer, and nothing is asked. */
  unit: { id: string; holdsMembers: boolean };
  value: string;
  onChange: (branchId: string) => void;
  error: string | undefined;
}

/** The branch below the unit looked at in which something is recorded. */
export function BranchSelect({ label, unit, value, onChange, error }: BranchSelectProps): ReactElement | null {
  const { t } = useTranslation('membership');
  const branches = useQuery(BranchesUnderDocument, unit.holdsMembers ? skipToken : { variables: { filter: { under: unit.id, kinds: [...branchKinds] } } });
  const tooMany = branches.data !== undefined && branches.data.units.totalCount > branches.data.units.nodes.length;
  if (unit.holdsMembers) return null;
  return (
    <NativeSelect
      label={label} required value={value} error={error ?? (branches.error === undefined ? undefined : t('acts.accept.branchesFailed'))}
      {...(tooMany ? { description: t('candidates.form.narrow') } : {})}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[{ value: '', label: t('acts.choose') }, ...(branches.data?.units.nodes ?? []).map((branch) => ({ value: branch.id, label: branch.shortName }))]}
    />
  );
}
