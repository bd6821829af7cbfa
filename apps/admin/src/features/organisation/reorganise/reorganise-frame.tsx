import type { TypedDocumentNode } from '@apollo/client';
import { DateField } from '@dangvu/ui/date-field';
import { DecisionFields, emptyDecision } from '@dangvu/ui/decision-fields';
import { focusMistake, focusTitle } from '@dangvu/ui/page-focus';
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../apollo/use-act.ts';
import { useFrame } from '../../../config/frame.ts';
import { ConfirmSeen } from '../../../mutation-form/confirm-seen.tsx';
import { useRefusalLines } from '../../../mutation-form/refusal-lines.tsx';
import type { UnitAct } from './acts.ts';
import { PreflightTable } from './preflight.tsx';
import type { Looked } from './preflight.tsx';
import style from './reorganise.module.css';

/** What every act upon units is told beside what is its own. */
interface Told {
  decision: { number: string; decidedOn: string; signatory: string };
  effectiveOn: string;
  reason?: string;
  preview?: boolean;
}

export interface FrameProps {
  act: UnitAct;
  title: string;
  document: TypedDocumentNode<unknown, { input: object }>;
  /** The act's own part of the input; null while something is missing. */
  input: object | null;
  shownFields: readonly string[];
  onClose: () => void;
  children: (errors: Record<string, string>) => ReactNode;
}

const decisionFields = ['decision.number', 'decision.decidedOn', 'decision.signatory', 'effectiveOn'];

/** The form of an act upon units: what it needs, the decision, then a look at what it would do, and only then the word that does it. */
export function ReorganiseFrame({ act, title, document, input, shownFields, onClose, children }: FrameProps): ReactElement {
  const { t } = useTranslation('reorganise');
  const { today } = useFrame();
  const looking = useAct(document as never) as unknown as ActOf;
  const doing = useAct(document as never, { refetch: ['UnitPage', 'TreeRoot', 'TreeChildren'] }) as unknown as ActOf;
  const [decision, setDecision] = useState(emptyDecision);
  const [effectiveOn, setEffectiveOn] = useState<string | null>(today);
  const [reason, setReason] = useState('');
  const [looked, setLooked] = useState<{ for: string; result: Looked } | null>(null);
  const shown = [...decisionFields, ...shownFields];
  const asked = doing.outcome === null ? looking : doing;
  const refusals = useRefusalLines(asked.outcome as never, shown);
  const errors = asked.fields;
  const { number, date, signatory } = decision;
  const told: (Told & object) | null = input === null || effectiveOn === null || number.trim() === '' || date === null || signatory.trim() === ''
    ? null
    : { ...input, decision: { number: number.trim(), decidedOn: date, signatory: signatory.trim() }, effectiveOn, ...(reason.trim() === '' ? {} : { reason: reason.normalize('NFC').trim() }) };
  const now = told === null ? null : JSON.stringify(told);
  const current = looked !== null && looked.for === now;
  const clear = current && looked.result.obstacles.length === 0;

  const look = async () => {
    if (told === null || now === null) return;
    doing.reset();
    const result = await looking.act({ ...told, preview: true });
    if (result.kind !== 'done' || result.payload.preflight === null) return focusMistake();
    setLooked({ for: now, result: result.payload.preflight });
  };
  const confirm = async () => {
    if (told === null || !clear) return;
    const result = await doing.act(told);
    if (result.kind !== 'done') return focusMistake();
    onClose();
    focusTitle();
  };
  return (
    <ConfirmSeen
      outcome={asked.outcome as never} opened size="large" final title={title} confirm={t(`verb.${act}`)} danger={act === 'merge' || act === 'split' || act === 'close'}
      {...(clear ? { typed: t(`verb.${act}`) } : {})}
      ready={clear} busy={doing.busy} refusals={refusals} onClose={onClose} onConfirm={() => void confirm()}
    >
      {children(errors)}
      <DecisionFields
        value={decision} onChange={setDecision} maxDate={today} signatoryRequired
        errors={{ number: errors['decision.number'], date: errors['decision.decidedOn'], signatory: errors['decision.signatory'] }}
      />
      <DateField label={t('effectiveOn')} value={effectiveOn} onChange={setEffectiveOn} max={today} required error={errors['effectiveOn']} />
      <Textarea label={t('reason')} autosize minRows={1} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      <div className={style.look}>
        <Button variant="default" disabled={told === null} loading={looking.busy} onClick={() => void look()}>{t(looked === null ? 'look' : 'lookAgain')}</Button>
        {!current && <span className="small soft">{t(looked === null ? 'lookFirst' : 'changed')}</span>}
      </div>
      {current && <PreflightTable looked={looked.result} />}
    </ConfirmSeen>
  );
}

/** An act as the frame uses it, whichever of the six it is. */
interface ActOf {
  act: (input: object) => Promise<{ kind: 'done'; payload: { preflight: Looked | null } } | { kind: 'refused' | 'unsent' }>;
  busy: boolean;
  outcome: unknown;
  fields: Record<string, string>;
  reset: () => void;
}
