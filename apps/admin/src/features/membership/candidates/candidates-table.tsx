import { sourceGroupLabels } from '@dangvu/domain/membership/person-traits';
import { stateLabels } from '@dangvu/domain/membership/states';
import { DataTable } from '@dangvu/ui/data-table';
import type { Column } from '@dangvu/ui/data-table';
import { formatDay } from '@dangvu/ui/format';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../config/paths.ts';
import type { CandidateCardFragment } from '../candidates.generated.ts';
import { useLabel } from '../../../i18n/use-label.ts';
import { DueDay } from './due-day.tsx';

export interface CandidatesListProps {
  rows: readonly CandidateCardFragment[];
  today: string;
  /** Opens the candidacy of a person at the side. */
  onOpen: (personId: string) => void;
  more: { loading: boolean; onMore: () => void } | undefined;
}

/** The list for a town or a ward. */
export function CandidatesTable({ rows, total, today, more }: CandidatesListProps & { total: number }): ReactElement {
  const { t } = useTranslation('membership');
  const label = useLabel();
  const columns: Column<CandidateCardFragment>[] = [
    { key: 'name', header: t('candidates.name'), width: '16%', cell: (row) => row.personName },
    { key: 'stage', header: t('candidates.stage'), width: '15%', card: 'bare', cell: (row) => label(stateLabels[row.stage]) },
    { key: 'branch', header: t('candidates.branch'), width: '24%', card: 'bare', cell: ({ branch }) => [branch.shortName, branch.parent?.shortName].filter((part) => part !== undefined).join(' · ') },
    { key: 'source', header: t('candidates.source'), width: '14%', card: 'none', cell: (row) => label(sourceGroupLabels[row.sourceGroup]) },
    {
      key: 'missing',
      header: t('candidates.missing'),
      cell: (row) => (row.closedOn !== null ? (row.closeReason ?? '–') : row.missing.length === 0 ? t('candidates.nothingMissing') : row.missing[0]),
    },
    {
      key: 'due',
      header: t('candidates.due'),
      width: '10rem',
      cell: (row) => (row.closedOn === null ? <DueDay day={row.nextDueOn} today={today} /> : <span className="num">{t('candidates.done', { day: formatDay(row.closedOn) })}</span>),
    },
  ];
  return (
    <DataTable
      caption={t('title.candidates')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowLink={(row, content) => {
        const { person } = row;
        if (person === null) return content;
        // What is over is read on the person's page; what goes on opens beside the list, to be worked on.
        return row.closedOn !== null
          ? <Link to={paths.person} params={{ personId: person.id }}>{content}</Link>
          : <Link from={paths.candidates} to={paths.candidates} search={(before) => ({ ...before, open: person.id })} resetScroll={false}>{content}</Link>;
      }}
      more={more}
      rowCount={total}
    />
  );
}
