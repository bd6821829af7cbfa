import { at, listAt, pick } from '../answer.ts';
import type { Plain } from '../answer.ts';
import type { Dialect } from './workload.ts';

/** One decision about many: the rows of a ward's report. */
export interface ManyActs {
  readonly account: string;
  readonly rows: readonly { readonly id: string; readonly expectedVersion: number }[];
  readonly number: string;
  readonly signatory: string;
  readonly decidedOn: string;
  readonly key: string;
}

/** PostGraphile is asked in two ways: by its function that takes an array, and for each row under an alias. */
export type Form = Dialect | 'postgraphile-aliases';

/** How one contender is told, and what became of each row. */
export interface ActingOnMany {
  body(acts: ManyActs): object;
  /** Of each row id, version, status, official date, and the code of its refusal. @throws Error when something is missing */
  data(answer: unknown): Plain[];
}

const productMutation = `mutation Recognise($input: MembershipsRecogniseInput!) { membershipsRecognise(input: $input) {
  outcomes { row membership { id version status officialOn } userErrors { code } } userErrors { code message } } }`;

const product: ActingOnMany = {
  body: ({ rows, number, signatory, decidedOn, key }) => ({
    query: productMutation,
    variables: { input: { rows, decision: { number, signatory, decidedOn }, idempotencyKey: key } },
  }),
  data: (answer) => {
    const errors = listAt(answer, 'data', 'membershipsRecognise', 'userErrors');
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return listAt(answer, 'data', 'membershipsRecognise', 'outcomes').map((outcome) => {
      const [refusal] = listAt(outcome, 'userErrors');
      return { ...pick(at(outcome, 'membership'), { id: 'id', version: 'version', status: 'status', officialOn: 'officialOn' }), code: refusal === undefined ? null : (at(refusal, 'code') as Plain) };
    });
  },
};

const recognised = '{ membershipId version status officialOn code }';
const ofPeer = (row: unknown): Plain => pick(row, { id: 'membershipId', version: 'version', status: 'status', officialOn: 'officialOn', code: 'code' });

const postgraphile: ActingOnMany = {
  body: ({ account, rows, number, signatory, decidedOn, key }) => ({
    query: `mutation Recognise($input: RecogniseManyInput!) { recogniseMany(input: $input) { result ${recognised} } }`,
    variables: { input: { pAccount: account, pRows: rows, pNumber: number, pSignatory: signatory, pDecidedOn: decidedOn, pKey: key } },
  }),
  data: (answer) => listAt(answer, 'data', 'recogniseMany', 'result').map(ofPeer),
};

const aliases: ActingOnMany = {
  body: ({ account, rows, number, signatory, decidedOn, key }) => ({
    query: `mutation Recognise(${rows.map((_row, n) => `$i${n}: RecogniseInput!`).join(', ')}) { ${rows.map((_row, n) => `a${n}: recognise(input: $i${n}) { result ${recognised} }`).join('\n')} }`,
    variables: Object.fromEntries(
      rows.map(({ id, expectedVersion }, n) => [`i${n}`, { pAccount: account, pMembership: id, pExpectedVersion: expectedVersion, pNumber: number, pSignatory: signatory, pDecidedOn: decidedOn, pKey: `${key}-${n}` }]),
    ),
  }),
  data: (answer) => Object.values(at(answer, 'data') as Record<string, unknown>).map((payload) => ofPeer(at(payload, 'result'))),
};

const limit: ActingOnMany = {
  body: (acts) => acts,
  data: (answer) => (answer as readonly unknown[]).map((row) => pick(row, { id: 'membership_id', version: 'version', status: 'status', officialOn: 'official_on', code: 'code' })),
};

/** W5: one decision about 200 people, each row's error told. */
export const recognition: { readonly code: 'W5'; readonly title: string; readonly acting: Readonly<Record<Form, ActingOnMany>> } = {
  code: 'W5',
  title: 'one decision about 200 people: right, version and rule of each, errors by row, events, audit, counters',
  acting: { product, postgraphile, limit, 'postgraphile-aliases': aliases },
};
