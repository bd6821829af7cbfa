import { useQuery } from '@apollo/client/react';
import { formatDay } from '@dangvu/ui/format';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../apollo/use-act.ts';
import { DecideMany } from './decide-many.tsx';
import { AdmissibleCandidatesDocument, AdmitCandidatesDocument } from './many.generated.ts';
import type { ManyProps } from './recognise-many.tsx';

/** Admits many candidates by one decision: everybody of the unit whom the committee has resolved on. */
export function AdmitMany({ unitId, today, onClose }: ManyProps): ReactElement {
  const { t } = useTranslation('membership');
  const list = useQuery(AdmissibleCandidatesDocument, { variables: { unitId }, fetchPolicy: 'cache-and-network' }).data?.candidacies;
  const choices = list?.nodes.map(({ id, version, personName, branch, committeeResolvedOn }) => ({
    id,
    version,
    name: personName,
    place: t('many.resolved', { branch: branch.shortName, day: committeeResolvedOn === null ? '' : formatDay(committeeResolvedOn) }),
  }));
  return (
    <DecideMany
      {...useAct(AdmitCandidatesDocument)}
      title={t('many.admit')}
      confirm={(number) => t('many.admitConfirm', { number })}
      changes={t('many.admitChanges')}
      choices={choices}
      total={list?.totalCount ?? 0}
      nobody={t('many.nobodyToAdmit')}
      today={today}
      onClose={onClose}
    />
  );
}
