import { readTypedCode } from '@dangvu/domain/access/second-factor';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

export interface CodeFieldProps {
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
  /** Whether a recovery code will do, too; not for the first code of a new device. */
  recovery?: boolean;
  focused?: boolean;
}

/** What is missing of a code that was typed, as the key of its words; null when it has the form of one. */
export function codeLacks(typed: string, recovery = true): 'codeMissing' | 'recoveryMissing' | null {
  const read = readTypedCode(typed);
  if (read !== null && (recovery || read.kind === 'CODE')) return null;
  return recovery && /[a-z]/i.test(typed) ? 'recoveryMissing' : 'codeMissing';
}

/** Six digits from the telephone, typed, pasted or filled in by the device; where that is lost, one of the codes kept on paper. */
export function CodeField({ value, onChange, error, recovery = false, focused = false }: CodeFieldProps): ReactElement {
  const { t } = useTranslation('second-factor');
  const [onPaper, setOnPaper] = useState(false);
  const other = () => {
    setOnPaper(!onPaper);
    onChange('');
  };
  const field = onPaper
    ? { label: t('recoveryCode'), description: t('recoveryHint'), autoComplete: 'off', inputMode: 'text' as const }
    : { label: t('code'), description: t('codeHint'), autoComplete: 'one-time-code', inputMode: 'numeric' as const };
  return (
    <div>
      <TextInput
        key={onPaper ? 'paper' : 'telephone'} {...field} name="code" autoCapitalize="none" spellCheck={false} autoFocus={focused || onPaper} {...(focused ? { 'data-autofocus': true } : {})} value={value} error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {recovery && <Button variant="subtle" size="compact-sm" mt="xs" onClick={other}>{onPaper ? t('useCode') : t('useRecovery')}</Button>}
    </div>
  );
}
