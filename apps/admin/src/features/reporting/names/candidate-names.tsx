import { useQuery } from '@apollo/client/react';
import { ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import type { ReactElement } from 'react';
import { failureOf } from '../../../apollo/failure.ts';
import { MoreNames } from './more-names.tsx';
import { CandidateNamesDocument } from './names.generated.ts';
import { PersonList } from './person-list.tsx';
import type { Topic } from './topic.ts';
import { useMore } from './use-more.ts';

/** Candidates who stand at the stages of the figure today. */
export function CandidateNames({ topic, unitId }: { topic: Extract<Topic, { names: 'candidates' }>; unitId: string }): ReactElement {
  const more = useMore();
  const { data, error, refetch, fetchMore } = useQuery(CandidateNamesDocument, { variables: { filter: { unitId, stages: [...topic.stages] } } });
  if (data === undefined) {
    return error === undefined ? <LoadingSkeleton lines={6} lineHeight="2rem" /> : <ErrorState {...failureOf(error)} onRetry={() => void refetch()} />;
  }
  const { nodes, totalCount, pageInfo } = data.candidacies;
  const page = () =>
    fetchMore({
      variables: { after: pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({ ...next, candidacies: { ...next.candidacies, nodes: [...before.candidacies.nodes, ...next.candidacies.nodes] } }),
    });
  return (
    <>
      <PersonList
        lines={nodes.map(({ id, person, listedOn, branch }) => ({ key: id, personId: person?.id ?? null, name: person?.fullName ?? '…', day: listedOn, branch: branch.shortName }))}
      />
      <MoreNames shown={nodes.length} total={totalCount} more={more} page={pageInfo.hasNextPage ? page : undefined} />
    </>
  );
}
