import { ActionIcon, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import style from './date-field.module.css';
import { readDay, writeDay } from './day/day.ts';
import type { Day } from './day/day.ts';
import { useWords } from './words.tsx';

export interface DateFieldProps {
  label: ReactNode;
  /** 'yyyy-MM-dd' or null while nothing (or nothing readable) is entered. */
  value: Day | null;
  onChange: (day: Day | null) => void;
  /** A refusal from outside (the server's answer); shown before our own reading mistakes. */
  error?: ReactNode;
  hint?: ReactNode;
  min?: Day;
  max?: Day;
  required?: boolean;
  disabled?: boolean;
  name?: string;
  id?: string;
}

/**
 * A day, typed as 15/10/2021 or 15102021 or picked from the device's own calendar; a four-digit year always.
 * What cannot be read stays in the field with advice beside it and is handed out as null, never as a guess.
 */
export function DateField(props: DateFieldProps): ReactElement {
  const { label, value, onChange, error, hint, min, max, required, disabled, name } = props;
  const words = useWords().day;
  const ownId = useId();
  const id = props.id ?? ownId;
  const [typed, setTyped] = useState(value === null ? '' : writeDay(value));
  const [left, setLeft] = useState(false);
  const handedOut = useRef<Day | null>(value);
  const native = useRef<HTMLInputElement>(null);

  // A value changed from outside (a draft restored, a quick pick) replaces what is typed; our own change does not.
  useEffect(() => {
    if (value === handedOut.current) return;
    handedOut.current = value;
    setTyped(value === null ? '' : writeDay(value));
  }, [value]);

  const hand = (day: Day | null) => {
    handedOut.current = day;
    onChange(day);
  };
  const type = (text: string) => {
    setTyped(text);
    setLeft(false);
    const reading = readDay(text);
    const day = reading.ok ? reading.day : null;
    if (day !== handedOut.current) hand(day);
  };
  const leave = () => {
    setLeft(true);
    const reading = readDay(typed);
    if (reading.ok) setTyped(writeDay(reading.day));
  };

  const reading = readDay(typed);
  const mistake = ((): string | null => {
    if (!left) return null;
    if (!reading.ok) return reading.mistake === 'empty' ? null : words.mistakes[reading.mistake];
    if (min !== undefined && reading.day < min) return words.tooEarly(writeDay(min));
    if (max !== undefined && reading.day > max) return words.tooLate(writeDay(max));
    return null;
  })();

  return (
    <div className={style.wrap}>
      <TextInput
        id={id}
        name={name}
        label={label}
        description={hint}
        placeholder={words.placeholder}
        inputMode="numeric"
        autoComplete="off"
        required={required}
        disabled={disabled}
        value={typed}
        error={error ?? mistake}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={leave}
        rightSection={
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={words.open} disabled={disabled} onClick={() => native.current?.showPicker()}>
            <IconCalendar size={18} stroke={1.6} aria-hidden />
          </ActionIcon>
        }
      />
      <input
        ref={native}
        className={style.native}
        type="date"
        tabIndex={-1}
        aria-hidden
        value={value ?? ''}
        min={min}
        max={max}
        onChange={(event) => {
          const day = event.currentTarget.value;
          if (day === '') return;
          hand(day);
          setTyped(writeDay(day));
          setLeft(true);
        }}
      />
    </div>
  );
}
