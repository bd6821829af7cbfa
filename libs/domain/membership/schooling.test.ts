import { expect, test } from '@jest/globals';
import { Education } from './person-traits.ts';
import { missingOf } from './deadlines.ts';
import { factsFor } from './lifecycle-fixture.ts';
import { schoolingTold } from './schooling.ts';

test.each(Object.values(Education).map((education) => [education, ['LOWER_SECONDARY', 'UPPER_SECONDARY'].includes(education)] as const))('%s is enough: %s', (education, enough) => {
  expect(schoolingTold({ ...factsFor('BRANCH_VOTE_RECORD', 'DOSSIER_OPEN'), education }, '2026-11-20')?.code ?? null).toBe(enough ? null : 'SCHOOLING_BELOW_RULE');
  const dates = { stage: 'DOSSIER_OPEN', certificateIssuedOn: '2026-01-05', dossierOpenedOn: '2026-03-01', branchResolvedOn: null, committeeResolvedOn: null } as const;
  expect(missingOf(dates, '2026-11-20', [], education).map(({ en }) => en).some((one) => one.includes('diploma'))).toBe(!enough);
  // The branch has considered: whoever decides above has its resolution before him.
  expect(missingOf({ ...dates, branchResolvedOn: '2026-10-01' }, '2026-11-20', [], education).map(({ en }) => en)).toEqual(['committee resolution', 'admission decision']);
});

test('where it was not read nothing is said', () => expect(schoolingTold(factsFor('BRANCH_VOTE_RECORD', 'DOSSIER_OPEN'), '2026-11-20')).toBeNull());
