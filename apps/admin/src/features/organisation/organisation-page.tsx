import { skipToken, useApolloClient, useQuery } from '@apollo/client/react';
import { unitKinds } from '@dangvu/domain/organisation/unit-kinds';
import { fold } from '@dangvu/ui/fold';
import { formatCount } from '@dangvu/ui/format';
import { PageHeader } from '@dangvu/ui/page-header';
import { EmptyState, ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import { Tree } from '@dangvu/ui/tree';
import { Checkbox } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFrame } from '../../config/frame.ts';
import { paths } from '../../config/paths.ts';
import { useAddress } from '../../config/use-address.ts';
import { useSignedIn } from '../../viewer/signed-in.ts';
import { SearchField } from '../../pickers/search-field.tsx';
import { failureOf } from '../../apollo/failure.ts';
import { FoundUnits } from './found-units.tsx';
import { readOrganisationAddress } from './organisation-address.ts';
import style from './organisation.module.css';
import { TreeChildrenDocument, TreeRootDocument } from './organisation.generated.ts';
import type { TreeUnitFragment } from './organisation.generated.ts';
import { treeNode } from './unit-tree.ts';

// What was open stays open when one comes back from a unit; gone with the tab.
const remembered = new Map<string, ReadonlySet<string>>();

/** The tree of units: walk it with the arrows, open what is below, or search by a few letters and see the path. */
export function OrganisationPage(): ReactElement {
  const { t, i18n } = useTranslation('organisation');
  const language = i18n.language === 'en' ? 'en' : 'vi';
  const frame = useFrame();
  const navigate = useNavigate();
  const client = useApolloClient();
  const signedIn = useSignedIn();
  const [address, change] = useAddress(readOrganisationAddress);
  const rootId = signedIn.homeUnit?.id;
  const closed = address.closed === true;
  const day = { ...(frame.isToday ? {} : { asOf: frame.asOf }), ended: closed };
  const asked = useQuery(TreeRootDocument, rootId === undefined ? skipToken : { variables: { id: rootId, ...day } });
  const root = (asked.data ?? asked.previousData)?.unit;
  const [below, setBelow] = useState<ReadonlyMap<string, readonly TreeUnitFragment[]>>(new Map());
  const [failed, setFailed] = useState<string | null>(null);
  const [expanded, setExpanded] = useState<ReadonlySet<string> | null>(null);
  const open = expanded ?? (rootId === undefined ? new Set<string>() : (remembered.get(rootId) ?? new Set([rootId])));
  const { error } = asked;

  // Another day is another tree, and so is one with those that have ended.
  useEffect(() => setBelow(new Map()), [frame.asOf, closed]);

  const expand = (next: ReadonlySet<string>) => {
    if (rootId !== undefined) remembered.set(rootId, next);
    setExpanded(next);
  };
  const load = async (id: string) => {
    try {
      const { data } = await client.query({ query: TreeChildrenDocument, variables: { id, ...day } });
      setBelow((before) => new Map(before).set(id, data?.unit?.children.nodes ?? []));
      setFailed(null);
    } catch {
      // The node closes again, so that opening it is the way to try once more.
      setFailed(t('tree.branchFailed'));
      setExpanded(new Set([...open].filter((one) => one !== id)));
    }
  };
  const note = (unit: TreeUnitFragment) =>
    [unitKinds[unit.kind].label[language], ...(unit.memberCount === null ? [] : [t('tree.members', { count: unit.memberCount, number: formatCount(unit.memberCount) })])].join(' · ');
  const loaded = root === null || root === undefined ? below : new Map(below).set(root.id, root.children.nodes);

  return (
    <>
      <PageHeader title={t('title.organisation')} {...(root === null || root === undefined ? {} : { lead: t('tree.lead', { name: root.name, number: formatCount(root.standing) }) })} />
      <div className={`${style.bar} no-print`} role="search">
        <SearchField label={t('tree.search')} value={address.q} onChange={(q) => change({ q }, 'typing')} />
        <Checkbox label={t('tree.closed')} checked={closed} onChange={(event) => change({ closed: event.currentTarget.checked ? true : undefined })} />
      </div>
      {error !== undefined && <ErrorState {...failureOf(error)} onRetry={() => void asked.refetch()} />}
      {error === undefined && root === undefined && <LoadingSkeleton lines={12} lineHeight="1.75rem" />}
      {error === undefined && root === null && <EmptyState title={t('tree.none')} />}
      <p role="status" className={failed === null ? 'visually-hidden' : style.failed}>{failed}</p>
      {root !== null && root !== undefined && (address.q === undefined
        ? (
            <div className={style.sheet}>
              <Tree
                label={t('title.organisation')}
                nodes={[treeNode(root, { loaded, day: frame.asOf, closed, note })]}
                expanded={open}
                onExpandedChange={expand}
                onSelect={({ id }) => void navigate({ to: paths.unit, params: { unitId: id } })}
                onLoad={({ id }) => void load(id)}
              />
            </div>
          )
        : <FoundUnits under={root.id} typed={address.q} fold={fold} note={note} closed={closed} />)}
    </>
  );
}
