import { useApolloClient } from '@apollo/client/react';
import { ConfirmAct } from '@dangvu/ui/confirm-act';
import { DecisionFields } from '@dangvu/ui/decision-fields';
import { formatCount } from '@dangvu/ui/format';
import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActError, ActOutcome } from '../../../apollo/use-act.ts';
import { Refusal, useRefusals } from '../../../mutation-form/refusal-lines.tsx';
import { refreshAfterAct } from '../../../mutation-form/record-act.ts';
import { decisionErrors, decisionFields, decisionInput, emptyDecision } from '../acts/act-dialog.tsx';
import style from './many.module.css';

/** Somebody the decision may be about. */
export interface Choice {
  id: string;
  version: number;
  name: string;
  /** Where, and since when due. */
  place: string;
}

interface RowOutcome {
  row: number;
  warnings?: readonly { message: string }[] | null;
  userErrors: readonly ActError[];
}

interface ManyPayload {
  accepted?: number | null;
  refused?: number | null;
  written?: boolean | null;
  outcomes?: readonly RowOutcome[] | null;
  userErrors: readonly ActError[];
}

export interface ManyInput {
  rows: { id: string; expectedVersion: number }[];
  decision: { number: string; decidedOn: string; signatory: string };
  allOrNothing: boolean;
  preview: boolean;
}

export interface DecideManyProps {
  title: string;
  /** The act's verb with how many it is about. */
  confirm: (number: string) => string;
  changes: string;
  /** Everybody who may be chosen; undefined while they are asked for. */
  choices: readonly Choice[] | undefined;
  /** How many there are beyond those shown. */
  total: number;
  /** Said in place of the list when nobody is there. */
  nobody: string;
  today: string;
  /** What else the decision needs, above the list. */
  children?: ReactNode;
  /** False while that is not complete. */
  complete?: boolean;
  busy: boolean;
  outcome: ActOutcome<ManyPayload> | null;
  fields: Record<string, string>;
  act: (input: ManyInput) => Promise<ActOutcome<ManyPayload>>;
  onClose: () => void;
}

interface Told {
  preview: boolean;
  payload: ManyPayload;
  byId: ReadonlyMap<string, RowOutcome>;
}

/** One decision about many people: chosen from a list, looked at before it is recorded, answered for each. */
export function DecideMany({ title, confirm, changes, choices, total, nobody, today, children, complete = true, busy, outcome, fields, act, onClose }: DecideManyProps): ReactElement {
  const { t } = useTranslation('membership');
  const client = useApolloClient();
  const refusalsOf = useRefusals();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [decision, setDecision] = useState(emptyDecision);
  const [together, setTogether] = useState(false);
  const [told, setTold] = useState<Told | null>(null);
  const shown = choices ?? [];
  const asked = shown.filter(({ id }) => chosen.has(id));
  const input = decisionInput(decision);
  const ready = complete && input !== null && asked.length > 0;
  // What was told is of what was asked: it goes with the first change.
  const changing = <Value,>(set: (value: Value) => void) => (value: Value) => {
    setTold(null);
    set(value);
  };
  const choose = changing(setChosen);
  const send = async (preview: boolean) => {
    if (input === null) return;
    const answer = await act({ rows: asked.map(({ id, version }) => ({ id, expectedVersion: version })), decision: input, allOrNothing: together, preview });
    if (answer.kind === 'unsent') return;
    const { payload } = answer;
    const byId = new Map((payload.outcomes ?? []).map((one) => [asked[one.row]?.id ?? '', one]));
    setTold({ preview, payload, byId });
    if (payload.written === true) {
      setChosen(new Set());
      await refreshAfterAct(client);
    }
  };
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    choose(next);
  };
  return (
    <ConfirmAct
      opened
      size="large"
      title={title}
      confirm={confirm(formatCount(asked.length))}
      alsoChanges={[changes]}
      busy={busy}
      ready={ready}
      refusals={refusalsOf(outcome, decisionFields)}
      onConfirm={() => void send(false)}
      onClose={onClose}
    >
      {children}
      {choices === undefined ? <p>{t('many.loading')}</p> : shown.length === 0 && nobody !== '' && <p>{nobody}</p>}
      {shown.length > 0 && (
        <fieldset className={style.people} disabled={busy}>
          <legend>
            <Checkbox
              label={t('many.all', { number: formatCount(shown.length) })}
              checked={asked.length === shown.length}
              indeterminate={asked.length > 0 && asked.length < shown.length}
              onChange={() => choose(new Set(asked.length === shown.length ? [] : shown.map(({ id }) => id)))}
            />
            {total > shown.length && <span className="small soft">{t('many.shown', { shown: formatCount(shown.length), total: formatCount(total) })}</span>}
          </legend>
          <ul>
            {shown.map(({ id, name, place }) => (
              <li key={id}>
                <Checkbox label={name} description={place} classNames={{ label: style.beside, description: style.beside }} checked={chosen.has(id)} onChange={() => toggle(id)} />
                {told?.byId.has(id) === true && <Result outcome={told.byId.get(id)} written={told.payload.written === true} />}
              </li>
            ))}
          </ul>
        </fieldset>
      )}
      <DecisionFields value={decision} onChange={changing(setDecision)} errors={decisionErrors(fields)} maxDate={today} signatoryRequired />
      <Checkbox label={t('many.together')} checked={together} onChange={(event) => changing(setTogether)(event.currentTarget.checked)} />
      <div className={style.preview}>
        <Button variant="default" disabled={!ready || busy} onClick={() => void send(true)}>{t('many.preview')}</Button>
        <span role="status">{told !== null && told.payload.accepted !== null && <Summary told={told} />}</span>
      </div>
    </ConfirmAct>
  );
}

function Summary({ told: { preview, payload } }: { told: Told }): ReactNode {
  const { t } = useTranslation('membership');
  const numbers = { accepted: formatCount(payload.accepted ?? 0), refused: formatCount(payload.refused ?? 0) };
  if (preview) return t('many.wouldBe', numbers);
  return payload.written === true ? t('many.written', numbers) : t('many.unwritten', numbers);
}

/** What became of one of them: the reasons a refusal rests on, or that he passes and what to heed. */
function Result({ outcome, written }: { outcome: RowOutcome | undefined; written: boolean }): ReactElement {
  const { t } = useTranslation('membership');
  const refused = outcome !== undefined && outcome.userErrors.length > 0;
  return (
    <p className={`${style.result} small ${refused ? style.refused : style.accepted}`}>
      {refused ? outcome.userErrors.map((error, index) => <Refusal key={index} error={error} />) : t(written ? 'many.done' : 'many.passes')}
      {!refused && outcome?.warnings?.map(({ message }) => ` ${message}`)}
    </p>
  );
}
