import { at, listAt, pick } from '../answer.ts';
import type { Plain } from '../answer.ts';
import type { Dialect } from './workload.ts';

/** One act: a member reprimanded by a decision of today. */
export interface Act {
  readonly account: string;
  readonly membership: string;
  readonly version: number;
  readonly grounds: string;
  readonly number: string;
  readonly signatory: string;
  readonly decidedOn: string;
  readonly key: string;
}

/** How one contender is told to act, and how it says that it did. */
export interface Acting {
  body(act: Act): object;
  /** Quick look at an answer under load: it says that the act was done. */
  succeeded(text: string): boolean;
  /** Id, version and status after the act. @throws Error when something is missing */
  data(answer: unknown): Plain;
}

const productMutation = `mutation Discipline($input: MembershipDisciplineInput!) {
  membershipDiscipline(input: $input) { membership { id version status } userErrors { code message } }
}`;

const product: Acting = {
  body: ({ membership, version, grounds, number, signatory, decidedOn, key }) => ({
    query: productMutation,
    variables: { input: { id: membership, expectedVersion: version, form: 'REPRIMAND', grounds, decision: { number, signatory, decidedOn }, idempotencyKey: key } },
  }),
  succeeded: (text) => text.startsWith('{"data":') && text.includes('"userErrors":[]'),
  data: (answer) => {
    const errors = listAt(answer, 'data', 'membershipDiscipline', 'userErrors');
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return pick(at(answer, 'data', 'membershipDiscipline', 'membership'), { id: 'id', version: 'version', status: 'status' });
  },
};

const postgraphileMutation = `mutation Discipline($input: DisciplineInput!) { discipline(input: $input) { result { membershipId version status } } }`;

const postgraphile: Acting = {
  body: ({ account, membership, version, grounds, number, signatory, decidedOn, key }) => ({
    query: postgraphileMutation,
    variables: {
      input: { pAccount: account, pMembership: membership, pExpectedVersion: version, pGrounds: grounds, pNumber: number, pSignatory: signatory, pDecidedOn: decidedOn, pKey: key },
    },
  }),
  succeeded: (text) => text.startsWith('{"data":{"discipline":{"result":{'),
  data: (answer) => pick(at(answer, 'data', 'discipline', 'result'), { id: 'membershipId', version: 'version', status: 'status' }),
};

const limit: Acting = {
  body: (act) => act,
  succeeded: (text) => text.startsWith('{"id"'),
  data: (answer) => pick(answer, { id: 'id', version: 'version', status: 'status' }),
};

/** W4: one lifecycle mutation with everything on: right, version, key, decision, event, counters, audit, in one transaction. */
export const discipline: { readonly code: 'W4'; readonly title: string; readonly acting: Readonly<Record<Dialect, Acting>> } = {
  code: 'W4',
  title: 'lifecycle mutation: right, version, idempotency key, event, audit, counters',
  acting: { product, postgraphile, limit },
};
