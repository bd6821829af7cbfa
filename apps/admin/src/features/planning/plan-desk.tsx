import { formatDay } from '@dangvu/ui/format';
import { PageHeader } from '@dangvu/ui/page-header';
import { EmptyState } from '@dangvu/ui/states';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFrame } from '../../config/frame.ts';
import { lazyPart } from '../../i18n/lazy-part.ts';
import { paths } from '../../config/paths.ts';
import type { Against } from './grid/grid-columns.tsx';
import { PlanGrid } from './grid/plan-grid.tsx';
import { usePlanTurn } from './grid/plan-turn.ts';
import style from './grid/plan-grid.module.css';
import { equationWords } from './grid/gap-words.ts';
import { cellOf, isSeenInPart, isUnpublished, quotaOf, sumUp, withRemarks } from './grid/rows.ts';
import type { PlanRow } from './grid/rows.ts';
import { SavingLine, UnsentNotice } from './grid/saving-line.tsx';
import { limitOf } from './grid/spread/limits.ts';
import { useLimitSaving } from './grid/spread/use-limit-saving.ts';
import { usualChoice } from './grid/spread/spread-choice.ts';
import type { SpreadInGrid } from './grid/spread/spread-panel.tsx';
import { TargetBar } from './grid/target-bar.tsx';
import { needsMeeting, useDraftSaving } from './grid/use-draft-saving.ts';
import type { PlanStep } from './negotiation/step-dialog.tsx';
import type { PlanHeadFragment, PlanOutcomeFragment } from './plan.generated.ts';

// What a plan is looked at for comes first; what it is changed with is fetched when it is asked for.
const Annex = lazy(() => import('./annex.tsx').then((module) => ({ default: module.Annex })));
const DiscardPlan = lazy(() => import('./decisions/discard-plan.tsx').then((module) => ({ default: module.DiscardPlan })));
const PublishDialog = lazy(() => import('./decisions/publish-dialog.tsx').then((module) => ({ default: module.PublishDialog })));
const ReviseDialog = lazy(() => import('./decisions/revise-dialog.tsx').then((module) => ({ default: module.ReviseDialog })));
const StepDialog = lazy(() => import('./negotiation/step-dialog.tsx').then((module) => ({ default: module.StepDialog })));
const CounterPanel = lazy(() => import('./negotiation/counter-panel.tsx').then((module) => ({ default: module.CounterPanel })));
const ImportDialog = lazy(() => import('./import/import-dialog.tsx').then((module) => ({ default: module.ImportDialog })));
const PlanMore = lazy(() => import('./targets/plan-more.tsx').then((module) => ({ default: module.PlanMore })));
const DifferenceChoice = lazyPart(() => import('./compare/difference-choice.tsx').then((module) => module.DifferenceChoice), ['planning-desk']);
const DraftHistory = lazyPart(() => import('./history/draft-history.tsx').then((module) => module.DraftHistory), ['planning-desk']);
const PlanPictures = lazyPart(() => import('./pictures/plan-pictures.tsx').then((module) => module.PlanPictures), ['planning-desk']);
const TermYears = lazy(() => import('./term/term-years.tsx').then((module) => ({ default: module.TermYears })));
const TakeAway = lazy(() => import('./grid/take-away.tsx').then((module) => ({ default: module.TakeAway })));
const UnitSide = lazy(() => import('./grid/unit-side.tsx').then((module) => ({ default: module.UnitSide })));
const MeetingNotices = lazyPart(() => import('./grid/meeting/meeting-notices.tsx').then((module) => module.MeetingNotices), ['planning-desk']);
const SpreadPanel = lazy(() => import('./grid/spread/spread-panel.tsx').then((module) => ({ default: module.SpreadPanel })));

export interface PlanDeskProps {
  plan: PlanHeadFragment & PlanOutcomeFragment;
  rows: readonly PlanRow[];
  /** All rows are here; sums and proposals are over all of them. */
  complete: boolean;
  onReload: () => Promise<unknown>;
}

type Dialog = 'publish' | 'revise' | 'discard' | 'import' | PlanStep | null;

const steps = [['propose', 'canPropose'], ['withdraw', 'canWithdraw'], ['approve', 'canApprove'], ['close', 'canClose']] as const satisfies readonly (readonly [PlanStep, keyof PlanHeadFragment['permissions']])[];

/** The plan on the desk: sums above, grid in the middle, the explanation of the row under the cursor beside it. */
export function PlanDesk({ plan, rows: sent, complete, onReload }: PlanDeskProps): ReactElement {
  const { t } = useTranslation('planning');
  const { asOf, isToday } = useFrame();
  const [unitId, setUnitId] = useState<string | null>(null);
  const [dialog, setDialog] = useState<Dialog>(null);
  const [spreadOpen, setSpreadOpen] = useState(false);
  const [below, setBelow] = useState(false);
  const [against, setAgainst] = useState<Against | undefined>();
  const turn = usePlanTurn(plan);
  const draft = plan.state === 'DRAFT';
  const rows = useMemo(() => (draft ? sent : withRemarks(sent)), [draft, sent]);
  // Only today's plan can be worked on; a plan seen as of another day is a picture of that day.
  const editable = draft && plan.permissions.canEdit && isToday;
  const saving = useDraftSaving({ plan, rows: sent, complete, editable, turn, onReload });
  const limiting = useLimitSaving(plan.id, turn, saving.meet);
  const [choice, choose] = useState(usualChoice);
  const [spreading, setSpreading] = useState<SpreadInGrid | undefined>();
  const { limits, set: setLimits } = limiting;
  const lock = useCallback((one: PlanRow) => {
    const limit = limitOf(one, limits);
    setLimits([{ unitId: one.unit.id, limit: { ...limit, locked: !limit.locked } }]);
  }, [limits, setLimits]);
  const sums = sumUp(plan, rows, saving.entries);
  const row = rows.find(({ unit }) => unit.id === unitId) ?? null;
  const lead = plan.stage === 'PROPOSED' || plan.stage === 'COUNTERED' || plan.stage === 'APPROVED' ? t(`plan.leadOf.${plan.stage}`) : draft ? t('plan.draftLead') : isUnpublished(plan) ? t('plan.unpublishedLead', { day: formatDay(asOf) }) : plan.decision === null ? t('state.PUBLISHED')
    : t('plan.publishedLead', { number: plan.decision.number, day: formatDay(plan.decision.decidedOn), signatory: plan.decision.signatory });
  const remark = (cellRow: PlanRow) => (text: string | null) => saving.enter([{ unitId: cellRow.unit.id, cell: { ...cellOf(cellRow, saving.entries), remark: text } }]);
  return (
    <>
      <div className="no-print">
        <PageHeader
          title={plan.title}
          above={<><Link to={paths.plans}>{t('title.plans')}</Link>{` · ${plan.unit.name} · ${t(`state.${plan.stage}`)}`}</>}
          lead={lead}
          actions={
            <>
              {plan.permissions.canDiscard && draft && isToday && <Button variant="subtle" color="gray" onClick={() => setDialog('discard')}>{t('plan.discard')}</Button>}
              {editable && rows.length > 0 && !spreadOpen && <Button variant="default" onClick={() => { setAgainst(undefined); setSpreadOpen(true); }}>{t('spread.title')}</Button>}
              {editable && rows.length > 0 && <Button variant="default" onClick={() => setDialog('import')}>{t('import.open')}</Button>}
              <Suspense><TakeAway planId={plan.id} title={plan.title} rows={rows} draft={draft} entries={saving.entries} unsaved={saving.open} /></Suspense>
              {isToday && rows.length > 0 && steps.filter(([, may]) => plan.permissions[may]).map(([step]) => (
                <Button key={step} variant={step === 'approve' ? 'filled' : 'default'} disabled={saving.open} onClick={() => setDialog(step)}>{t(`step.${step}`)}</Button>
              ))}
              {plan.permissions.canRevise && isToday && <Button onClick={() => setDialog('revise')}>{t('plan.revise')}</Button>}
              {plan.permissions.canPublish && draft && isToday && <Button disabled={saving.open || rows.length === 0} onClick={() => setDialog('publish')}>{t('plan.publish')}</Button>}
            </>
          }
        />
        <TargetBar plan={plan} sums={sums} mayEditTarget={editable && plan.unit.parent === null} saving={editable ? <SavingLine saving={saving} /> : undefined} />
        <Suspense><PlanMore plan={plan} /></Suspense>
        {plan.term !== null && <Suspense><TermYears plan={plan} /></Suspense>}
        <UnsentNotice saving={saving} />
        {editable && complete && needsMeeting(saving) && <Suspense><MeetingNotices plan={plan} rows={rows} saving={saving} /></Suspense>}
        {rows.length > 0 && !spreadOpen && <div className={style.compareRoom}><Suspense><DifferenceChoice plan={plan} onChoose={setAgainst} /></Suspense></div>}
        {rows.length === 0 ? <EmptyState title={t('plan.empty')} /> : (
          <div className={style.desk}>
            <PlanGrid
              rows={rows} entries={saving.entries} draft={draft} editable={editable} footNote={isUnpublished(plan) ? t('state.UNPUBLISHED') : isSeenInPart(plan) ? t('plan.inPart') : equationWords(t, sums)}
              onEnter={saving.enter} onFocusUnit={setUnitId} limits={limits} onLimit={setLimits} onLock={lock} spreading={spreading} against={against}
            />
            <div className={style.beside}>
              {spreadOpen && editable && (
                <Suspense>
                  <SpreadPanel
                    plan={plan} rows={rows} saving={saving} limiting={limiting} turn={turn} choice={choice} choose={choose} complete={complete} row={row}
                    onLock={lock} onClose={() => setSpreadOpen(false)} onGrid={setSpreading}
                  />
                </Suspense>
              )}
              {draft && row !== null && isToday && <Suspense><CounterPanel key={row.unit.id} plan={plan} row={row} /></Suspense>}
              <Suspense><UnitSide
                planId={plan.id}
                version={plan.version}
                row={row}
                quota={row === null ? null : quotaOf(row, draft, saving.entries)}
                remark={row === null ? null : cellOf(row, saving.entries).remark}
                draft={draft}
                onRemark={editable && row !== null ? remark(row) : undefined}
              /></Suspense>
            </div>
          </div>
        )}
        {(editable || !draft) && rows.length > 0 && (
          <details className={style.below} onToggle={(event) => setBelow(event.currentTarget.open)}>
            <summary>{t(draft ? 'plan.history' : 'plan.pictures')}</summary>
            {below && <Suspense>{draft ? <DraftHistory plan={plan} rows={rows} saving={saving} turn={turn} /> : <PlanPictures plan={plan} rows={rows} />}</Suspense>}
          </details>
        )}
      </div>
      <Suspense fallback={null}>
        <Annex plan={plan} rows={rows} entries={saving.entries} sums={sums} />
      </Suspense>
      <Suspense>
        {dialog === 'publish' && (
          <PublishDialog plan={plan} rows={rows} quotaOf={(one) => quotaOf(one, true, saving.entries)} remarkOf={(one) => cellOf(one, saving.entries).remark} sums={sums} opened onClose={() => setDialog(null)} />
        )}
        {dialog === 'revise' && <ReviseDialog plan={plan} rows={rows} sums={sums} unitId={unitId} opened onClose={() => setDialog(null)} />}
        {steps.map(([step]) => dialog === step && <StepDialog key={step} plan={plan} step={step} onClose={() => setDialog(null)} />)}
        {dialog === 'import' && <ImportDialog plan={plan} saving={saving} turn={turn} onReload={onReload} onClose={() => setDialog(null)} />}
        {dialog === 'discard' && <DiscardPlan plan={plan} opened onClose={() => setDialog(null)} />}
      </Suspense>
    </>
  );
}
