import { useId } from 'react';
import type { ReactElement, ReactNode } from 'react';
import style from './choice.module.css';

export interface ChoiceOption<Value extends string> {
  value: Value;
  label: ReactNode;
  icon?: ReactNode;
  /** Language of the label when it is not the page's (names of languages). */
  lang?: string;
}

export interface ChoiceProps<Value extends string> {
  /** What is being chosen; always said, drawn unless `quiet`. */
  label: string;
  quiet?: boolean;
  value: Value;
  options: readonly ChoiceOption<Value>[];
  onChange: (value: Value) => void;
  /** Stretches over the width it is given. */
  full?: boolean;
}

/** One of a few, side by side (real radio buttons: arrows move, Tab passes by). */
export function Choice<Value extends string>({ label, quiet = false, value, options, onChange, full = false }: ChoiceProps<Value>): ReactElement {
  const name = useId();
  return (
    <fieldset className={style.group}>
      <legend className={quiet ? 'visually-hidden' : style.legend}>{label}</legend>
      <div className={full ? `${style.options} ${style.full}` : style.options}>
        {options.map((option) => (
          <label key={option.value} className={style.option} lang={option.lang}>
            <input type="radio" name={name} value={option.value} checked={option.value === value} onChange={() => onChange(option.value)} />
            {option.icon}
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
