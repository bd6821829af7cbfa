import { Button, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { FormEvent, ReactElement, ReactNode } from 'react';
import style from './confirm-act.module.css';
import { Dialog } from './dialog.tsx';
import { fold } from './fold.tsx';
import { useWords } from './words.tsx';

export interface ConfirmActProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** The act's own verb on the button: "Công bố", "Xóa tên". */
  confirm: string;
  onConfirm: () => void;
  /** What else will change, line by line. */
  alsoChanges?: readonly ReactNode[];
  /** Says that it cannot be undone. */
  final?: boolean;
  /** A word to be typed for acts that end something (case and marks do not matter). */
  typed?: string;
  danger?: boolean;
  busy?: boolean;
  /** False while the form's own fields are not complete. */
  ready?: boolean;
  /** Refusals that concern the act as a whole. */
  refusals?: readonly ReactNode[];
  /** What must be looked at before the act is sent again, below its refusals. */
  look?: ReactNode;
  size?: 'small' | 'medium' | 'large';
  /** Fields the act asks for: decision, reason, day. */
  children?: ReactNode;
}

/** The last look before an act: what is done, what else changes, the papers it needs, and its own verb on the button. */
export function ConfirmAct(props: ConfirmActProps): ReactElement {
  const { opened, onClose, title, confirm, onConfirm, alsoChanges = [], final = false, typed, danger = false, busy = false } = props;
  const { ready = true, refusals = [], look, size = 'medium', children } = props;
  const words = useWords().confirm;
  const formId = useId();
  const [answer, setAnswer] = useState('');
  const matches = typed === undefined || fold(answer) === fold(typed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (matches && ready && !busy) onConfirm();
  };
  const close = () => {
    setAnswer('');
    onClose();
  };
  return (
    <Dialog
      opened={opened}
      onClose={close}
      title={title}
      size={size}
      locked={busy}
      actions={(
        <>
          <Button variant="default" disabled={busy} onClick={close}>{words.cancel}</Button>
          <Button type="submit" form={formId} color={danger ? 'red' : undefined} loading={busy} disabled={!matches || !ready}>{confirm}</Button>
        </>
      )}
    >
      <form id={formId} className={style.form} onSubmit={submit} noValidate>
        {children}
        {alsoChanges.length > 0 && (
          <div className={style.changes}>
            <strong>{words.alsoChanges}</strong>
            <ul>{alsoChanges.map((change, index) => <li key={index}>{change}</li>)}</ul>
          </div>
        )}
        {final && <p className={style.warning}><IconAlertTriangle size={18} stroke={1.8} aria-hidden />{words.cannotUndo}</p>}
        {typed !== undefined && (
          <TextInput label={words.type(typed)} value={answer} autoComplete="off" onChange={(event) => setAnswer(event.currentTarget.value)} />
        )}
        {refusals.length > 0 && (
          <div className={style.refusal} role="alert"><ul>{refusals.map((refusal, index) => <li key={index}>{refusal}</li>)}</ul></div>
        )}
        {look}
      </form>
    </Dialog>
  );
}
