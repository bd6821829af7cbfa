import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { plainRequest } from '../../../apollo/plain-request.ts';
import { currentLanguage } from '../../../i18n/start.ts';
import { arrivalOf, chosenLocale, unanswered } from '../sign-in-requests.ts';
import type { SignedIn } from '../sign-in-requests.ts';
import style from '../sign-in.module.css';
import { CodeField, codeLacks } from './code-field.tsx';
import confirmText from './sign-in-confirm.graphql?raw';
import type { SignInConfirmMutation } from './sign-in-confirm.generated.ts';

export interface SecondStepFormProps {
  /** What signing in answered when the password was right. */
  step: string;
  /** Said of the outcome, or null: in the words of the sign-in page. */
  sayOf: (outcome: SignedIn) => string | null;
  onSignedIn: (outcome: 'in' | 'must-change') => void;
  /** Back to login and password. */
  onAgain: () => void;
}

const confirm = async (secondStep: string, oneTimeCode: string): Promise<SignedIn> => {
  const request = { operationName: 'SignInConfirm', query: confirmText, variables: { input: { secondStep, oneTimeCode, ...chosenLocale() } } };
  const answer = await plainRequest<SignInConfirmMutation>(request, currentLanguage());
  return answer.ok ? arrivalOf(answer.data.signInConfirm) : unanswered(answer);
};

/** The code that follows the password. */
export function SecondStepForm({ step, sayOf, onSignedIn, onAgain }: SecondStepFormProps): ReactElement {
  const { t } = useTranslation('second-factor');
  const [code, setCode] = useState('');
  const [missing, setMissing] = useState<string | undefined>();
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const onItsWay = useRef(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (onItsWay.current) return;
    const lacks = codeLacks(code);
    setMissing(lacks === null ? undefined : t(lacks));
    if (lacks !== null) return;
    onItsWay.current = true;
    setBusy(true);
    setTrouble(null);
    const outcome = await confirm(step, code);
    onItsWay.current = false;
    if (outcome.kind === 'in' || outcome.kind === 'must-change') return onSignedIn(outcome.kind);
    setBusy(false);
    setTrouble(sayOf(outcome));
  };

  return (
    <>
      <p className={style.lead}>{t('signIn.lead')}</p>
      <form className={style.form} onSubmit={(event) => void submit(event)} noValidate>
        <div role="alert" className={trouble === null ? undefined : style.trouble}>
          {trouble !== null && <><IconAlertTriangle size={18} stroke={1.8} aria-hidden /><span>{trouble}</span></>}
        </div>
        <CodeField value={code} onChange={setCode} error={missing} recovery focused />
        <Button type="submit" fullWidth loading={busy}>{t('signIn.confirm')}</Button>
        <Button variant="subtle" color="gray" fullWidth onClick={onAgain}>{t('signIn.again')}</Button>
        <p className="small soft">{t('signIn.lost')}</p>
      </form>
    </>
  );
}
