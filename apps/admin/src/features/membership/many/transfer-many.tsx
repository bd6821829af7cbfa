import { skipToken, useQuery } from '@apollo/client/react';
import { formatDay } from '@dangvu/ui/format';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../apollo/use-act.ts';
import { DestinationPicker } from '../acts/destination-picker.tsx';
import type { Destination } from '../acts/destination-picker.tsx';
import { DecideMany } from './decide-many.tsx';
import { MembersOfBranchDocument, TransferMembersDocument } from './many.generated.ts';

/** Members of one branch go to another together, by one decision of a committee over both. */
export function TransferMany({ today, onClose }: { today: string; onClose: () => void }): ReactElement {
  const { t } = useTranslation('transfers');
  const [from, setFrom] = useState<Destination | null>(null);
  const [to, setTo] = useState<Destination | null>(null);
  const list = useQuery(MembersOfBranchDocument, from === null ? skipToken : { variables: { branchId: from.id }, fetchPolicy: 'cache-and-network' }).data?.members;
  const { act, ...acting } = useAct(TransferMembersDocument);
  const choices = list?.nodes.map(({ id, version, personName, officialOn, decidedOn }) => ({
    id, version, name: personName, place: officialOn === null ? t('many.admitted', { day: formatDay(decidedOn) }) : t('many.official', { day: formatDay(officialOn) }),
  }));
  return (
    <DecideMany
      {...acting}
      act={(input) => act({ ...input, toBranchId: to?.id ?? '' })}
      complete={to !== null}
      title={t('many.title')}
      confirm={(number) => t('many.confirm', { number })}
      changes={t('many.changes')}
      choices={from === null ? [] : choices}
      total={list?.totalCount ?? 0}
      nobody={from === null ? '' : t('many.nobody')}
      today={today}
      onClose={onClose}
    >
      <DestinationPicker label={t('many.from')} value={from} onChange={setFrom} error={undefined} />
      <DestinationPicker label={t('many.to')} value={to} onChange={setTo} error={acting.fields['toBranchId']} />
    </DecideMany>
  );
}
