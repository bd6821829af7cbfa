import { useQuery } from '@apollo/client/react';
import { rateBaseLabels, targetKindLabels } from '@dangvu/domain/planning/targets/target-kinds';
import { DateField } from '@dangvu/ui/date-field';
import { DecisionFields, emptyDecision } from '@dangvu/ui/decision-fields';
import { focusMistake } from '@dangvu/ui/page-focus';
import { NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../apollo/use-act.ts';
import { useFrame } from '../../../config/frame.ts';
import { useLabel } from '../../../i18n/use-label.ts';
import { ConfirmSeen } from '../../../mutation-form/confirm-seen.tsx';
import { useRefusalLines } from '../../../mutation-form/refusal-lines.tsx';
import { readFigure } from './target-words.ts';
import style from './targets.module.css';
import { ReviseTargetsDocument, SetTargetsDocument, TargetChoicesDocument } from './targets.generated.ts';
import type { PlanTargetsQuery, RateBase, TargetKind, TargetLineOfPlanFragment } from './targets.generated.ts';

export interface TargetFormProps {
  plan: NonNullable<PlanTargetsQuery['plan']>;
  /** Null: a new one. */
  target: TargetLineOfPlanFragment | null;
  onClose: () => void;
}

const bases = Object.keys(rateBaseLabels) as RateBase[];
const shares: readonly TargetKind[] = ['RATE', 'COVERAGE', 'COMPOSITION'];
const refetch = ['PlanTargets', 'TargetLedger'];
const REMOVE = '';
const fields = ['decision.number', 'decision.decidedOn', 'decision.signatory', 'effectiveOn'];
const typed = (value: number | null | undefined) => (value === null || value === undefined ? '' : String(value).replace('.', ','));

/** One target: in a draft it is set, after publication it is changed by a decision. */
export function TargetForm({ plan, target, onClose }: TargetFormProps): ReactElement {
  const { t } = useTranslation('targets');
  const label = useLabel();
  const { today } = useFrame();
  const draft = plan.state === 'DRAFT';
  const setting = useAct(SetTargetsDocument, { refetch });
  const revising = useAct(ReviseTargetsDocument, { refetch });
  const { busy, outcome, fields: refused } = draft ? setting : revising;
  const refusals = useRefusalLines(outcome, fields);
  const { units, indicators } = useChoices(plan);
  const [unitId, setUnitId] = useState(target?.unit.id ?? '');
  const [indicatorId, setIndicatorId] = useState(target?.indicator.id ?? '');
  const [kind, setKind] = useState<TargetKind | typeof REMOVE>(target?.kind ?? 'NUMBER');
  const [from, setFrom] = useState(typed(target?.from));
  const [to, setTo] = useState(typed(target?.to));
  const [base, setBase] = useState<RateBase>(target?.base ?? 'YEAR_START');
  const [dueOn, setDueOn] = useState<string | null>(target?.dueOn ?? null);
  const [why, setWhy] = useState(draft ? (target?.remark ?? '') : '');
  const [decision, setDecision] = useState(emptyDecision);
  const [effectiveOn, setEffectiveOn] = useState<string | null>(today);
  const indicator = indicators.find(({ id }) => id === indicatorId);
  const kinds = indicator?.kinds ?? [];
  const fits = kind === REMOVE || kinds.includes(kind);
  const figures = kind !== REMOVE && kind !== 'AT_LEAST_ONE';
  const upper = kind === 'RANGE' || kind === 'RATE';
  const share = kind !== REMOVE && shares.includes(kind);
  const [low, high] = [readFigure(from), readFigure(to)];
  const readable = !figures || (low !== undefined && low !== null && (!upper || high !== undefined) && (kind !== 'RANGE' || high !== null));
  const decided = draft || (decision.number.trim() !== '' && decision.date !== null && decision.signatory.trim() !== '' && effectiveOn !== null);
  const ready = unitId !== '' && indicatorId !== '' && fits && readable && decided && (kind !== 'DEADLINE' || dueOn !== null);
  const save = async () => {
    const terms = kind === REMOVE ? {} : {
      kind, ...(figures ? { from: low ?? null, to: upper ? (high ?? null) : null } : {}), ...(kind === 'RATE' ? { base } : {}), ...(kind === 'DEADLINE' ? { dueOn } : {}),
    };
    const text = why.normalize('NFC').trim();
    const about = { planId: plan.id, expectedVersion: plan.version };
    const result = draft || decision.date === null || effectiveOn === null
      ? await setting.act({ ...about, targets: [{ unitId, indicatorId, ...terms, remark: text === '' ? null : text }] })
      : await revising.act({
        ...about, effectiveOn, decision: { number: decision.number.trim(), decidedOn: decision.date, signatory: decision.signatory.trim() },
        changes: [{ unitId, indicatorId, ...terms, reason: text === '' ? null : text }],
      });
    if (result.kind === 'done') onClose();
    else focusMistake();
  };
  const pick = { value: '', label: t('form.pick') };
  const unreadable = (text: string, value: number | null | undefined) => (text.trim() !== '' && value === undefined ? t('form.unreadable') : undefined);
  return (
    <ConfirmSeen
      outcome={outcome} opened onClose={onClose} title={t(draft ? 'form.addTitle' : 'form.reviseTitle')} confirm={t(draft ? 'form.save' : 'form.act')} onConfirm={() => void save()}
      busy={busy} ready={ready} refusals={refusals} size="large" final={!draft}
    >
      <div className={style.fields}>
        <NativeSelect label={t('form.unit')} value={unitId} disabled={busy || target !== null} data={[pick, ...units]} onChange={(event) => setUnitId(event.currentTarget.value)} />
        <NativeSelect
          label={t('form.indicator')} value={indicatorId} disabled={busy || target !== null}
          data={[pick, ...indicators.filter(({ id, closed }) => !closed || id === target?.indicator.id).map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(event) => setIndicatorId(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('form.kind')} value={kind} disabled={busy}
          data={[...kinds.map((one) => ({ value: one, label: label(targetKindLabels[one]) })), ...(fits ? [] : [{ value: kind, label: t('form.pick') }]), ...(target === null ? [] : [{ value: REMOVE, label: t('form.remove') }])]}
          onChange={(event) => setKind(event.currentTarget.value as TargetKind | typeof REMOVE)}
        />
        {figures && <TextInput label={t(share ? 'form.percent' : upper ? 'form.from' : 'form.number')} inputMode="decimal" autoComplete="off" disabled={busy} value={from} error={unreadable(from, low)} onChange={(event) => setFrom(event.currentTarget.value)} />}
        {upper && <TextInput label={t(share ? 'form.percentTo' : 'form.to')} inputMode="decimal" autoComplete="off" disabled={busy} value={to} error={unreadable(to, high)} onChange={(event) => setTo(event.currentTarget.value)} />}
        {kind === 'RATE' && <NativeSelect label={t('form.base')} value={base} disabled={busy} data={bases.map((one) => ({ value: one, label: label(rateBaseLabels[one]) }))} onChange={(event) => setBase(event.currentTarget.value as RateBase)} />}
        {kind === 'DEADLINE' && <DateField label={t('form.dueOn')} value={dueOn} onChange={setDueOn} min={plan.startsOn} max={plan.endsOn} disabled={busy} />}
      </div>
      {indicator !== undefined && <p className="small soft">{indicator.definition}</p>}
      <TextInput label={t(draft ? 'form.remark' : 'form.reason')} value={why} maxLength={300} disabled={busy} onChange={(event) => setWhy(event.currentTarget.value)} />
      {!draft && (
        <>
          <DecisionFields
            value={decision} onChange={setDecision} maxDate={today} signatoryRequired disabled={busy}
            errors={{ number: refused['decision.number'], date: refused['decision.decidedOn'], signatory: refused['decision.signatory'] }}
          />
          <DateField label={t('form.effectiveOn')} value={effectiveOn} onChange={setEffectiveOn} min={decision.date ?? undefined} max={today} error={refused.effectiveOn} required disabled={busy} />
        </>
      )}
    </ConfirmSeen>
  );
}

/** Units and indicators to choose from: at the root also the plan's own unit. Units come by the hundred. */
function useChoices(plan: TargetFormProps['plan']) {
  const { data, fetchMore } = useQuery(TargetChoicesDocument, { variables: { id: plan.id } });
  const page = data?.plan?.rows.pageInfo;
  useEffect(() => {
    if (page?.hasNextPage !== true) return;
    void fetchMore({
      variables: { after: page.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => (before.plan && next.plan ? { ...next, plan: { ...next.plan, rows: { ...next.plan.rows, nodes: [...before.plan.rows.nodes, ...next.plan.rows.nodes] } } } : before),
    });
  }, [page, fetchMore]);
  const option = ({ id, shortName }: { id: string; shortName: string }) => ({ value: id, label: shortName });
  const below = (data?.plan?.rows.nodes ?? []).map(({ unit }) => option(unit));
  return { units: plan.unit.parent === null ? [option(plan.unit), ...below] : below, indicators: data?.indicators ?? [] };
}
