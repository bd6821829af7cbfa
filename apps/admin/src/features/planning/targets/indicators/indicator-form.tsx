import { CountedBy, IndicatorMeasure, MeasuredGroup, countedByLabels, indicatorMeasureLabels, kindsFor, measuredGroupLabels, targetKindLabels } from '@dangvu/domain/planning/targets/target-kinds';
import { sourceGroupLabels } from '@dangvu/domain/membership/person-traits';
import { focusMistake } from '@dangvu/ui/page-focus';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../../apollo/use-act.ts';
import { useLabel } from '../../../../i18n/use-label.ts';
import { useRefusalLines } from '../../../../mutation-form/refusal-lines.tsx';
import targets from '../targets.module.css';
import style from './indicators.module.css';
import { AddIndicatorDocument } from './indicators.generated.ts';

export interface IndicatorFormProps {
  refetch: string[];
  /** Told the name of what was added. */
  onDone: (name: string) => void;
  onCancel: () => void;
}

const texts = ['code', 'nameVi', 'nameEn', 'definitionVi', 'definitionEn', 'unitVi', 'unitEn'] as const;
type Text = (typeof texts)[number];
const fields = [...texts, 'group', 'groupValue'];
const empty: Record<Text, string> = { code: '', nameVi: '', nameEn: '', definitionVi: '', definitionEn: '', unitVi: 'người', unitEn: 'people' };
const branches = { unitVi: 'chi bộ', unitEn: 'branches' };

/** A new indicator. What it says stays, because figures of past years are read by it: so each field says what it decides. */
export function IndicatorForm({ refetch, onDone, onCancel }: IndicatorFormProps): ReactElement {
  const { t } = useTranslation(['indicators', 'words']);
  const label = useLabel();
  const { act, busy, outcome, fields: refused } = useAct(AddIndicatorDocument, { refetch });
  const refusals = useRefusalLines(outcome, fields);
  const [typed, setTyped] = useState(empty);
  const [measure, setMeasure] = useState<IndicatorMeasure>('ADMISSIONS');
  const [group, setGroup] = useState<MeasuredGroup>('ALL');
  const [groupValue, setGroupValue] = useState('');
  const [countedBy, setCountedBy] = useState<CountedBy>('DECISION');
  const named = group === 'OCCUPATION' || group === 'SOURCE_GROUP';
  const ready = texts.every((field) => typed[field].trim() !== '') && (!named || groupValue.trim() !== '');
  const of = (field: Text) => ({
    label: t(`field.${field}`), description: t(`help.${field}`), value: typed[field], error: refused[field], disabled: busy, required: true,
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setTyped((before) => ({ ...before, [field]: value }));
    },
  });
  const choose = (next: IndicatorMeasure) => {
    setMeasure(next);
    // Branches are not counted by groups of people; what is counted follows the measure until somebody has written his own word.
    if (next === 'BRANCH_COMMITTEES') setGroup('ALL');
    setTyped((before) => (before.unitVi === (next === 'BRANCH_COMMITTEES' ? empty.unitVi : branches.unitVi) ? { ...before, ...(next === 'BRANCH_COMMITTEES' ? branches : { unitVi: empty.unitVi, unitEn: empty.unitEn }) } : before));
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready || busy) return;
    const words = Object.fromEntries(texts.map((field) => [field, typed[field].normalize('NFC').trim()])) as Record<Text, string>;
    const result = await act({ ...words, measure, group, groupValue: named ? groupValue.normalize('NFC').trim() : null, countedBy });
    if (result.kind === 'done') onDone(result.payload.indicator?.name ?? words.nameVi);
    else focusMistake();
  };
  const options = <Value extends string>(values: readonly Value[], labels: Record<Value, { vi: string; en: string }>) => values.map((value) => ({ value, label: label(labels[value]) }));
  return (
    <form className={style.form} onSubmit={(event) => void save(event)} aria-label={t('add')}>
      <div className={targets.fields}>
        <TextInput {...of('nameVi')} data-autofocus maxLength={120} />
        <TextInput {...of('nameEn')} maxLength={120} />
      </div>
      <Textarea {...of('definitionVi')} autosize minRows={2} maxLength={500} />
      <Textarea {...of('definitionEn')} autosize minRows={2} maxLength={500} />
      <div className={targets.fields}>
        <NativeSelect label={t('field.measure')} description={t('help.measure')} value={measure} disabled={busy} data={options(Object.values(IndicatorMeasure), indicatorMeasureLabels)} onChange={(event) => choose(event.currentTarget.value as IndicatorMeasure)} />
        <NativeSelect
          label={t('field.group')} description={t('help.group')} value={group} disabled={busy || measure === 'BRANCH_COMMITTEES'} error={refused.group}
          data={options(Object.values(MeasuredGroup), measuredGroupLabels)}
          onChange={(event) => {
            setGroup(event.currentTarget.value as MeasuredGroup);
            setGroupValue('');
          }}
        />
        {group === 'OCCUPATION' && <TextInput label={t('field.occupation')} description={t('help.occupation')} value={groupValue} error={refused.groupValue} disabled={busy} required maxLength={80} onChange={(event) => setGroupValue(event.currentTarget.value)} />}
        {group === 'SOURCE_GROUP' && (
          <NativeSelect
            label={t('field.sourceGroup')} description={t('help.sourceGroup')} value={groupValue} error={refused.groupValue} disabled={busy} required
            data={[{ value: '', label: t('pick') }, ...options(Object.keys(sourceGroupLabels) as (keyof typeof sourceGroupLabels)[], sourceGroupLabels)]} onChange={(event) => setGroupValue(event.currentTarget.value)}
          />
        )}
        <NativeSelect label={t('field.countedBy')} description={t('help.countedBy')} value={countedBy} disabled={busy} data={options(Object.values(CountedBy), countedByLabels)} onChange={(event) => setCountedBy(event.currentTarget.value as CountedBy)} />
      </div>
      <div className={targets.fields}>
        <TextInput {...of('unitVi')} maxLength={40} />
        <TextInput {...of('unitEn')} maxLength={40} />
        <TextInput {...of('code')} maxLength={40} autoComplete="off" autoCapitalize="characters" />
      </div>
      <p className="small soft">{t('kinds', { kinds: kindsFor({ measure, group }).map((kind) => label(targetKindLabels[kind])).join(', ') })}</p>
      {refusals.map((line, index) => <p key={index} role="alert">{line}</p>)}
      <div className={style.acts}>
        <Button variant="default" disabled={busy} onClick={onCancel}>{t('words:cancel')}</Button>
        <Button type="submit" loading={busy} disabled={!ready}>{t('save')}</Button>
      </div>
    </form>
  );
}
