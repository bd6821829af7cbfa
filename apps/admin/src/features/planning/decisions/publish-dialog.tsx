import { formatMessage } from '@dangvu/domain/errors/messages';
import { checkPublication } from '@dangvu/domain/planning/publish-check';
import { DecisionFields, emptyDecision } from '@dangvu/ui/decision-fields';
import { formatCount } from '@dangvu/ui/format';
import { focusMistake, focusTitle } from '@dangvu/ui/page-focus';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../apollo/use-act.ts';
import { useFrame } from '../../../config/frame.ts';
import { ConfirmSeen } from '../../../mutation-form/confirm-seen.tsx';
import { useRefusalLines } from '../../../mutation-form/refusal-lines.tsx';
import { beyondFeasible } from '../grid/rows.ts';
import { gapWords } from '../grid/gap-words.ts';
import type { PlanRow, Sums } from '../grid/rows.ts';
import { PublishPlanDocument } from '../plan.generated.ts';
import type { PlanHeadFragment } from '../plan.generated.ts';
import style from './decisions.module.css';

export interface PublishDialogProps {
  plan: PlanHeadFragment;
  rows: readonly PlanRow[];
  quotaOf: (row: PlanRow) => number | null;
  remarkOf: (row: PlanRow) => string | null;
  sums: Sums;
  opened: boolean;
  onClose: () => void;
}

// More than these are read on request; the list must not push the decision off the screen.
const fewNames = 8;

const fields = ['decision.number', 'decision.decidedOn', 'decision.signatory', 'gapRemark', 'beyondRemark'];

/** Shows exactly what publishing assigns, asks for the decision, and for the reason when target and sum differ. */
export function PublishDialog({ plan, rows, quotaOf, remarkOf, sums, opened, onClose }: PublishDialogProps): ReactElement {
  const { t, i18n } = useTranslation('planning');
  const locale = i18n.language === 'en' ? 'en' : 'vi';
  const { today } = useFrame();
  const { act, busy, outcome, fields: refused, reset } = useAct(PublishPlanDocument);
  const [decision, setDecision] = useState(emptyDecision);
  const [remark, setRemark] = useState(plan.gapRemark ?? '');
  const [beyondRemark, setBeyondRemark] = useState('');
  const refusals = useRefusalLines(outcome, fields);
  const given = rows.filter((row) => quotaOf(row) !== null);
  const without = rows.filter((row) => quotaOf(row) === null);
  // The latest year that has begun: of a later one nothing can be said yet.
  const lastYear = rows[0]?.admissionsByYear.findLast(({ year }) => String(year) <= today.slice(0, 4))?.year;
  // More than the superior assigned cannot be given away, whatever the reason; the same check as the server's.
  const over = checkPublication({
    state: 'DRAFT', target: plan.target, targetIs: plan.unit.parent === null ? 'OWN' : 'ASSIGNED', reserve: 0, quotas: rows.map(quotaOf), remark, decision: null, today,
  }).refusals.find(({ code }) => code === 'QUOTA_EXCEEDED' || code === 'QUOTA_NOT_ASSIGNED' || code === 'PLAN_EMPTY');
  const needsRemark = over === undefined && sums.gap !== null && sums.gap !== 0;
  // Above what can lawfully be admitted, and no remark of its own yet: one reason stands for all of them.
  const beyond = rows.filter((row) => beyondFeasible(row, quotaOf(row)) > 0);
  const unsaid = beyond.filter((row) => (remarkOf(row) ?? '').trim() === '');
  const needsBeyond = over === undefined && unsaid.length > 0;
  const ready = over === undefined && decision.number.trim() !== '' && decision.date !== null && decision.signatory.trim() !== '' && (!needsRemark || remark.trim() !== '') && (!needsBeyond || beyondRemark.trim() !== '');
  const close = () => {
    reset();
    onClose();
  };
  const publish = async () => {
    if (decision.date === null) return;
    const result = await act({
      id: plan.id,
      expectedVersion: plan.version,
      decision: { number: decision.number.trim(), decidedOn: decision.date, signatory: decision.signatory.trim() },
      ...(needsRemark ? { gapRemark: remark.normalize('NFC').trim() } : {}),
      ...(needsBeyond ? { beyondRemark: beyondRemark.normalize('NFC').trim() } : {}),
    });
    if (result.kind !== 'done') return focusMistake();
    close();
    focusTitle();
  };
  return (
    <ConfirmSeen outcome={outcome} opened={opened} onClose={close} title={t('publish.title')} confirm={t('publish.act')} onConfirm={() => void publish()} busy={busy} ready={ready} refusals={over === undefined ? refusals : [formatMessage(over.code, locale, over.params)]} size="large" final>
      <p>{t('publish.text')}</p>
      <p className={`${style.what} num`}>{t('publish.what', { sum: formatCount(sums.assigned), units: formatCount(sums.units) })}</p>
      <div className={style.scroll} tabIndex={0} role="group" aria-label={t('publish.what', { sum: formatCount(sums.assigned), units: formatCount(sums.units) })}>
        <table className={style.table}>
          <thead>
            <tr>
              <th scope="col">{t('plan.unit')}</th>
              {lastYear !== undefined && <th scope="col" className="num-column">{t('publish.lastYear', { year: lastYear })}</th>}
              {beyond.length > 0 && <th scope="col" className="num-column">{t('plan.feasible')}</th>}
              <th scope="col" className="num-column">{t('plan.quota')}</th>
            </tr>
          </thead>
          <tbody>
            {given.map((row) => (
              <tr key={row.unit.id}>
                <th scope="row">{row.unit.shortName}</th>
                {lastYear !== undefined && <td className="num-column soft">{formatCount(row.admissionsByYear.find(({ year }) => year === lastYear)?.count ?? 0)}</td>}
                {beyond.length > 0 && <td className={`num-column ${beyond.includes(row) ? style.beyond : 'soft'}`}>{row.feasible === null ? '' : formatCount(row.feasible)}</td>}
                <td className="num-column">{formatCount(quotaOf(row) ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {without.length > 0 && (
        <details className={`${style.others} num`} open={without.length <= fewNames}>
          <summary>{t('publish.others', { number: formatCount(without.length) })}</summary>
          <p className="soft">{without.map(({ unit }) => unit.shortName).join(', ')}</p>
        </details>
      )}
      <DecisionFields
        value={decision}
        onChange={setDecision}
        errors={{ number: refused['decision.number'], date: refused['decision.decidedOn'], signatory: refused['decision.signatory'] }}
        maxDate={today}
        signatoryRequired
        disabled={busy}
      />
      {needsRemark && (
        <Textarea
          label={`${t('publish.gapRemark')} (${gapWords(t, sums.gap).toLocaleLowerCase('vi')})`}
          description={t('publish.gapHint')}
          required
          autosize
          minRows={2}
          value={remark}
          error={refused.gapRemark}
          disabled={busy}
          onChange={(event) => setRemark(event.currentTarget.value)}
        />
      )}
      {needsBeyond && (
        <Textarea
          label={t('publish.beyondRemark', { units: formatCount(unsaid.length) })}
          description={t('publish.beyondHint', { names: unsaid.map(({ unit }) => unit.shortName).join(', ') })}
          required
          autosize
          minRows={2}
          value={beyondRemark}
          error={refused.beyondRemark}
          disabled={busy}
          onChange={(event) => setBeyondRemark(event.currentTarget.value)}
        />
      )}
    </ConfirmSeen>
  );
}
