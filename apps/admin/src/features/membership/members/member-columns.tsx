import { disciplineFormLabels } from '@dangvu/domain/membership/discipline';
import { sexLabels } from '@dangvu/domain/membership/person-traits';
import type { Column } from '@dangvu/ui/data-table';
import { formatDay } from '@dangvu/ui/format';
import { StateBadge } from '@dangvu/ui/state-badge';
import { IconArrowsRightLeft, IconGavel } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../i18n/use-label.ts';
import type { MembersQuery } from '../members.generated.ts';
import { statusLabel, statusTones } from '../words.ts';
import style from './members.module.css';

export type MemberRow = MembersQuery['members']['nodes'][number];

/** The columns the list of members begins with; those a reader may add come when they are wanted (added-columns.tsx). */
export function useMemberColumns(): Column<MemberRow>[] {
  const { t } = useTranslation('membership');
  const label = useLabel();
  return [
    { key: 'fullName', header: t('members.name'), sortable: true, width: '18%', cell: ({ personName }) => personName },
    {
      key: 'status',
      header: t('members.status'),
      width: '11rem',
      card: 'aside',
      cell: (row) => (
        <span className={style.badges}>
          <StateBadge tone={statusTones[row.status]} look="plain">{label(statusLabel(row.status))}</StateBadge>
          {row.openTransfer !== null && <StateBadge tone="wait" icon={IconArrowsRightLeft} look="plain">{t('members.inTransit')}</StateBadge>}
          {row.disciplineInForce !== null && <StateBadge tone="warn" icon={IconGavel} look="plain">{label(disciplineFormLabels[row.disciplineInForce])}</StateBadge>}
        </span>
      ),
    },
    {
      key: 'branch',
      header: t('members.branch'),
      width: '27%',
      card: 'bare',
      cell: ({ branch }) => (
        <span>
          {branch.shortName}
          {branch.parent !== null && <span className={`${style.above} soft`}>{branch.parent.shortName}</span>}
        </span>
      ),
    },
    { key: 'sex', header: t('members.sex'), width: '4.5rem', card: 'none', cell: ({ person }) => (person === null ? '–' : label(sexLabels[person.sex])) },
    { key: 'bornOn', header: t('members.born'), width: '7rem', align: 'number', card: 'none', cell: ({ person }) => (person === null ? '–' : formatDay(person.bornOn)) },
    { key: 'decidedOn', header: t('members.decided'), width: '8rem', align: 'number', sortable: true, cell: ({ decidedOn }) => formatDay(decidedOn) },
    { key: 'next', header: t('members.next'), width: '11.5rem', card: 'bare', cell: (row) => <Next row={row} /> },
  ];
}

/** What a reader of the list wants to know next, by status. */
function Next({ row }: { row: MemberRow }): ReactElement {
  const { t } = useTranslation('membership');
  const text = ((): string | null => {
    if (row.endedOn !== null) return t('members.ended', { day: formatDay(row.endedOn) });
    if (row.probationEndsOn !== null) return t('members.probationEnds', { day: formatDay(row.probationEndsOn) });
    return row.partyAgeYears === null ? null : t('members.partyAge', { count: row.partyAgeYears });
  })();
  return <span className="num">{text ?? '–'}</span>;
}
