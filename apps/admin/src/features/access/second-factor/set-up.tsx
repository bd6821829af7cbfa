import { QrCode } from '@dangvu/ui/qr-code';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../apollo/use-act.ts';
import { useRefusals } from '../../../mutation-form/refusal-lines.tsx';
import style from '../sign-in.module.css';
import { CodeField, codeLacks } from './code-field.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { Refused, SaidAgain } from './said-again.tsx';
import { ConfirmSecondFactorDocument, StartSecondFactorDocument } from './second-factor.generated.ts';
import own from './second-factor.module.css';

export interface SetUpProps {
  /** There is one already, and it goes to another device. */
  moves: boolean;
  /** The recovery codes are on the screen, this once. */
  onShown?: () => void;
  /** The codes have been kept; the second factor is on. */
  onDone: () => void;
}

/** Turning it on in three steps: the password, the square with its first code, the recovery codes. */
export function SetUp({ moves, onShown, onDone }: SetUpProps): ReactElement {
  const { t } = useTranslation('second-factor');
  const start = useAct(StartSecondFactorDocument, { keyed: false });
  const confirm = useAct(ConfirmSecondFactorDocument, { keyed: false });
  const refusalsOf = useRefusals();
  const [shown, setShown] = useState<{ secret: string; address: string } | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [code, setCode] = useState('');
  const [missing, setMissing] = useState<string | undefined>();

  const begin = async ({ password, oneTimeCode }: { password: string; oneTimeCode: string }) => {
    const result = await start.act({ password, ...(moves ? { oneTimeCode } : {}) });
    if (result.kind === 'done') setShown(result.payload.shown);
  };
  const finish = async (event: FormEvent) => {
    event.preventDefault();
    const lacks = codeLacks(code, false);
    setMissing(lacks === null ? undefined : t(lacks));
    if (lacks !== null || confirm.busy) return;
    const result = await confirm.act({ oneTimeCode: code });
    if (result.kind !== 'done') return;
    setCodes(result.payload.recoveryCodes);
    onShown?.();
  };

  if (codes !== null) return <RecoveryCodes codes={codes} onDone={onDone} />;
  if (shown === null) {
    return (
      <SaidAgain
        code={moves} confirm={t('acts.next')} busy={start.busy} fields={start.fields} refusals={refusalsOf(start.outcome, moves ? ['password', 'oneTimeCode'] : ['password'])}
        onSay={(said) => void begin(said)}
      >
        <p>{t(moves ? 'setUp.moves' : 'setUp.why')}</p>
      </SaidAgain>
    );
  }
  return (
    <form className={style.form} onSubmit={(event) => void finish(event)} noValidate>
      <Refused>{refusalsOf(confirm.outcome, ['oneTimeCode'])}</Refused>
      <p>{t('setUp.scan')}</p>
      <div className={own.square}><QrCode address={shown.address} label={t('setUp.square')} size={220} /></div>
      <p className="small soft">{t('setUp.typed')} <code className={own.key}>{shown.secret.replace(/.{4}(?=.)/g, '$& ')}</code></p>
      <CodeField value={code} onChange={setCode} error={missing ?? confirm.fields['oneTimeCode']} focused />
      <Button type="submit" fullWidth loading={confirm.busy}>{t('setUp.confirm')}</Button>
    </form>
  );
}
