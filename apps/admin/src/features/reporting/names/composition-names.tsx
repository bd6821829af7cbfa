import { useQuery } from '@apollo/client/react';
import { ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../../apollo/failure.ts';
import { periodVariables, useFrame } from '../../../config/frame.ts';
import { MoreNames } from './more-names.tsx';
import { CompositionNamesDocument } from './names.generated.ts';
import { PersonList } from './person-list.tsx';
import type { Topic } from './topic.ts';
import { useMore } from './use-more.ts';

/** The people a figure of the make-up counts, by name. */
export function CompositionNames({ topic, unitId }: { topic: Extract<Topic, { names: 'composition' }>; unitId: string }): ReactElement {
  const { t } = useTranslation('reporting');
  const more = useMore();
  const { of, trait, value, standing } = topic;
  // Kept out of the memory of answers: a dashboard has no identity, and these names would replace the figures of the page.
  const { data, error, refetch, fetchMore } = useQuery(CompositionNamesDocument, {
    variables: { unitId, ...periodVariables(useFrame()), of, trait, value, standing },
    fetchPolicy: 'no-cache',
    nextFetchPolicy: 'no-cache',
  });
  if (data === undefined) {
    return error === undefined ? <LoadingSkeleton lines={6} lineHeight="2rem" /> : <ErrorState {...failureOf(error)} onRetry={() => void refetch()} />;
  }
  const people = data.dashboard?.compositionMembers;
  if (!people) return <p className="soft">{t('names.hidden')}</p>;
  const { nodes, totalCount, pageInfo } = people;
  const page = () => fetchMore({
    variables: { after: pageInfo.endCursor },
    updateQuery: (before, { fetchMoreResult: next }) => {
      const [old, further] = [before.dashboard?.compositionMembers, next.dashboard?.compositionMembers];
      if (!before.dashboard || !old || !further) return before;
      return { ...before, dashboard: { ...before.dashboard, compositionMembers: { ...further, nodes: [...old.nodes, ...further.nodes] } } };
    },
  });
  return (
    <>
      <PersonList
        lines={nodes.map((one) => ({ key: one.id, personId: one.person?.id ?? null, name: one.person?.fullName ?? one.personName, day: one.decidedOn, branch: one.branch.shortName }))}
      />
      <MoreNames shown={nodes.length} total={totalCount} more={more} page={pageInfo.hasNextPage ? page : undefined} />
    </>
  );
}
