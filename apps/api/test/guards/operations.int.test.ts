import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { OperationTypeNode } from 'graphql';
import { askings } from './askings.ts';
import type { Askings } from './askings.ts';
import { ceilings } from './ceilings.ts';
import { sentOperations } from './documents.ts';
import { asTable, growing, judge, unmatched } from './judge.ts';
import { askAll, askOnce, measuredTown } from './measured-town.ts';
import type { MeasuredTown } from './measured-town.ts';
import type { Measured } from './measure.ts';

// Acts are counted where they are tested: each changes the town, and another one is needed to ask it again.
const questions = sentOperations().filter(({ type }) => type === OperationTypeNode.QUERY);

describe('what every question of the admin and of the published contract costs', () => {
  let town: MeasuredTown;
  let asked: Readonly<Record<string, Askings>>;
  const measured = new Map<string, Map<string, Measured>>();
  beforeAll(async () => {
    town = await measuredTown();
    asked = askings(town.scene);
  }, 400_000);
  afterAll(async () => {
    const file = process.env['MEASURED_CEILINGS'];
    if (file) writeFileSync(file, asTable(measured, (key) => ceilings[key]?.scans));
    await town.close();
  });

  test('each has a row and is asked; no row is about something else', () => {
    expect(unmatched(questions.map(({ key }) => key), asked, ceilings)).toEqual([]);
  });

  test.each(questions.map((question) => [question.key, question] as const))('%s', async (key, question) => {
    const worst = await askAll(town.server, town.sent, town.scene, question, asked[key] ?? {});
    measured.set(key, worst);
    const ceiling = ceilings[key] ?? { statements: 0, kB: 0, buffers: {} };
    expect([...worst].flatMap(([name, cost]) => judge(name, cost, ceiling))).toEqual([]);
  }, 120_000);

  test('there is an index for every way into a table that grows: without sequential scans none is left', async () => {
    const { server, sent } = await town.beside({ enable_seqscan: 'off' });
    const left: string[] = [];
    for (const question of questions) {
      for (const [name, variables] of Object.entries(asked[question.key] ?? {})) {
        const { scans } = await askOnce(server, sent, town.scene, question, name, variables);
        left.push(...scans.filter(({ table }) => growing.has(table) && !ceilings[question.key]?.scans?.[table]).map(({ table }) => `${question.key}, ${name}: ${table}`));
      }
    }
    expect(left).toEqual([]);
  }, 240_000);
});
