import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { useWords } from './words.tsx';

/** Copies a text and says whether that worked; by plain http a browser may refuse, and then it says what to do. */
export function CopyButton({ text, label }: { text: string; label?: string }): ReactElement {
  const words = useWords().copy;
  const [state, setState] = useState<'copy' | 'copied' | 'failed'>('copy');
  useEffect(() => {
    if (state === 'copy') return undefined;
    const timer = setTimeout(() => setState('copy'), 4000);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('failed');
    }
  };
  const Mark = { copy: IconCopy, copied: IconCheck, failed: IconAlertTriangle }[state];
  return (
    <Button variant="default" leftSection={<Mark size={16} stroke={1.7} aria-hidden />} onClick={() => void copy()}>
      <span aria-live="polite">{state === 'copy' ? (label ?? words.copy) : words[state]}</span>
    </Button>
  );
}
