import { formatMessage } from '@dangvu/domain/errors/messages';
import { SpreadMethod, spreadMethodLabels } from '@dangvu/domain/planning/spread/spread-methods';
import { formatCount } from '@dangvu/ui/format';
import type { CellChange, GridColumn } from '@dangvu/ui/tree-grid';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useLayoutEffect, useMemo } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { readQuota } from '../read-quota.ts';
import type { PlanRow } from '../rows.ts';
import { spreadColumns } from './spread-columns.tsx';
import { SpreadReasons } from './spread-reasons.tsx';
import style from './spread.module.css';
import { useSpread } from './use-spread.ts';
import type { SpreadingParts } from './use-spread.ts';

/** What the grid shows while the quota is being spread. */
export interface SpreadInGrid {
  columns: readonly GridColumn<PlanRow>[];
  /** The last numbers that were written, as the grid's undo takes them; null: none yet. */
  written: CellChange[] | null;
}

export interface SpreadPanelProps extends SpreadingParts {
  /** All rows are here; a proposal over a part of them would be another one. */
  complete: boolean;
  /** The row under the cursor, whose number is explained. */
  row: PlanRow | null;
  onLock: (row: PlanRow) => void;
  onClose: () => void;
  /** Told before anything is painted; undefined when the panel goes. */
  onGrid: (shown: SpreadInGrid | undefined) => void;
}

const heaviest = 100;
const stride = 10;

/** Spreads the quota: by what, what stays in reserve, and whether to write what is proposed in the grid. */
export function SpreadPanel({ complete, row, onLock, onClose, onGrid, ...parts }: SpreadPanelProps): ReactElement {
  const { t, i18n } = useTranslation('planning');
  const locale = i18n.language === 'en' ? 'en' : 'vi';
  const { rows, saving, limiting, choice, choose } = parts;
  const spreading = useSpread(parts);
  const { answer, byUnit, changes, written } = spreading;
  const columns = useMemo(
    () => spreadColumns({ t, locale, rows, entries: saving.entries, limits: limiting.limits, answer, byUnit, onLock }),
    [t, locale, rows, saving.entries, limiting.limits, answer, byUnit, onLock],
  );
  useLayoutEffect(() => onGrid({ columns, written }), [onGrid, columns, written]);
  useLayoutEffect(() => () => onGrid(undefined), [onGrid]);
  const weights = Object.values(choice.weights).reduce((sum, weight) => sum + weight, 0);
  const weigh = (method: SpreadMethod, text: string) => {
    const weight = Math.max(0, Math.min(heaviest, Math.round(Number(text))));
    if (Number.isFinite(weight)) choose({ ...choice, weights: { ...choice.weights, [method]: weight } });
  };
  const reserve = (text: string) => {
    const reading = readQuota(text, locale);
    if (reading.ok) choose({ ...choice, reserve: reading.value ?? 0 });
  };
  const takeBack = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || spreading.written === null) return;
    event.preventDefault();
    spreading.undo();
  };
  const refusals = [...spreading.refusals, ...limiting.refusals];
  return (
    <section className={style.panel} aria-label={t('spread.title')} onKeyDown={takeBack}>
      <div className={style.head}>
        <h2>{t('spread.title')}</h2>
        <Button variant="subtle" color="gray" size="compact-sm" onClick={onClose}>{t('spread.close')}</Button>
      </div>
      <fieldset className={style.methods}>
        <legend className="visually-hidden">{t('spread.methods')}</legend>
        {Object.values(SpreadMethod).map((method) => (
          <label key={method} className={style.method} data-used={choice.weights[method] > 0 || undefined}>
            <span>{spreadMethodLabels[method][locale]}</span>
            <span className={`${style.share} num`} aria-hidden>{choice.weights[method] > 0 && weights > 0 ? `${Math.round((choice.weights[method] * 100) / weights)} %` : ''}</span>
            <input
              className={`${style.weight} num`}
              type="number" min={0} max={heaviest} step={stride} inputMode="numeric"
              aria-label={t('spread.weightOf', { method: spreadMethodLabels[method][locale] })}
              value={choice.weights[method]}
              onChange={(event) => weigh(method, event.currentTarget.value)}
            />
          </label>
        ))}
      </fieldset>
      <TextInput label={t('spread.reserve')} inputMode="numeric" value={String(choice.reserve)} onChange={(event) => reserve(event.currentTarget.value)} />
      <Checkbox label={t('spread.restToReserve')} checked={choice.restToReserve} onChange={(event) => choose({ ...choice, restToReserve: event.currentTarget.checked })} />
      <div aria-live="polite" className={style.outcome}>
        {answer.ok
          ? <p className="num">{t('spread.gives', { number: formatCount(answer.rows.reduce((sum, { amount }) => sum + (amount ?? 0), 0)), reserve: formatCount(answer.reserve), changes: formatCount(changes.length) })}</p>
          : <p className={style.refused}>{formatMessage(answer.refusal.code, locale, answer.refusal.params)}</p>}
        {answer.ok && answer.withoutBase.map((method) => <p key={method} className="soft">{t('spread.withoutBase', { method: spreadMethodLabels[method][locale] })}</p>)}
        {refusals.map((line, index) => <p key={index} className={style.refused}>{line}</p>)}
        {spreading.written !== null && <p>{t('spread.written', { number: formatCount(spreading.written.length) })}</p>}
      </div>
      <div className={style.acts}>
        <Button disabled={!answer.ok || changes.length === 0 || saving.open || !complete} loading={spreading.busy} onClick={spreading.apply}>{t('spread.apply')}</Button>
        {spreading.written !== null && <Button variant="default" onClick={spreading.undo}>{t('spread.undo')}</Button>}
      </div>
      {row !== null && <SpreadReasons key={row.unit.id} row={row} proposal={spreading.byUnit.get(row.unit.id)} limiting={limiting} onLock={onLock} />}
    </section>
  );
}
