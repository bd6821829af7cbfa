import { Button, PasswordInput, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { signIn } from './sign-in-requests.ts';
import type { SignedIn } from './sign-in-requests.ts';
import style from './sign-in.module.css';

export interface SignInFormProps {
  onSignedIn: () => void;
  /** The password was given by an administrator; it is good for one entry. */
  onMustChange: (password: string) => void;
  /** The password was right and a code is to follow. */
  onSecondStep: (step: string, password: string) => void;
  /** Said of an outcome; null of one that is no trouble. */
  sayOf: (outcome: SignedIn) => string | null;
}

/** Login and password. What went wrong stands above the fields and says what to do. */
export function SignInForm({ onSignedIn, onMustChange, onSecondStep, sayOf }: SignInFormProps): ReactElement {
  const { t } = useTranslation('sign-in');
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState<{ login?: string; password?: string }>({});
  const [said, setSaid] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const onItsWay = useRef(false);
  const passwordField = useRef<HTMLInputElement>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (onItsWay.current) return;
    const lacking = { ...(login.trim() === '' ? { login: t('loginMissing') } : {}), ...(password === '' ? { password: t('passwordMissing') } : {}) };
    setMissing(lacking);
    if (Object.keys(lacking).length > 0) return;
    onItsWay.current = true;
    setBusy(true);
    setSaid(null);
    const outcome = await signIn(login, password);
    onItsWay.current = false;
    if (outcome.kind === 'in') return onSignedIn();
    setBusy(false);
    if (outcome.kind === 'must-change') return onMustChange(password);
    if (outcome.kind === 'second-step') return onSecondStep(outcome.step, password);
    setSaid(sayOf(outcome));
    if (outcome.kind === 'refused') passwordField.current?.select();
  };

  return (
    <form className={style.form} onSubmit={(event) => void submit(event)} noValidate>
      <div role="alert" className={said === null ? undefined : style.trouble}>
        {said !== null && <><IconAlertTriangle size={18} stroke={1.8} aria-hidden /><span>{said}</span></>}
      </div>
      <TextInput
        label={t('login')}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        value={login}
        error={missing.login}
        onChange={(event) => setLogin(event.currentTarget.value)}
      />
      <PasswordInput
        ref={passwordField}
        label={t('password')}
        name="password"
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
        value={password}
        error={missing.password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Button type="submit" fullWidth loading={busy}>{t('signIn')}</Button>
    </form>
  );
}
