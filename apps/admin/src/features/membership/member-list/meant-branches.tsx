import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { formatCount } from '@dangvu/ui/format';
import { Section } from '@dangvu/ui/page-header';
import { Button, NativeSelect } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { MemberListBranchesDocument } from '../member-list.generated.ts';
import type { MemberListBranchesQuery } from '../member-list.generated.ts';
import { branchKinds } from '../words.ts';
import type { WrittenBranch } from './branches-written.ts';
import style from './member-list.module.css';

type Branch = MemberListBranchesQuery['units']['nodes'][number];

/** Every branch below the unit, however many pages that takes. */
async function everyBranch(client: ApolloClient, unitId: string): Promise<Branch[]> {
  const found: Branch[] = [];
  let after: string | null = null;
  do {
    const answer: { data?: MemberListBranchesQuery | undefined } = await client.query({ query: MemberListBranchesDocument, variables: { filter: { under: unitId, kinds: [...branchKinds] }, after }, fetchPolicy: 'cache-first' });
    const page = answer.data?.units;
    found.push(...(page?.nodes ?? []));
    after = page?.pageInfo.hasNextPage === true ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}

/** Branches under the unit above them, as they are looked for in a long list. */
function grouped(branches: readonly Branch[]): { group: string; items: { value: string; label: string }[] }[] {
  const groups = new Map<string, { value: string; label: string }[]>();
  for (const { id, name, parent } of branches) {
    const above = parent?.shortName ?? '';
    groups.set(above, [...(groups.get(above) ?? []), { value: id, label: name }]);
  }
  return [...groups].map(([group, items]) => ({ group, items }));
}

export interface MeantBranchesProps {
  unitId: string;
  written: readonly WrittenBranch[];
  locked: boolean;
  onChange: (written: string, unitId: string) => void;
}

/** What the list writes for branches that are called otherwise: which one is meant, once for all rows that say so. */
export function MeantBranches({ unitId, written, locked, onChange }: MeantBranchesProps): ReactElement {
  const { t } = useTranslation('member-list');
  const client = useApolloClient();
  const [branches, setBranches] = useState<readonly Branch[] | 'failed' | null>(null);
  const load = useCallback(() => {
    setBranches(null);
    everyBranch(client, unitId).then(setBranches, () => setBranches('failed'));
  }, [client, unitId]);
  useEffect(load, [load]);
  return (
    <Section title={t('branches.title')} look="boxed" aside={t('branches.text')}>
      {branches === 'failed' && <p role="alert">{t('branches.failed')} <Button variant="default" size="compact-sm" onClick={load}>{t('branches.retry')}</Button></p>}
      <ul className={style.meant}>
        {written.map((one) => (
          <li key={one.written}>
            <span><strong>{one.written}</strong> <span className="soft num">{t('branches.rows', { count: one.rows, number: formatCount(one.rows) })}</span></span>
            <NativeSelect
              aria-label={t('branches.meant', { written: one.written })} value={one.unitId} disabled={locked || !Array.isArray(branches)}
              onChange={(event) => onChange(one.written, event.currentTarget.value)}
              data={[{ value: '', label: branches === null ? t('branches.loading') : t('branches.choose') }, ...(Array.isArray(branches) ? grouped(branches as readonly Branch[]) : [])]}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
