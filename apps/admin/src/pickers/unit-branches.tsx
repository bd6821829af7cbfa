import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { Tree } from '@dangvu/ui/tree';
import type { TreeNode } from '@dangvu/ui/tree';
import { Button } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFrame } from '../config/frame.ts';
import { useViewer } from '../viewer/viewer-context.ts';
import { drawTree, pathTo } from './branches.ts';
import type { Branches, UnitBelow } from './branches.ts';
import type { RecentUnit } from './recent-units.ts';
import { UnitsBelowDocument } from './unit-panel.generated.ts';
import type { UnitsBelowQuery, UnitsBelowQueryVariables } from './unit-panel.generated.ts';
import style from './unit-panel.module.css';

/** Every unit directly below, however many pages that takes. */
const unitsBelow = async (client: ApolloClient, id: string, asOf: string | null): Promise<UnitBelow[]> => {
  const below: UnitBelow[] = [];
  let after: string | null = null;
  do {
    const variables: UnitsBelowQueryVariables = { id, after, ...(asOf === null ? {} : { asOf }) };
    const answer: { data?: UnitsBelowQuery | undefined } = await client.query({ query: UnitsBelowDocument, variables, fetchPolicy: 'cache-first' });
    const page = answer.data?.unit?.children;
    below.push(...(page?.nodes ?? []));
    after = page?.pageInfo.hasNextPage === true ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return below;
};

/** The tree below the viewer's own unit; what lies under a unit is asked for when it is opened. */
export function UnitBranches({ chosenId, onChoose }: { chosenId: string | null; onChoose: (unit: RecentUnit) => void }): ReactElement | null {
  const { t } = useTranslation('frame');
  const client = useApolloClient();
  const { asOf, isToday } = useFrame();
  const { homeUnit } = useViewer();
  const [branches, setBranches] = useState<Branches>({});
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  const [failed, setFailed] = useState<string | null>(null);
  const gone = useRef(false);

  const load = useCallback(
    async (id: string) => {
      setFailed(null);
      try {
        const below = await unitsBelow(client, id, isToday ? null : asOf);
        if (!gone.current) setBranches((before) => ({ ...before, [id]: below }));
      } catch {
        if (!gone.current) setFailed(id);
      }
    },
    [asOf, client, isToday],
  );
  useEffect(() => {
    gone.current = false;
    void load(homeUnit.id);
    return () => { gone.current = true; };
  }, [load, homeUnit.id]);

  if (failed !== null) {
    return (
      <div className={style.said} role="alert">
        <p>{t('unitsFailed')}</p>
        <Button variant="default" size="compact-sm" onClick={() => void load(failed)}>{t('tryAgain')}</Button>
      </div>
    );
  }
  const nodes = drawTree(branches, homeUnit.id);
  if (nodes === undefined) return <div className={style.room} aria-busy />;
  const select = (node: TreeNode) => {
    const above = [...homeUnit.path.map(({ shortName }) => shortName), homeUnit.shortName, ...pathTo(branches, homeUnit.id, node.id)];
    onChoose({ id: node.id, name: node.label, path: above });
  };
  return (
    <Tree
      label={t('unitsBelow', { unit: homeUnit.shortName })}
      nodes={nodes}
      expanded={expanded}
      onExpandedChange={setExpanded}
      selected={chosenId}
      onSelect={select}
      onLoad={(node) => void load(node.id)}
    />
  );
}
