import { Dialog } from '@dangvu/ui/dialog';
import { formatInstant } from '@dangvu/ui/format';
import { StateBadge } from '@dangvu/ui/state-badge';
import { Button } from '@mantine/core';
import { useContext, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../apollo/use-act.ts';
import { useRefusals } from '../../../mutation-form/refusal-lines.tsx';
import { ViewerContext, useViewer } from '../../../viewer/viewer-context.ts';
import { RecoveryCodes } from './recovery-codes.tsx';
import { SaidAgain } from './said-again.tsx';
import { RemoveSecondFactorDocument, RenewRecoveryCodesDocument } from './second-factor.generated.ts';
import style from './second-factor.module.css';
import { SetUp } from './set-up.tsx';

type Part = 'state' | 'set-up' | 'renew' | 'off';
const few = 3;

function State({ onPart }: { onPart: (part: Part) => void }): ReactElement {
  const { t } = useTranslation('second-factor');
  const { secondFactor } = useViewer();
  const on = secondFactor.since !== null;
  return (
    <div className={style.part}>
      <p>{secondFactor.since === null ? t('state.off') : t('state.on', { day: formatInstant(secondFactor.since) })}</p>
      {on && <p>{t('state.left', { count: secondFactor.recoveryCodesLeft })}</p>}
      {on && secondFactor.recoveryCodesLeft < few && <StateBadge tone="warn">{t('state.few')}</StateBadge>}
      {secondFactor.required && <p className="soft">{t('state.required')}</p>}
      {!on && <p className="soft">{t('setUp.why')}</p>}
      <div className={style.acts}>
        {on && <Button variant="default" onClick={() => onPart('set-up')}>{t('acts.move')}</Button>}
        {on && <Button variant="default" onClick={() => onPart('renew')}>{t('acts.renew')}</Button>}
        {on && !secondFactor.required && <Button variant="default" color="red" onClick={() => onPart('off')}>{t('acts.turnOff')}</Button>}
        {!on && <Button data-autofocus onClick={() => onPart('set-up')}>{t('acts.turnOn')}</Button>}
      </div>
    </div>
  );
}

function Off({ onDone }: { onDone: () => void }): ReactElement {
  const { t } = useTranslation('second-factor');
  const { act, busy, outcome, fields } = useAct(RemoveSecondFactorDocument, { keyed: false });
  const refusalsOf = useRefusals();
  const send = async (said: { password: string; oneTimeCode: string }) => {
    if ((await act(said)).kind === 'done') onDone();
  };
  return (
    <SaidAgain code danger confirm={t('acts.turnOff')} busy={busy} fields={fields} refusals={refusalsOf(outcome, ['password', 'oneTimeCode'])} onSay={(said) => void send(said)}>
      <p>{t('off.lead')}</p>
    </SaidAgain>
  );
}

function Renew({ onShown, onDone }: { onShown: () => void; onDone: () => void }): ReactElement {
  const { t } = useTranslation('second-factor');
  const { act, busy, outcome, fields } = useAct(RenewRecoveryCodesDocument, { keyed: false });
  const refusalsOf = useRefusals();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const send = async (said: { password: string; oneTimeCode: string }) => {
    const result = await act(said);
    if (result.kind !== 'done') return;
    setCodes(result.payload.recoveryCodes);
    onShown();
  };
  if (codes !== null) return <RecoveryCodes codes={codes} onDone={onDone} />;
  return (
    <SaidAgain code confirm={t('acts.renew')} busy={busy} fields={fields} refusals={refusalsOf(outcome, ['password', 'oneTimeCode'])} onSay={(said) => void send(said)}>
      <p>{t('renewLead')}</p>
    </SaidAgain>
  );
}

/** One's own second factor while at work: how it stands, turning it on and off, another device, other recovery codes. */
export function OwnSecondFactor({ opened, onClose }: { opened: boolean; onClose: () => void }): ReactElement {
  const { t } = useTranslation('second-factor');
  const known = useContext(ViewerContext);
  const on = useViewer().secondFactor.since !== null;
  const [part, setPart] = useState<Part>('state');
  // Codes that are shown once stay until they are said to be kept.
  const [kept, setKept] = useState(true);
  const back = () => {
    setKept(true);
    setPart('state');
  };
  const done = () => {
    known?.refresh();
    back();
  };
  const close = () => {
    if (part === 'set-up') known?.refresh();
    back();
    onClose();
  };
  const title = { 'state': t('name'), 'set-up': t(on ? 'acts.move' : 'acts.turnOn'), 'renew': t('acts.renew'), 'off': t('acts.turnOff') }[part];
  return (
    <Dialog opened={opened} onClose={close} title={title} size="small" locked={!kept} actions={part === 'state' ? <Button variant="default" onClick={close}>{t('acts.close')}</Button> : undefined}>
      {part === 'state' && <State onPart={setPart} />}
      {part === 'set-up' && <SetUp moves={on} onShown={() => setKept(false)} onDone={done} />}
      {part === 'renew' && <Renew onShown={() => setKept(false)} onDone={done} />}
      {part === 'off' && <Off onDone={done} />}
    </Dialog>
  );
}
