import { useQuery } from '@apollo/client/react';
import { targetLineLabels } from '@dangvu/domain/planning/targets/target-ledger';
import { targetWords } from '@dangvu/domain/planning/targets/target-words';
import { DataTable } from '@dangvu/ui/data-table';
import type { Column } from '@dangvu/ui/data-table';
import { formatDay } from '@dangvu/ui/format';
import { EmptyState, LoadingSkeleton } from '@dangvu/ui/states';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../i18n/use-label.ts';
import style from './targets.module.css';
import { TargetLedgerDocument } from './targets.generated.ts';
import type { TargetLedgerQuery } from './targets.generated.ts';

type Line = NonNullable<TargetLedgerQuery['plan']>['targetLedger']['nodes'][number];

/** Every line about the targets of a plan, each with the decision it rests on. */
export function TargetLedger({ planId, asOf }: { planId: string; asOf?: string }): ReactElement {
  const { t } = useTranslation('targets');
  const label = useLabel();
  const { data, loading, fetchMore } = useQuery(TargetLedgerDocument, { variables: { id: planId, ...(asOf === undefined ? {} : { asOf }) } });
  const ledger = data?.plan?.targetLedger;
  const columns: Column<Line>[] = [
    { key: 'day', header: t('ledger.day'), width: '7rem', cell: ({ effectiveOn }) => <span className="num">{formatDay(effectiveOn)}</span> },
    { key: 'unit', header: t('list.unit'), card: 'title', cell: ({ unit, indicator }) => <span className={style.stack}><span>{unit.shortName}</span><span className="small soft">{indicator.name}</span></span> },
    {
      key: 'what', header: t('ledger.what'), width: '16rem',
      cell: ({ kind, targetKind, from, to, base, dueOn }) => (
        <span className={style.stack}><span>{label(targetLineLabels[kind])}</span>{targetKind !== null && <span className="num">{targetWords({ kind: targetKind, from, to, base, dueOn }, label)}</span>}</span>
      ),
    },
    {
      key: 'decision', header: t('ledger.decision'), width: '14rem',
      cell: ({ decision, recordedBy }) => (
        <span className={style.stack}><span className="num">{`${decision.number}, ${formatDay(decision.decidedOn)}`}</span>{recordedBy !== null && <span className="small soft">{t('ledger.by', { by: recordedBy })}</span>}</span>
      ),
    },
    { key: 'reason', header: t('form.reason'), cell: ({ reason }) => reason ?? '' },
  ];
  if (ledger === undefined) return <LoadingSkeleton lines={6} lineHeight="2rem" />;
  const more = () =>
    void fetchMore({
      variables: { after: ledger.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) =>
        before.plan && next.plan ? { ...next, plan: { ...next.plan, targetLedger: { ...next.plan.targetLedger, nodes: [...before.plan.targetLedger.nodes, ...next.plan.targetLedger.nodes] } } } : before,
    });
  return (
    <section>
      <h2>{t('ledger.title')}</h2>
      {ledger.totalCount === 0 ? <EmptyState title={t('ledger.none')} /> : (
        <DataTable caption={t('ledger.title')} columns={columns} rows={ledger.nodes} rowKey={({ id }) => id} rowCount={ledger.totalCount} more={ledger.pageInfo.hasNextPage ? { loading, onMore: more } : undefined} />
      )}
    </section>
  );
}
