import { useQuery } from '@apollo/client/react';
import { formatDay } from '@dangvu/ui/format';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../apollo/use-act.ts';
import { DecideMany } from './decide-many.tsx';
import { AwardBadgesDocument, BadgesDueDocument } from './many.generated.ts';
import type { ManyProps } from './recognise-many.tsx';

/** Badges by one decision of the province: everybody of the unit whose party age reaches one by the coming award day. */
export function AwardMany({ unitId, today, onClose }: ManyProps): ReactElement {
  const { t } = useTranslation('membership');
  const list = useQuery(BadgesDueDocument, { variables: { unitId }, fetchPolicy: 'cache-and-network' }).data?.badgesDue;
  const { act, ...state } = useAct(AwardBadgesDocument);
  const due = new Map(list?.nodes.map((one) => [one.id, one]));
  const choices = list?.nodes.map(({ id, personName, years, reachedOn, branch, membership }) => ({
    id,
    version: membership.version,
    name: personName,
    place: [
      t('many.badgeDue', { branch: branch.shortName, years, day: formatDay(reachedOn) }),
      ...(membership.badgeBlock === null ? [] : [t('many.badgeBlocked', { day: formatDay(membership.badgeBlock.until) })]),
    ].join(' · '),
  }));
  return (
    <DecideMany
      {...state}
      act={({ rows, ...input }) => act({ ...input, rows: rows.flatMap((row) => {
        const one = due.get(row.id);
        return one === undefined ? [] : [{ ...row, badge: one.years }];
      }) })}
      title={t('many.award')}
      confirm={(number) => t('many.awardConfirm', { number })}
      changes={t('many.awardChanges', { day: list?.nodes[0] === undefined ? '' : formatDay(list.nodes[0].awardDay) })}
      choices={choices}
      total={list?.totalCount ?? 0}
      nobody={t('many.nobodyToAward')}
      today={today}
      onClose={onClose}
    />
  );
}
