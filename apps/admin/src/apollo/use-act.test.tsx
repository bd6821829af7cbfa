/** @jest-environment jsdom */
import { ApolloClient, ApolloLink, gql, InMemoryCache, Observable } from '@apollo/client';
import type { TypedDocumentNode } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { afterEach, expect, jest, test } from '@jest/globals';
import { act, cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { ForgetOtherDays } from './other-days.ts';
import { useAct } from './use-act.ts';
import type { ActError } from './use-act.ts';

interface Data { membershipRecognise: { userErrors: ActError[] } | null }
interface Variables { input: { membershipId: string; idempotencyKey: string } }
const document: TypedDocumentNode<Data, Variables> = gql`mutation Recognise($input: I!) { membershipRecognise(input: $input) { userErrors { code message path } } }`;

const done: Data = { membershipRecognise: { userErrors: [] } };
const refused: Data = { membershipRecognise: { userErrors: [{ code: 'STALE_VERSION', message: 'Đã có người sửa', path: ['input', 'decision', 'number'] }] } };

const conflict: Data = { membershipRecognise: { userErrors: [{ code: 'IDEMPOTENCY_CONFLICT', message: 'Mã đã dùng', path: ['input', 'idempotencyKey'] }] } };

/** A server that answers when told to. */
const setUp = () => {
  const sent: Variables[] = [];
  const answers: ((answer: { data?: Data; errors?: { message: string; extensions: object }[] } | Error) => void)[] = [];
  const link = new ApolloLink((operation) => new Observable((observer) => {
    sent.push(operation.variables as Variables);
    answers.push((answer) => {
      if (answer instanceof Error) return observer.error(answer);
      observer.next(answer as ApolloLink.Result);
      observer.complete();
    });
  }));
  const forget = jest.fn();
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <ForgetOtherDays value={forget}><ApolloProvider client={client}>{children}</ApolloProvider></ForgetOtherDays>
  );
  return { sent, answers, forget, hook: renderHook(() => useAct(document), { wrapper }).result };
};

afterEach(cleanup);

test('a double click sends once; afterwards the same act is a new intent with a new key', async () => {
  const { sent, answers, forget, hook } = setUp();
  await act(async () => {
    const [first, second] = [hook.current.act({ membershipId: '1' }), hook.current.act({ membershipId: '1' })];
    expect(second).toBe(first);
  });
  expect(sent).toHaveLength(1);
  expect(hook.current.busy).toBe(true);
  await act(async () => answers[0]?.({ data: done }));
  expect(hook.current).toMatchObject({ busy: false, outcome: { kind: 'done' } });
  expect(forget).toHaveBeenCalledTimes(1);
  await act(async () => { void hook.current.act({ membershipId: '1' }); });
  expect(sent[1]?.input.idempotencyKey).not.toBe(sent[0]?.input.idempotencyKey);
});

test('a lost answer is nothing definite: trying again carries the same key', async () => {
  const { sent, answers, forget, hook } = setUp();
  await act(async () => { void hook.current.act({ membershipId: '1' }); });
  await act(async () => answers[0]?.(new Error('network')));
  expect(hook.current.outcome).toEqual({ kind: 'unsent', reference: null, offline: true });
  await act(async () => { void hook.current.act({ membershipId: '1' }); });
  expect(sent[1]?.input.idempotencyKey).toBe(sent[0]?.input.idempotencyKey);
  expect(forget).not.toHaveBeenCalled();
});

test('a changed input after a lost answer carries the key of the first, so that not both can be recorded', async () => {
  const { sent, answers, hook } = setUp();
  await act(async () => { void hook.current.act({ membershipId: '1' }); });
  await act(async () => answers[0]?.(new Error('network')));
  await act(async () => { void hook.current.act({ membershipId: '2' }); });
  expect(sent[1]?.input).toEqual({ membershipId: '2', idempotencyKey: sent[0]?.input.idempotencyKey });
  await act(async () => answers[1]?.({ data: conflict }));
  expect(hook.current.outcome).toMatchObject({ kind: 'refused', stale: true });
  await act(async () => { void hook.current.act({ membershipId: '2' }); });
  expect(sent[2]?.input.idempotencyKey).not.toBe(sent[0]?.input.idempotencyKey);
});

test('refusals come by field, with the word that somebody was faster', async () => {
  const { answers, hook } = setUp();
  await act(async () => { void hook.current.act({ membershipId: '1' }); });
  await act(async () => answers[0]?.({ data: refused }));
  expect(hook.current.fields).toEqual({ 'decision.number': 'Đã có người sửa' });
  expect(hook.current.outcome).toMatchObject({ kind: 'refused', stale: true });
  act(() => hook.current.reset());
  expect(hook.current).toMatchObject({ outcome: null, fields: {} });
});

test('a masked error keeps the reference that the log knows', async () => {
  const { answers, hook } = setUp();
  await act(async () => { void hook.current.act({ membershipId: '1' }); });
  await act(async () => answers[0]?.({ errors: [{ message: 'Lỗi', extensions: { errorId: '01J9' } }] }));
  expect(hook.current.outcome).toEqual({ kind: 'unsent', reference: '01J9', offline: false });
});
