import { sectorLabels, unitKinds } from '@dangvu/domain/organisation/unit-kinds';
import { DataTable } from '@dangvu/ui/data-table';
import type { Column } from '@dangvu/ui/data-table';
import { formatCount } from '@dangvu/ui/format';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFrame } from '../../../config/frame.ts';
import { paths } from '../../../config/paths.ts';
import { hadEnded } from '../unit-tree.ts';
import type { UnitPageQuery } from '../unit.generated.ts';

type Child = NonNullable<UnitPageQuery['unit']>['children']['nodes'][number];

/** The units below, with their people and their quota; what may not be seen or was not assigned is no zero. */
export function ChildrenTable({ rows, total, year }: { rows: readonly Child[]; total: number; year: number }): ReactElement {
  const { t, i18n } = useTranslation('organisation');
  const { asOf } = useFrame();
  const language = i18n.language === 'en' ? 'en' : 'vi';
  const count = (value: number | null) => (value === null ? <span className="soft">–</span> : formatCount(value));
  const columns: Column<Child>[] = [
    { key: 'name', header: t('unit.name'), width: '38%', cell: (row) => <>{row.shortName}{hadEnded(row, asOf) && <span className="soft">{` (${t('tree.ended')})`}</span>}</> },
    { key: 'kind', header: t('unit.kind'), width: '9.5rem', card: 'bare', cell: (row) => (row.sector === 'WARD' || row.sector === 'COMMUNE' ? unitKinds[row.kind].label[language] : sectorLabels[row.sector][language]) },
    { key: 'members', header: t('unit.members'), align: 'number', width: '6rem', cell: (row) => count(row.memberCount) },
    { key: 'probationary', header: t('unit.probationaryShort'), align: 'number', width: '5rem', card: 'none', cell: (row) => count(row.probationaryCount) },
    { key: 'candidates', header: t('unit.candidatesShort'), align: 'number', width: '5rem', cell: (row) => count(row.candidateCount) },
    {
      key: 'quota',
      header: t('unit.quota', { year }),
      align: 'number',
      width: '8rem',
      cell: (row) => (row.quota?.adjusted === null || row.quota === null ? <span className="soft">{t('unit.noQuota')}</span> : formatCount(row.quota.adjusted)),
    },
  ];
  return (
    <>
      <DataTable
        caption={t('unit.below')}
        columns={columns}
        rows={rows}
        density="compact"
        rowKey={(row) => row.id}
        rowLink={(row, content) => <Link to={paths.unit} params={{ unitId: row.id }}>{content}</Link>}
        rowCount={total}
      />
      {total > rows.length && <p className="small soft num">{t('unit.someBelow', { shown: formatCount(rows.length), total: formatCount(total) })}</p>}
    </>
  );
}
