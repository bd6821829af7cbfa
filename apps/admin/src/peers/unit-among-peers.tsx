import { useQuery } from '@apollo/client/react';
import { ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../apollo/failure.ts';
import { PlanOfYearDocument } from './peers.generated.ts';
import { UnitPeers } from './unit-peers.tsx';

interface UnitAmongPeersProps {
  unitId: string;
  /** The unit above, whose plan assigns to this one. */
  parentId: string;
  year: number;
}

/** A unit beside its peers in the plan of the year in which it is assigned its quota. */
export function UnitAmongPeers({ unitId, parentId, year }: UnitAmongPeersProps): ReactElement {
  const { t } = useTranslation('planning-desk');
  const { data, error, refetch } = useQuery(PlanOfYearDocument, { variables: { unitId: parentId, year } });
  if (error !== undefined && data === undefined) return <ErrorState {...failureOf(error)} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingSkeleton lines={4} lineHeight="1.25rem" />;
  const plan = data.plans.nodes.find(({ state }) => state !== 'DRAFT');
  return plan ? <UnitPeers planId={plan.id} unitId={unitId} /> : <p className="soft">{t('peers.noPlan', { year })}</p>;
}
