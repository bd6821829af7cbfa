import { useQuery } from '@apollo/client/react';
import { ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFrame } from '../../../config/frame.ts';
import { failureOf } from '../../../apollo/failure.ts';
import { MoreNames } from './more-names.tsx';
import { AdmittedNamesDocument } from './names.generated.ts';
import type { AdmittedNamesQuery } from './names.generated.ts';
import style from './names.module.css';
import { PersonList } from './person-list.tsx';
import type { Topic } from './topic.ts';
import { useMore } from './use-more.ts';

type Member = AdmittedNamesQuery['members']['nodes'][number];

/**
 * Whether the person was admitted at the unit: who came later from elsewhere began here after the day of the admission, or
 * began at a branch outside the unit. For the whole town the branches are not asked for: there is none outside it.
 */
const wasAdmittedAt = (unitId: string) => ({ decidedOn, postings }: Member): boolean => {
  const [first] = postings;
  return first?.from === decidedOn && (first.branch === undefined || first.branch.path.some(({ id }) => id === unitId));
};

export interface AdmittedNamesProps {
  topic: Extract<Topic, { names: 'admitted' }>;
  unitId: string;
  /** The unit is the root: nobody was admitted outside it. */
  whole: boolean;
}

/** Those admitted in the period who stand today as the figure says. */
export function AdmittedNames({ topic, unitId, whole }: AdmittedNamesProps): ReactElement {
  const { t } = useTranslation('reporting');
  const frame = useFrame();
  const more = useMore();
  const { data, error, refetch, fetchMore } = useQuery(AdmittedNamesDocument, {
    variables: {
      filter: { unitId, decidedFrom: frame.from, decidedTo: frame.to < frame.asOf ? frame.to : frame.asOf, statuses: [...topic.statuses] },
      parts: !whole,
      ...(frame.isToday ? {} : { asOf: frame.asOf }),
    },
  });
  if (data === undefined) {
    return error === undefined ? <LoadingSkeleton lines={6} lineHeight="2rem" /> : <ErrorState {...failureOf(error)} onRetry={() => void refetch()} />;
  }
  const { nodes, pageInfo } = data.members;
  const admitted = nodes.filter(wasAdmittedAt(unitId));
  const page = () =>
    fetchMore({
      variables: { after: pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({ ...next, members: { ...next.members, nodes: [...before.members.nodes, ...next.members.nodes] } }),
    });
  const goesOn = pageInfo.hasNextPage && admitted.length < topic.count;
  return (
    <>
      <PersonList
        lines={admitted.map((node) => ({
          key: node.id, personId: node.person?.id ?? null, name: node.person?.fullName ?? node.personName, day: node.decidedOn, branch: node.branch.shortName,
        }))}
      />
      <MoreNames shown={admitted.length} total={topic.count} more={more} page={goesOn ? page : undefined} />
      {!goesOn && admitted.length !== topic.count && <p className={style.note}>{t('names.byBranch')}</p>}
    </>
  );
}
