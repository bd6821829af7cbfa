import { formatCount, formatDifference } from '@dangvu/ui/format';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FigureButton } from '../names/figure-button.tsx';
import { differenceOf, readFigure, valueOf } from './declared.ts';
import type { Cell, Declared, Form } from './declared.ts';
import style from './form.module.css';

export interface FormRowProps {
  cell: Cell;
  ordinal: number;
  form: Form;
  editable: boolean;
  showMistakes: boolean;
  onChange: (declared: Declared) => void;
  onOpen: () => void;
}

/** One row of the form; a figure that differs from the records is marked and asks for its reason right below. */
export function FormRow({ cell, ordinal, form, editable, showMistakes, onChange, onOpen }: FormRowProps): ReactElement {
  const { t } = useTranslation('reporting');
  const [left, setLeft] = useState(false);
  const { label, group, derived, previousYear, returnReason } = cell;
  const { text, reason } = form[cell.code] ?? { text: '', reason: '' };
  const readable = readFigure(text).ok;
  const difference = differenceOf(cell, form);
  const mistakes = showMistakes || left;
  const below = difference !== null || returnReason !== null || (!readable && mistakes);
  return (
    <>
      <tr data-group={group} data-part={group === 'INCREASE' || group === 'DECREASE' || undefined} data-marked={below || undefined}>
        <td className={`num ${style.ordinal}`}>{ordinal}</td>
        <th scope="row" className={style.label}>{label}</th>
        <td className="num-column">{derived === 0 ? formatCount(0) : <FigureButton label={label} count={derived} onOpen={onOpen} />}</td>
        <td className="num-column">
          {editable ? (
            <TextInput
              className={style.input}
              aria-label={t('report.declaredFor', { label })}
              inputMode="numeric"
              autoComplete="off"
              placeholder={formatCount(derived)}
              value={text}
              error={!readable && mistakes}
              onBlur={() => setLeft(true)}
              onChange={(event) => onChange({ text: event.currentTarget.value, reason })}
            />
          ) : formatCount(valueOf(cell, form))}
        </td>
        <td className={`num-column soft ${style.previous}`}>{previousYear === null ? '–' : formatCount(previousYear)}</td>
      </tr>
      {below && (
        <tr className={style.explain}>
          <td className={style.ordinal} />
          <td colSpan={4}>
            <div className={style.below}>
              {returnReason !== null && <span className={style.returned}>{t('report.returnedCell', { reason: returnReason })}</span>}
              {!readable && mistakes && <span className={style.returned}>{t('report.notNumber')}</span>}
              {difference !== null && <span className={`${style.differs} num`}>{t('report.differs', { difference: formatDifference(difference) })}</span>}
              {difference !== null && editable && (
                <TextInput
                  label={t('report.reason')}
                  aria-label={t('report.reasonFor', { label })}
                  required
                  maxLength={500}
                  value={reason}
                  error={mistakes && reason.trim() === '' ? t('report.reasonNeeded', { difference: formatDifference(difference) }) : undefined}
                  onChange={(event) => onChange({ text, reason: event.currentTarget.value })}
                />
              )}
              {difference !== null && !editable && reason !== '' && <span className={style.reason}>{`${t('report.reason')}: ${reason}`}</span>}
            </div>
          </td>
        </tr>
      )}
    </>
  );
}
