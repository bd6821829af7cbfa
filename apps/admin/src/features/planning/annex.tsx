import { useQuery } from '@apollo/client/react';
import { targetWords } from '@dangvu/domain/planning/targets/target-words';
import { formatCount, formatDay } from '@dangvu/ui/format';
import { OnPaper, PrintHead } from '@dangvu/ui/print-style';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFrame } from '../../config/frame.ts';
import { useLabel } from '../../i18n/use-label.ts';
import { AnnexTargetsDocument } from './annex.generated.ts';
import type { AnnexTargetsQuery } from './annex.generated.ts';
import style from './annex.module.css';
import type { Entries } from './grid/draft-cells.ts';
import { gapWords } from './grid/gap-words.ts';
import { cellOf, isUnpublished, quotaOf } from './grid/rows.ts';
import type { PlanRow, Sums } from './grid/rows.ts';
import type { PlanHeadFragment } from './plan.generated.ts';

interface AnnexProps {
  plan: PlanHeadFragment;
  rows: readonly PlanRow[];
  entries: Entries;
  sums: Sums;
}

type Target = NonNullable<AnnexTargetsQuery['plan']>['targets']['nodes'][number];

/** The annex of the decision: the only thing the plan page prints. Targets by indicator stand below the numbers, as in the files. */
export function Annex(props: AnnexProps): ReactElement {
  const targets = useTargets(props.plan.id);
  return <OnPaper>{() => <Sheet {...props} targets={targets} />}</OnPaper>;
}

/** Whether somebody has pressed a key or pointed at anything since the page was opened. */
function useTouched(): boolean {
  const [touched, setTouched] = useState(false);
  useEffect(() => {
    if (touched) return;
    const touch = (): void => setTouched(true);
    for (const event of ['keydown', 'pointerdown']) window.addEventListener(event, touch, { capture: true, once: true });
    return () => ['keydown', 'pointerdown'].forEach((event) => window.removeEventListener(event, touch, { capture: true }));
  }, [touched]);
  return touched;
}

/**
 * Every target of the plan, page by page, fetched before it is printed: a browser that prints does not wait. Not before anybody has done
 * anything, because opening the page is one question; Ctrl comes before P.
 */
function useTargets(planId: string): readonly Target[] {
  const { asOf, isToday } = useFrame();
  const touched = useTouched();
  const { data, fetchMore } = useQuery(AnnexTargetsDocument, { skip: !touched, variables: { id: planId, ...(isToday ? {} : { asOf }) } });
  const targets = data?.plan?.targets;
  const after = targets?.pageInfo.hasNextPage === true ? targets.pageInfo.endCursor : null;
  useEffect(() => {
    if (after === null) return;
    void fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult: next }) =>
        before.plan && next.plan ? { ...next, plan: { ...next.plan, targets: { ...next.plan.targets, nodes: [...before.plan.targets.nodes, ...next.plan.targets.nodes] } } } : before,
    });
  }, [after, fetchMore]);
  return targets?.nodes ?? [];
}

function Targets({ targets }: { targets: readonly Target[] }): ReactElement {
  const { t } = useTranslation('targets');
  const label = useLabel();
  return (
    <>
      <p className={style.further}>{t('title')}</p>
      <table className={style.table}>
        <thead>
          <tr><th scope="col">{t('totals.indicator')}</th><th scope="col">{t('list.unit')}</th><th scope="col">{t('list.target')}</th><th scope="col">{t('list.remark')}</th></tr>
        </thead>
        <tbody>
          {targets.map((target) => (
            <tr key={target.id}>
              <td>{target.indicator.name}</td>
              <td>{target.unit.name}</td>
              <td>{targetWords(target, label)}</td>
              <td>{target.remark}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Units without a quota are listed with a dash, not with 0. */
function Sheet({ plan, rows, entries, sums, targets }: AnnexProps & { targets: readonly Target[] }): ReactElement {
  const { t } = useTranslation('planning');
  const { asOf } = useFrame();
  const draft = plan.state === 'DRAFT';
  const revised = !draft && rows.some(({ quota }) => quota !== null && quota.original !== quota.adjusted);
  return (
    <>
      <PrintHead
        {...(plan.unit.parent === null ? {} : { superior: plan.unit.parent.name.toLocaleUpperCase('vi') })}
        issuer={plan.unit.name.toLocaleUpperCase('vi')}
        party={t('annex.party')}
        placeAndDate={t('annex.place')}
      />
      <h2 className={style.title}>{t('annex.title')}</h2>
      <p className={style.under}>{plan.title}</p>
      <p className={style.under}>
        {isUnpublished(plan) ? t('annex.unpublished', { day: formatDay(asOf) }) : plan.decision === null ? t('annex.draft') : t('annex.under', { number: plan.decision.number, day: formatDay(plan.decision.decidedOn) })}
      </p>
      <table className={style.table}>
        <thead>
          <tr>
            <th scope="col">{t('annex.number')}</th>
            <th scope="col">{t('annex.unit')}</th>
            {revised && <th scope="col" className="num-column">{t('annex.original')}</th>}
            <th scope="col" className="num-column">{revised ? t('annex.adjusted') : t('annex.quota')}</th>
            <th scope="col">{t('annex.remark')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const quota = quotaOf(row, draft, entries);
            return (
              <tr key={row.unit.id}>
                <td className="num-column">{index + 1}</td>
                <td>{row.unit.name}</td>
                {revised && <td className="num-column">{row.quota?.original === null || row.quota === null ? '–' : formatCount(row.quota.original)}</td>}
                <td className="num-column">{quota === null ? '–' : formatCount(quota)}</td>
                <td>{[cellOf(row, entries).remark, (row.quota?.loweredLate ?? 0) > 0 ? t('plan.loweredLate', { number: formatCount(row.quota?.loweredLate ?? 0) }) : null].filter((part) => part !== null).join('; ')}</td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <td />
            <td>{t('plan.total')}</td>
            {revised && <td className="num-column">{formatCount(rows.reduce((sum, { quota }) => sum + (quota?.original ?? 0), 0))}</td>}
            <td className="num-column">{formatCount(sums.assigned)}</td>
            <td>{sums.gap === 0 || sums.gap === null ? '' : (plan.gapRemark ?? gapWords(t, sums.gap, sums.reserve))}</td>
          </tr>
        </tfoot>
      </table>
      {targets.length > 0 && <Targets targets={targets} />}
      <div className={style.sign}>{t('annex.sign')}</div>
    </>
  );
}
