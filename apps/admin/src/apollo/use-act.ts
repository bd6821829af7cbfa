import { CombinedGraphQLErrors } from '@apollo/client';
import type { TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useCallback, useRef, useState } from 'react';
import { readPayload } from './act-outcome.ts';
import type { ActOutcome, ActPayload } from './act-outcome.ts';
import { createIntent } from './intent.ts';
import { newId } from './new-id.ts';
import { useForgetOtherDays } from './other-days.ts';

export type { ActError, ActOutcome } from './act-outcome.ts';

type PayloadOf<Data> = NonNullable<{ [Key in keyof Data]: Data[Key] extends ActPayload | null | undefined ? Data[Key] : never }[keyof Data]> & ActPayload;
type InputOf<Variables> = Variables extends { input: infer Input } ? Input : never;
/** The input without what the hook fills in itself. */
export type ActInput<Variables> = Omit<InputOf<Variables>, 'idempotencyKey'>;

export interface ActOptions {
  /** Whether the mutation's input has an `idempotencyKey`; false for the few that have none (default true). */
  keyed?: boolean;
  /** Names of the queries to ask again afterwards, on top of what the answer itself updates. */
  refetch?: string[];
}

export interface Act<Variables, Payload> {
  /** Sends the act; never throws. A second call with the same input while one is on its way returns the same promise. */
  act: (input: ActInput<Variables>) => Promise<ActOutcome<Payload>>;
  busy: boolean;
  /** The last outcome, for showing refusals; null before the first answer and after `reset`. */
  outcome: ActOutcome<Payload> | null;
  /** Refusals by form field ('decision.number'). */
  fields: Record<string, string>;
  reset: () => void;
}

const noFields: Record<string, string> = {};

const readFailure = (error: unknown): { kind: 'unsent'; reference: string | null; offline: boolean } => {
  if (!CombinedGraphQLErrors.is(error)) return { kind: 'unsent', reference: null, offline: true };
  const reference = error.errors.map((one) => one.extensions?.errorId ?? one.extensions?.reference).find((id) => typeof id === 'string');
  return { kind: 'unsent', reference: typeof reference === 'string' ? reference : null, offline: false };
};

/**
 * One business act from a form or a button: sends it once per intent, sorts the refusals to the fields they concern,
 * says when what stands is not what the screen knew: somebody else was faster (STALE_VERSION), or what was sent before
 * and never answered was recorded (IDEMPOTENCY_CONFLICT).
 */
export const useAct = <Data, Variables extends { input: object }>(
  document: TypedDocumentNode<Data, Variables>,
  { keyed = true, refetch }: ActOptions = {},
): Act<Variables, PayloadOf<Data>> => {
  const [mutate] = useMutation(document as TypedDocumentNode<Data, { input: object }>);
  const forgetOtherDays = useForgetOtherDays();
  const intent = useRef(createIntent(newId));
  const onItsWay = useRef<{ key: string; typed: string; answer: Promise<ActOutcome<PayloadOf<Data>>> } | null>(null);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<ActOutcome<PayloadOf<Data>> | null>(null);

  const send = useCallback(
    async (input: ActInput<Variables>, key: string): Promise<ActOutcome<PayloadOf<Data>>> => {
      try {
        const { data } = await mutate({
          variables: { input: keyed ? { ...input, idempotencyKey: key } : input },
          ...(refetch === undefined ? {} : { refetchQueries: refetch, awaitRefetchQueries: false }),
        });
        const payload = Object.values((data ?? {}) as Record<string, PayloadOf<Data> | null>)[0];
        if (payload === null || payload === undefined) {
          intent.current.lose(key);
          return { kind: 'unsent', reference: null, offline: false };
        }
        intent.current.settle(key);
        const read = readPayload(payload);
        if (read.kind === 'done') forgetOtherDays();
        return read;
      } catch (error) {
        intent.current.lose(key);
        return readFailure(error);
      }
    },
    [forgetOtherDays, keyed, mutate, refetch],
  );

  const act = useCallback(
    (input: ActInput<Variables>) => {
      const key = intent.current.keyFor(input);
      const typed = JSON.stringify(input);
      if (onItsWay.current?.key === key && onItsWay.current.typed === typed) return onItsWay.current.answer;
      setBusy(true);
      const answer = send(input, key).then((result) => {
        if (onItsWay.current?.answer === answer) onItsWay.current = null;
        setBusy(onItsWay.current !== null);
        setOutcome(result);
        return result;
      });
      onItsWay.current = { key, typed, answer };
      return answer;
    },
    [send],
  );

  const reset = useCallback(() => setOutcome(null), []);
  return { act, busy, outcome, fields: outcome?.kind === 'refused' ? outcome.fields : noFields, reset };
};
