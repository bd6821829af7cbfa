import { Button, PasswordInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { changePasswordPlainly } from './password-requests.ts';
import style from './sign-in.module.css';

export interface PasswordFormProps {
  /** The present password when it was just typed; then it is not asked for again. */
  known?: string | undefined;
  onDone: () => void;
}

type Field = 'current' | 'next' | 'again' | 'whole';

/** A new password, twice; every other session of the account ends with it. */
export function PasswordForm({ known, onDone }: PasswordFormProps): ReactElement {
  const { t } = useTranslation('sign-in');
  const [current, setCurrent] = useState(known ?? '');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [errors, setErrors] = useState<Partial<Record<Field, string>>>({});
  const [busy, setBusy] = useState(false);
  const onItsWay = useRef(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (onItsWay.current) return;
    if (next === '') return setErrors({ next: t('nextMissing') });
    if (next !== again) return setErrors({ again: t('notTheSame') });
    onItsWay.current = true;
    setBusy(true);
    const outcome = await changePasswordPlainly(current, next);
    onItsWay.current = false;
    setBusy(false);
    if (outcome.kind === 'done') return onDone();
    if (outcome.kind === 'refused') setErrors(known === undefined ? outcome.fields : { ...outcome.fields, whole: outcome.fields.whole ?? outcome.fields.current ?? '' });
    if (outcome.kind === 'unreachable') setErrors({ whole: t('unreachable') });
    if (outcome.kind === 'failed') setErrors({ whole: outcome.reference === null ? t('failed') : t('failedWith', { reference: outcome.reference }) });
  };

  const toggle = { 'aria-label': t('showPassword') };
  const whole = errors.whole ?? '';
  return (
    <form className={style.form} onSubmit={(event) => void submit(event)} noValidate>
      <div role="alert" className={whole === '' ? undefined : style.trouble}>
        {whole !== '' && <><IconAlertTriangle size={18} stroke={1.8} aria-hidden /><span>{whole}</span></>}
      </div>
      {known === undefined && (
        <PasswordInput
          label={t('current')} autoComplete="current-password" visibilityToggleButtonProps={toggle} value={current} error={errors.current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
      )}
      <PasswordInput
        label={t('next')} description={t('nextHint')} autoComplete="new-password" visibilityToggleButtonProps={toggle} value={next} error={errors.next}
        onChange={(event) => setNext(event.currentTarget.value)}
      />
      <PasswordInput
        label={t('again')} autoComplete="new-password" visibilityToggleButtonProps={toggle} value={again} error={errors.again}
        onChange={(event) => setAgain(event.currentTarget.value)}
      />
      <Button type="submit" fullWidth loading={busy}>{t('change')}</Button>
    </form>
  );
}
