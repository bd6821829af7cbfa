/** @jest-environment jsdom */
import { ApolloClient, ApolloLink, gql, InMemoryCache, Observable } from '@apollo/client';
import { ApolloProvider, useQuery } from '@apollo/client/react';
import { afterEach, expect, test } from '@jest/globals';
import { act, cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { ActOutcome } from '../apollo/use-act.ts';
import { useSeenChange } from './seen-change.ts';

const question = gql`query Plan { plan { id version } }`;
const refused = (stale: boolean): ActOutcome<unknown> => ({ kind: 'refused', payload: {}, errors: [], fields: {}, general: [], stale });

/** A page that shows a plan, and a form upon it. */
const setUp = () => {
  let asked = 0;
  const link = new ApolloLink(() => new Observable((observer) => {
    asked += 1;
    observer.next({ data: { plan: { __typename: 'Plan', id: '1', version: asked } } });
    observer.complete();
  }));
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  const wrapper = ({ children }: { children: ReactNode }) => <ApolloProvider client={client}>{children}</ApolloProvider>;
  const form = renderHook(({ outcome }: { outcome: ActOutcome<unknown> | null }) => ({ page: useQuery<{ plan: { version: number } }>(question), ...useSeenChange(outcome) }), { wrapper, initialProps: { outcome: null as ActOutcome<unknown> | null } });
  const ticks = (seen: boolean) => act(async () => form.result.current.onSeen(seen));
  const answered = (outcome: ActOutcome<unknown>) => act(async () => form.rerender({ outcome }));
  return { form, ticks, answered, version: () => form.result.current.page.data?.plan.version };
};

afterEach(cleanup);

test('what is refused for another reason is sent again as it is', async () => {
  const { form, answered, version } = setUp();
  await act(async () => undefined);
  await answered(refused(false));
  expect([form.result.current.clear, form.result.current.stale, version()]).toEqual([true, false, 1]);
});

test('somebody was faster: the page asks for what stands, and the act waits until the reader has seen it; a second time it waits again', async () => {
  const { form, ticks, answered, version } = setUp();
  await act(async () => undefined);
  await answered(refused(true));
  expect([form.result.current.clear, version()]).toEqual([false, 2]);
  await ticks(true);
  expect(form.result.current.clear).toBe(true);
  await ticks(false);
  expect(form.result.current.clear).toBe(false);
  await ticks(true);
  await answered(refused(true));
  expect([form.result.current.clear, version()]).toEqual([false, 3]);
  await answered({ kind: 'done', payload: {} });
  expect([form.result.current.clear, form.result.current.stale]).toEqual([true, false]);
});
