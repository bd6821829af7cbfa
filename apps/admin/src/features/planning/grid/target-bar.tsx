import { formatCount, formatPercent } from '@dangvu/ui/format';
import { StateBadge } from '@dangvu/ui/state-badge';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../apollo/use-act.ts';
import { useSeenChange } from '../../../mutation-form/seen-change.ts';
import { SeenPart } from '../../../mutation-form/seen-part.tsx';
import { SetPlanTargetDocument } from '../plan.generated.ts';
import type { PlanHeadFragment } from '../plan.generated.ts';
import { gapWords } from './gap-words.ts';
import { LateMark } from './late-mark.tsx';
import style from './plan-grid.module.css';
import { readQuota } from './read-quota.ts';
import { isSeenInPart, isUnpublished } from './rows.ts';
import type { Sums } from './rows.ts';

export interface TargetBarProps {
  plan: PlanHeadFragment;
  sums: Sums;
  /** The unit sets its own target: it has no superior here to assign one. */
  mayEditTarget: boolean;
  /** Whether what was typed is recorded. */
  saving?: ReactNode;
}

/** What is to be given, what is given, and what is left, in one line above the grid. */
export function TargetBar({ plan, sums, mayEditTarget, saving }: TargetBarProps): ReactElement {
  const { t } = useTranslation('planning');
  const [editing, setEditing] = useState(false);
  const tone = sums.gap === null ? 'idle' : sums.gap === sums.reserve ? 'good' : 'warn';
  const inPart = isSeenInPart(plan);
  const revised = plan.targetOriginal !== null && plan.targetOriginal !== plan.target;
  return (
    <dl className={style.sums}>
      {!inPart && <div>
        <dt>{t('plan.target')}</dt>
        <dd className="num">
          {editing ? <TargetForm plan={plan} onDone={() => setEditing(false)} /> : (
            <>
              {sums.target === null ? <span className={style.absent}>{t('plan.noTarget')}</span> : formatCount(sums.target)}
              {revised && <small className="soft">{` ${t('plan.original').toLocaleLowerCase('vi')} ${formatCount(plan.targetOriginal ?? 0)}`}</small>}
              {(plan.targetLoweredLate ?? 0) > 0 && <> <LateMark words={t('plan.loweredLate', { number: formatCount(plan.targetLoweredLate ?? 0) })} /></>}
              {mayEditTarget && <Button variant="subtle" size="compact-sm" className="no-print" onClick={() => setEditing(true)}>{t('plan.targetEdit')}</Button>}
            </>
          )}
        </dd>
      </div>}
      <div><dt>{t('plan.assigned')}</dt><dd className="num">{isUnpublished(plan) ? <span className={style.absent}>{t('plan.noTarget')}</span> : formatCount(sums.assigned)}</dd></div>
      {plan.attainment !== null && plan.attainment.percent.denominator !== null && plan.state !== 'DRAFT' && (
        <div><dt>{t('plan.done')}</dt><dd className="num">
          {attained(plan.attainment.percent)}
          {revised && <small className="soft">{` ${t('plan.ofOriginal', { share: attained(plan.attainment.percentOfOriginal) })}`}</small>}
        </dd></div>
      )}
      {sums.reserve > 0 && <div><dt>{t('plan.reserve')}</dt><dd className="num">{formatCount(sums.reserve)}</dd></div>}
      <div className={style.gap}>
        <dt className="visually-hidden">{t('plans.gap')}</dt>
        <dd aria-live="polite">{isUnpublished(plan) ? <StateBadge tone="idle">{t('state.UNPUBLISHED')}</StateBadge> : inPart ? <span className="soft">{t('plan.inPart')}</span> : <StateBadge tone={tone}>{gapWords(t, sums.gap, sums.reserve)}</StateBadge>}</dd>
      </div>
      <div className={style.units}>
        <dt className="visually-hidden">{t('plan.unit')}</dt>
        {!inPart && !isUnpublished(plan) && <dd className="soft num">{`${t('plan.unitsAssigned', { number: formatCount(sums.units) })}, ${t('plan.unitsWithout', { number: formatCount(sums.without) })}`}</dd>}
        {saving !== undefined && <dd>{saving}</dd>}
      </div>
    </dl>
  );
}

type Shown = NonNullable<PlanHeadFragment['attainment']>['percent'];

/** n/N with its percentage; of a small base n/N alone. */
const attained = ({ numerator, denominator, value, smallBase }: Shown): string => {
  const ratio = `${formatCount(numerator)}/${formatCount(denominator ?? 0)}`;
  return value === null || smallBase ? ratio : `${ratio} = ${formatPercent(value, { fixed: true })}`;
};

function TargetForm({ plan, onDone }: { plan: PlanHeadFragment; onDone: () => void }): ReactElement {
  const { t, i18n } = useTranslation('planning');
  const { t: words } = useTranslation('words');
  const { act, busy, outcome } = useAct(SetPlanTargetDocument, { keyed: false });
  const [typed, setTyped] = useState(plan.target === null ? '' : formatCount(plan.target));
  const reading = readQuota(typed, i18n.language === 'en' ? 'en' : 'vi');
  const refusal = outcome?.kind === 'refused' ? outcome.errors[0]?.message : outcome?.kind === 'unsent' ? words('lost') : undefined;
  const change = useSeenChange(outcome);
  const save = async () => {
    if (!reading.ok || !change.clear || busy) return;
    const result = await act({ planId: plan.id, expectedVersion: plan.version, target: reading.value });
    if (result.kind === 'done') onDone();
  };
  return (
    <form
      className={style.targetForm}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <TextInput
        aria-label={t('plan.targetLabel')}
        inputMode="numeric"
        autoFocus
        value={typed}
        error={reading.ok ? refusal : reading.message}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <SeenPart {...change} />
      <Button type="submit" loading={busy} disabled={!reading.ok || !change.clear}>{words('save')}</Button>
      <Button variant="subtle" color="gray" disabled={busy} onClick={onDone}>{words('cancel')}</Button>
    </form>
  );
}
