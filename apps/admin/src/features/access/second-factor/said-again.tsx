import { Button, PasswordInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { FormEvent, ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import style from '../sign-in.module.css';
import { CodeField, codeLacks } from './code-field.tsx';

export interface SaidAgainProps {
  /** Whether a code is asked for beside the password: there is a second factor already. */
  code: boolean;
  confirm: string;
  danger?: boolean;
  busy: boolean;
  /** Refusals by field, and those about the whole. */
  fields: Readonly<Record<string, string>>;
  refusals: readonly ReactNode[];
  onSay: (said: { password: string; oneTimeCode: string }) => void;
  children?: ReactNode;
}

/** Who one is, once more: an open session must not be enough to change how one signs in. */
export function SaidAgain({ code, confirm, danger = false, busy, fields, refusals, onSay, children }: SaidAgainProps): ReactElement {
  const { t } = useTranslation('second-factor');
  const [password, setPassword] = useState('');
  const [oneTimeCode, setOneTimeCode] = useState('');
  const [missing, setMissing] = useState<{ password?: string; oneTimeCode?: string }>({});
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const lacks = code ? codeLacks(oneTimeCode) : null;
    const lacking = { ...(password === '' ? { password: t('passwordMissing') } : {}), ...(lacks === null ? {} : { oneTimeCode: t(lacks) }) };
    setMissing(lacking);
    if (Object.keys(lacking).length === 0) onSay({ password, oneTimeCode });
  };
  return (
    <form className={style.form} onSubmit={submit} noValidate>
      <Refused>{refusals}</Refused>
      {children}
      <PasswordInput
        label={t('password')} autoComplete="current-password" data-autofocus visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }} value={password} error={missing.password ?? fields['password']}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {code && <CodeField value={oneTimeCode} onChange={setOneTimeCode} error={missing.oneTimeCode ?? fields['oneTimeCode']} recovery />}
      <Button type="submit" fullWidth loading={busy} color={danger ? 'red' : undefined}>{confirm}</Button>
    </form>
  );
}

/** Why it was refused as a whole; said aloud when it comes. */
export function Refused({ children }: { children: readonly ReactNode[] }): ReactElement {
  return (
    <div role="alert" className={children.length === 0 ? undefined : style.trouble}>
      {children.length > 0 && <><IconAlertTriangle size={18} stroke={1.8} aria-hidden /><span>{children}</span></>}
    </div>
  );
}
