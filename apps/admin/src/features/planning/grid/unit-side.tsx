import { skipToken, useQuery } from '@apollo/client/react';
import { sectorLabels, unitKinds } from '@dangvu/domain/organisation/unit-kinds';
import { percentOf, share as shareFigures } from '@dangvu/domain/planning/percent';
import { formatCount, formatDay, formatDifference, formatInstant, formatPercent, formatRatio } from '@dangvu/ui/format';
import { LoadingSkeleton } from '@dangvu/ui/states';
import { TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Suspense, useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFrame } from '../../../config/frame.ts';
import { paths } from '../../../config/paths.ts';
import { lazyPart } from '../../../i18n/lazy-part.ts';
import { QuotaLedgerDocument } from '../plan.generated.ts';
import style from './plan-grid.module.css';
import { beyondFeasible } from './rows.ts';
import type { PlanRow } from './rows.ts';

const UnitPeers = lazyPart(() => import('../../../peers/unit-peers.tsx').then((module) => module.UnitPeers), ['planning-desk']);

export interface UnitSideProps {
  planId: string;
  /** Of the plan: after a revision the ledger is asked for again. */
  version: number;
  /** The row under the cursor; null: none yet. */
  row: PlanRow | null;
  quota: number | null;
  remark: string | null;
  draft: boolean;
  /** Given while the remark may be written. */
  onRemark?: ((remark: string | null) => void) | undefined;
}

/** Explains the number under the cursor: the grounds for it, and every line of its ledger with the decision. */
export function UnitSide({ planId, version, row, quota, remark, draft, onRemark }: UnitSideProps): ReactElement {
  const { t, i18n } = useTranslation('planning');
  const { t: more } = useTranslation('targets');
  const { asOf } = useFrame();
  if (row === null) return <aside className={style.side} aria-label={t('side.title')}><p className="soft">{t('side.choose')}</p></aside>;
  const locale = i18n.language === 'en' ? 'en' : 'vi';
  const years = row.admissionsByYear;
  // The latest year that is over or has begun: of a later one nothing can be said yet.
  const last = years.findLast(({ year }) => String(year) <= asOf.slice(0, 4));
  const short = quota === null ? 0 : quota - row.pipeline;
  const beyond = beyondFeasible(row, quota);
  const revised = row.quota !== null && row.quota.original !== row.quota.adjusted;
  const share = quota === null ? null : percentOf(quota, row.members);
  return (
    <aside className={style.side} aria-label={t('side.title')}>
      <h2 className={style.sideTitle}><Link to={paths.unit} params={{ unitId: row.unit.id }}>{row.unit.name}</Link></h2>
      <p className="small soft">{`${unitKinds[row.unit.kind].label[locale]} · ${sectorLabels[row.unit.sector][locale]}`}</p>
      <p className={`${style.sideQuota} num`}>{quota === null ? <span className={style.absent}>{t('plan.notAssigned')}</span> : formatCount(quota)}</p>
      {!draft && (row.quota?.loweredLate ?? 0) > 0 && <p className={`${style.beyond} num`}>{t('plan.loweredLate', { number: formatCount(row.quota?.loweredLate ?? 0) })}</p>}
      {!draft && revised && <p className="soft num">{more('plan.ofBoth', { adjusted: shareOf(row.done, row.quota?.adjusted ?? null), original: shareOf(row.done, row.quota?.original ?? null) })}</p>}
      {onRemark !== undefined && <Remark key={row.unit.id} value={remark} onChange={onRemark} />}
      {onRemark === undefined && remark !== null && <p className="soft">{remark}</p>}
      <h3 className={style.sideHeading}>{t('side.why')}</h3>
      <dl className={style.grounds}>
        {years.map(({ year, count }) => <div key={year}><dt>{t('side.lastYears', { years: year })}</dt><dd className="num">{String(year) > asOf.slice(0, 4) ? '–' : formatCount(count)}</dd></div>)}
        <div><dt>{t('side.pipeline')}</dt><dd className="num">{formatCount(row.pipeline)}</dd></div>
        <div><dt>{t('side.ready')}</dt><dd className="num">{formatCount(row.readyForDecision)}</dd></div>
        {row.feasible !== null && <div><dt>{t('side.feasible')}</dt><dd className="num">{formatCount(row.feasible)}</dd></div>}
        <div><dt>{t('plan.members')}</dt><dd className="num">{formatCount(row.members)}</dd></div>
      </dl>
      {beyond > 0 && <p className={`${style.beyond} num`} role="status">{t('plan.beyondFeasible', { number: formatCount(beyond), feasible: formatCount(row.feasible ?? 0) })}</p>}
      {quota !== null && quota > 0 && <p className="num">{short > 0 ? t('side.short', { number: formatCount(short) }) : t('side.enough')}</p>}
      {quota !== null && last !== undefined && <p className="soft num">{t('side.sinceLast', { year: last.year, difference: formatDifference(quota - last.count) })}</p>}
      {quota !== null && share !== null && <p className="soft num">{t('side.share', { percent: formatPercent(share), ratio: formatRatio(quota, row.members) })}</p>}
      {!draft && <Peers key={`${row.unit.id}.${version}`} planId={planId} unitId={row.unit.id} />}
      <h3 className={style.sideHeading}>{t('side.ledger')}</h3>
      {draft ? <p className="soft">{t('side.ledgerDraft')}</p> : <Ledger key={version} planId={planId} unitId={row.unit.id} />}
    </aside>
  );
}

/** n/N with its percentage; of a small base n/N alone. */
const shareOf = (done: number, quota: number | null): string => {
  const { denominator, percent, smallBase } = shareFigures(done, quota);
  if (denominator === null) return '–';
  return percent === null || smallBase ? formatRatio(done, denominator) : `${formatRatio(done, denominator)} = ${formatPercent(percent, { fixed: true })}`;
};

function Remark({ value, onChange }: { value: string | null; onChange: (remark: string | null) => void }): ReactElement {
  const { t } = useTranslation('planning');
  const [typed, setTyped] = useState(value ?? '');
  const leave = () => {
    const remark = typed.normalize('NFC').trim() === '' ? null : typed.normalize('NFC').trim();
    if (remark !== value) onChange(remark);
  };
  return <TextInput label={t('plan.remark')} value={typed} maxLength={200} onChange={(event) => setTyped(event.currentTarget.value)} onBlur={leave} />;
}

/** Asked for only when it is opened: neighbours are looked at for one unit, not for every row the cursor passes. */
function Peers({ planId, unitId }: { planId: string; unitId: string }): ReactElement {
  const { t } = useTranslation('planning');
  const [open, setOpen] = useState(false);
  return (
    <details className={style.peers} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('side.peers')}</summary>
      {open && <Suspense fallback={<LoadingSkeleton lines={4} lineHeight="1.25rem" />}><UnitPeers planId={planId} unitId={unitId} /></Suspense>}
    </details>
  );
}

/** Asked for only when the cursor rests: running down a column must not ask for every row it passes. */
function Ledger({ planId, unitId }: { planId: string; unitId: string }): ReactElement {
  const { t } = useTranslation('planning');
  const frame = useFrame();
  const [rested, setRested] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setRested(unitId), 250);
    return () => clearTimeout(timer);
  }, [unitId]);
  const { data } = useQuery(
    QuotaLedgerDocument,
    rested !== unitId ? skipToken : { variables: { planId, unitId, ...(frame.isToday ? {} : { asOf: frame.asOf }) } },
  );
  if (data === undefined) return <LoadingSkeleton lines={3} lineHeight="1.25rem" />;
  const lines = data.plan?.ledger.nodes ?? [];
  if (lines.length === 0) return <p className="soft">{t('side.ledgerNone')}</p>;
  return (
    <ol className={style.ledger}>
      {lines.map((line) => (
        <li key={line.id}>
          <span className={style.ledgerKind}>
            {t(`lineKind.${line.kind}`)}
            {line.fromPlan !== null && `: ${line.fromPlan.title}`}
            {line.counterpart !== null && ` ${t(line.amount < 0 ? 'side.to' : 'side.from', { unit: line.counterpart.shortName })}`}
          </span>
          <span className={`${style.ledgerAmount} num`}>{line.kind === 'ASSIGNED' ? formatCount(line.amount) : formatDifference(line.amount)}</span>
          <span className={style.ledgerRest}>
            {t('side.decision', { number: line.decision.number, day: formatDay(line.decision.decidedOn) })}
            {line.reason !== null && <span>{line.reason}</span>}
            {line.feasible !== null && <span>{t('side.lineFeasible', { number: formatCount(line.feasible) })}</span>}
            {line.late && <span className={style.beyond}>{t('side.lineLate')}</span>}
            {line.recordedBy !== null && <span>{t('side.by', { by: line.recordedBy, at: formatInstant(line.recordedAt) })}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
