import { describe, expect, test } from '@jest/globals';
import { factsReadBy, requireLookedUp } from './facts-read.ts';
import { lookedUpFacts } from './lifecycle-facts.ts';
import type { LifecycleFacts, LookedUpFact } from './lifecycle-facts.ts';
import { everything, factsFor } from './lifecycle-fixture.ts';
import { attempt, transitions } from './lifecycle.ts';

/** The facts, and which of those that are looked up have been read from them. */
function watched(facts: LifecycleFacts): { readonly facts: LifecycleFacts; readonly read: ReadonlySet<string | symbol> } {
  const read = new Set<string | symbol>();
  const watching = new Proxy(facts, {
    get: (target, name) => {
      if ((lookedUpFacts as readonly (string | symbol)[]).includes(name)) read.add(name);
      return Reflect.get(target, name) as unknown;
    },
  });
  return { facts: watching, read };
}

/** Facts of many kinds, so that a rule goes on to what it looks at last. */
const changes: readonly Partial<LifecycleFacts>[] = [
  {},
  { openTransfer: { outside: true, awaitsReferral: true, beyondSuperior: true }, permissionsAtSuperior: everything },
  { openTransfer: { outside: false }, history: [] },
  { openMembership: true, openCandidacy: true, offices: [{ from: null, to: '2021-10-01' }], admissions: 'RECORDED', badge: null },
  { recognitionVotes: { lastOn: '2021-09-13', failed: 3, lastCarried: false, committeeCarried: null, standingCarried: null }, decisionReceivedOn: '2020-08-10', newMemberClassOn: null },
  { effectiveOn: '2020-01-01', decision: { number: '1', issuedOn: '2020-01-01' }, bornOn: '2010-01-01', issuer: 'RECORDED' },
];

describe('what an act reads of the facts that are looked up', () => {
  test.each([...new Set(transitions.map(({ act }) => act))])('%s reads nothing it does not say', (act) => {
    const said = new Set<string | symbol>(factsReadBy(act));
    for (const row of transitions.filter((one) => one.act === act)) {
      for (const state of row.from) {
        for (const change of changes) {
          const whole = factsFor(act, state, change);
          const all = watched(whole);
          attempt(act, all.facts);
          // Each rule by itself too: what comes first may keep the next from being asked.
          const alone = watched(whole);
          const on = whole.effectiveOn ?? whole.today;
          for (const rule of [...row.guards, ...row.inputs, ...row.notices, ...(row.choose ? [row.choose] : [])]) rule(alone.facts, on);
          expect([...all.read, ...alone.read].filter((fact) => !said.has(fact))).toEqual([]);
        }
      }
    }
  });

  test('a reprimand looks at the last entry of the log and at nothing else; a recognition neither at it nor at offices', () => {
    expect(factsReadBy('REPRIMAND')).toEqual(['lastEffectiveOn']);
    expect(factsReadBy('RECOGNISE')).toEqual(['recognitionVotes', 'newMemberClassOn', 'history', 'openTransfer']);
    expect(factsReadBy('EXPEL')).toContain('openTransfer');
    expect(factsReadBy('TRANSFER_ACCEPT')).toContain('openTransfer');
  });

  test('a record asked for by one act decides no other that reads more', () => {
    const asked = (lookedUp: readonly LookedUpFact[]): LifecycleFacts => ({ ...factsFor('RECOGNISE', 'PROBATIONARY'), lookedUp });
    expect(attempt('RECOGNISE', asked(factsReadBy('RECOGNISE'))).ok).toBe(true);
    expect(() => attempt('RECOGNISE', asked(factsReadBy('REPRIMAND')))).toThrow(RangeError);
    expect(() => requireLookedUp('REPRIMAND', asked([]))).toThrow('lastEffectiveOn');
    expect(() => requireLookedUp('REPRIMAND', factsFor('REPRIMAND', 'OFFICIAL'))).not.toThrow();
  });
});
