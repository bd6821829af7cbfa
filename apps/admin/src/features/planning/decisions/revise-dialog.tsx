import { earliestEffect } from '@dangvu/domain/planning/revision-days';
import { DateField } from '@dangvu/ui/date-field';
import { DecisionFields, emptyDecision } from '@dangvu/ui/decision-fields';
import { formatCount } from '@dangvu/ui/format';
import { focusMistake } from '@dangvu/ui/page-focus';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../apollo/use-act.ts';
import { useFrame } from '../../../config/frame.ts';
import { ConfirmSeen } from '../../../mutation-form/confirm-seen.tsx';
import { useRefusalLines } from '../../../mutation-form/refusal-lines.tsx';
import { gapWords } from '../grid/gap-words.ts';
import type { PlanRow, Sums } from '../grid/rows.ts';
import { ReviseQuotaDocument } from '../plan.generated.ts';
import type { PlanHeadFragment } from '../plan.generated.ts';
import style from './decisions.module.css';
import { effectsOf, growthOf, isComplete, newLine, ownUnit, toChanges } from './revision.ts';
import type { Effect, RevisionLine } from './revision.ts';
import { RevisionFields } from './revision-fields.tsx';

export interface ReviseDialogProps {
  plan: PlanHeadFragment;
  rows: readonly PlanRow[];
  sums: Sums;
  /** The row under the cursor when the dialog opened: the likely subject. */
  unitId: string | null;
  opened: boolean;
  onClose: () => void;
}

const fields = ['decision.number', 'decision.decidedOn', 'decision.signatory', 'effectiveOn'];

/** One decision, one or more changes; shows before and after of every unit it touches, and what is left of the target, which is changed here, too. */
export function ReviseDialog({ plan, rows: below, sums, unitId, opened, onClose }: ReviseDialogProps): ReactElement {
  const { t } = useTranslation('planning');
  const { today } = useFrame();
  const { act, busy, outcome, fields: refused, reset } = useAct(ReviseQuotaDocument);
  const [decision, setDecision] = useState(emptyDecision);
  const [effectiveOn, setEffectiveOn] = useState<string | null>(today);
  const [lines, setLines] = useState<readonly RevisionLine[]>([newLine(1, unitId ?? '')]);
  const refusals = useRefusalLines(outcome, fields);
  const rows = [...ownUnit(plan), ...below];
  const published = { decidedOn: plan.decision?.decidedOn ?? null, firstOn: null };
  const effects = effectsOf(lines, rows);
  const ready = lines.every((line) => isComplete(line, rows)) && decision.number.trim() !== '' && decision.date !== null
    && decision.signatory.trim() !== '' && effectiveOn !== null;
  const close = () => {
    reset();
    onClose();
  };
  const change = (next: RevisionLine) => setLines(lines.map((line) => (line.key === next.key ? next : line)));
  const add = () => setLines([...lines, newLine(Math.max(...lines.map(({ key }) => key)) + 1)]);
  const revise = async () => {
    if (decision.date === null || effectiveOn === null) return;
    const result = await act({
      planId: plan.id,
      expectedVersion: plan.version,
      decision: { number: decision.number.trim(), decidedOn: decision.date, signatory: decision.signatory.trim() },
      effectiveOn,
      changes: toChanges(lines),
    });
    if (result.kind === 'done') close();
    else focusMistake();
  };
  return (
    <ConfirmSeen outcome={outcome} opened={opened} onClose={close} title={t('revise.title')} confirm={t('revise.act')} onConfirm={() => void revise()} busy={busy} ready={ready} refusals={refusals} size="large" final>
      <p>{t('revise.text')}</p>
      {lines.map((line, index) => (
        <RevisionFields
          key={line.key}
          number={index + 1}
          line={line}
          rows={rows}
          disabled={busy}
          onChange={change}
          onRemove={lines.length === 1 ? undefined : () => setLines(lines.filter(({ key }) => key !== line.key))}
        />
      ))}
      <div><Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} disabled={busy} onClick={add}>{t('revise.add')}</Button></div>
      <Effects effects={effects} sums={sums} />
      <DecisionFields
        value={decision}
        onChange={setDecision}
        errors={{ number: refused['decision.number'], date: refused['decision.decidedOn'], signatory: refused['decision.signatory'] }}
        minDate={published.decidedOn ?? undefined}
        maxDate={today}
        signatoryRequired
        disabled={busy}
      />
      <DateField label={t('revise.effectiveOn')} value={effectiveOn} onChange={setEffectiveOn} min={earliestEffect(decision.date, published) ?? undefined} max={today} error={refused.effectiveOn} required disabled={busy} />
    </ConfirmSeen>
  );
}

function Effects({ effects, sums }: { effects: readonly Effect[]; sums: Sums }): ReactElement {
  const { t } = useTranslation('planning');
  const show = (quota: number | null) => (quota === null ? t('plan.notAssigned') : formatCount(quota));
  if (effects.length === 0) return <p className="soft">{t('revise.none')}</p>;
  const growth = growthOf(effects);
  return (
    <div aria-live="polite">
      <table className={style.table}>
        <caption className={style.caption}>{t('revise.after')}</caption>
        <thead>
          <tr><th scope="col">{t('plan.unit')}</th><th scope="col" className="num-column">{t('revise.before')}</th><th scope="col" className="num-column">{t('revise.then')}</th></tr>
        </thead>
        <tbody>
          {effects.map(({ row, before, after }) => (
            <tr key={row.unit.id}><th scope="row">{row.own === true ? t('revise.ownTarget', { unit: row.unit.shortName }) : row.unit.shortName}</th><td className="num-column soft">{show(before)}</td><td className="num-column">{show(after)}</td></tr>
          ))}
        </tbody>
        <tfoot>
          <tr><th scope="row">{t('revise.sumBefore')}</th><td className="num-column soft">{formatCount(sums.assigned)}</td><td className="num-column">{formatCount(sums.assigned + growth.given)}</td></tr>
        </tfoot>
      </table>
      {sums.gap !== null && <p className="soft num">{gapWords(t, sums.gap + growth.target - growth.given)}</p>}
    </div>
  );
}
