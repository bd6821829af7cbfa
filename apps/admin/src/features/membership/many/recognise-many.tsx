import { useQuery } from '@apollo/client/react';
import { formatDay } from '@dangvu/ui/format';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../apollo/use-act.ts';
import { DecideMany } from './decide-many.tsx';
import { RecognisableMembersDocument, RecogniseMembersDocument } from './many.generated.ts';

export interface ManyProps {
  unitId: string;
  today: string;
  onClose: () => void;
}

/** Recognises many as official by one decision: everybody of the unit whose probation is over. */
export function RecogniseMany({ unitId, today, onClose }: ManyProps): ReactElement {
  const { t } = useTranslation('membership');
  const list = useQuery(RecognisableMembersDocument, { variables: { unitId }, fetchPolicy: 'cache-and-network' }).data?.workItems;
  const choices = list?.nodes.flatMap(({ person, unit }) => {
    const membership = person?.currentMembership;
    if (person === null || membership === null || membership === undefined) return [];
    const place = t('many.probationOver', { branch: unit.shortName, day: membership.probationEndsOn === null ? '' : formatDay(membership.probationEndsOn) });
    return [{ id: membership.id, version: membership.version, name: person.fullName, place }];
  });
  return (
    <DecideMany
      {...useAct(RecogniseMembersDocument)}
      title={t('many.recognise')}
      confirm={(number) => t('many.recogniseConfirm', { number })}
      changes={t('many.recogniseChanges')}
      choices={choices}
      total={list?.totalCount ?? 0}
      nobody={t('many.nobodyToRecognise')}
      today={today}
      onClose={onClose}
    />
  );
}
