import { formatCount } from '@dangvu/ui/format';
import { ActionIcon, NativeSelect, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import style from './decisions.module.css';
import { candidatesFor, mistakesOf, receiversFor, revisionKinds } from './revision.ts';
import type { Revisable, RevisionKind, RevisionLine } from './revision.ts';

const kindWords = { RAISED: 'revise.raise', LOWERED: 'revise.lower', MOVED: 'revise.move', CANCELLED: 'revise.cancel', ASSIGNED: 'revise.assign' } as const;

export interface RevisionFieldsProps {
  number: number;
  line: RevisionLine;
  rows: readonly Revisable[];
  disabled: boolean;
  onChange: (line: RevisionLine) => void;
  onRemove: (() => void) | undefined;
}

/** One change of a revision. Mistakes are said when a field was left, not while it is being filled. */
export function RevisionFields({ number, line, rows, disabled, onChange, onRemove }: RevisionFieldsProps): ReactElement {
  const { t } = useTranslation('planning');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const leave = (field: string) => () => setLeft(new Set([...left, field]));
  const mistakes = mistakesOf(line, rows);
  const pick = { value: '', label: t('revise.pickUnit') };
  const option = ({ unit, quota, own }: Revisable) => ({
    value: unit.id, label: `${own === true ? t('revise.ownTarget', { unit: unit.shortName }) : unit.shortName} (${quota === null || quota.adjusted === null ? t('plan.notAssigned').toLocaleLowerCase('vi') : formatCount(quota.adjusted)})`,
  });
  const candidates = candidatesFor(line.kind, rows);
  const amountMistake = mistakes.amount === undefined ? undefined
    : mistakes.amount === 'unreadable' ? t(line.kind === 'ASSIGNED' ? 'revise.quotaMistake' : 'revise.amountMistake')
    : t('revise.below', { number: formatCount(mistakes.amount.only), wanted: formatCount(mistakes.amount.wanted) });
  const changeKind = (kind: RevisionKind) => {
    const still = candidatesFor(kind, rows).some(({ unit }) => unit.id === line.unitId);
    onChange({ ...line, kind, unitId: still ? line.unitId : '' });
  };
  // Nothing moves from a unit to itself.
  const changeUnit = (unitId: string) => onChange({ ...line, unitId, toUnitId: line.toUnitId === unitId ? '' : line.toUnitId });
  return (
    <fieldset className={style.line} data-two-units={line.kind === 'MOVED' || undefined} disabled={disabled}>
      <legend className="visually-hidden">{t('revise.line', { number })}</legend>
      <NativeSelect
        label={t('revise.kind')}
        value={line.kind}
        data={revisionKinds.map((kind) => ({ value: kind, label: t(kindWords[kind]) }))}
        onChange={(event) => changeKind(event.currentTarget.value as RevisionKind)}
      />
      <NativeSelect
        label={line.kind === 'MOVED' ? t('revise.fromUnit') : t('revise.unit')}
        value={line.unitId}
        data={[pick, ...candidates.map(option)]}
        error={mistakes.unit === true && left.has('unit') ? t('revise.pickUnit') : undefined}
        onBlur={leave('unit')}
        onChange={(event) => changeUnit(event.currentTarget.value)}
      />
      {line.kind === 'MOVED' && (
        <NativeSelect
          label={t('revise.toUnit')}
          value={line.toUnitId}
          data={[pick, ...receiversFor(line.unitId, rows).map(option)]}
          error={mistakes.toUnit === undefined || !left.has('to') ? undefined : t(mistakes.toUnit === 'same' ? 'revise.same' : 'revise.pickUnit')}
          onBlur={leave('to')}
          onChange={(event) => onChange({ ...line, toUnitId: event.currentTarget.value })}
        />
      )}
      {line.kind !== 'CANCELLED' && (
        <TextInput
          label={t('revise.amount')}
          inputMode="numeric"
          autoComplete="off"
          value={line.amount}
          error={left.has('amount') ? amountMistake : undefined}
          onBlur={leave('amount')}
          onChange={(event) => onChange({ ...line, amount: event.currentTarget.value })}
        />
      )}
      <TextInput className={style.reason} label={t('revise.reason')} value={line.reason} maxLength={300} onChange={(event) => onChange({ ...line, reason: event.currentTarget.value })} />
      {onRemove !== undefined && (
        <ActionIcon className={style.remove} variant="subtle" color="gray" aria-label={t('revise.remove', { number })} onClick={onRemove}><IconTrash size={18} aria-hidden /></ActionIcon>
      )}
    </fieldset>
  );
}
