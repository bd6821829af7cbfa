import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';

export interface SearchFieldProps {
  label: string;
  value: string | undefined;
  /** Called when typing rests; undefined when the field was emptied. */
  onChange: (value: string | undefined) => void;
}

/** Words to look for. Waits until typing rests, and never asks in the middle of a letter being composed (Telex, VNI). */
export function SearchField({ label, value, onChange }: SearchFieldProps): ReactElement {
  const [typed, setTyped] = useState(value ?? '');
  const [composing, setComposing] = useState(false);
  const handedOut = useRef(value);
  const hand = useRef(onChange);
  hand.current = onChange;

  useEffect(() => {
    if (value === handedOut.current) return;
    handedOut.current = value;
    setTyped(value ?? '');
  }, [value]);
  useEffect(() => {
    const wanted = typed.trim() === '' ? undefined : typed.trim().normalize('NFC');
    if (wanted === handedOut.current || composing) return undefined;
    const timer = setTimeout(() => {
      handedOut.current = wanted;
      hand.current(wanted);
    }, 250);
    return () => clearTimeout(timer);
  }, [typed, composing]);

  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={18} stroke={1.7} aria-hidden />}
      value={typed}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
