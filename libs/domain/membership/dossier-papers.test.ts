import { describe, expect, test } from '@jest/globals';
import { DossierPaper, dossierPapers, paperRules, papersLacking } from './dossier-papers.ts';
import type { DossierDates, PaperInHand } from './dossier-papers.ts';

const empty: DossierDates = { certificateIssuedOn: null, dossierOpenedOn: null, branchResolvedOn: null, committeeResolvedOn: null };
const have = (paper: PaperInHand['paper'], datedOn: string | null = null): PaperInHand => ({ paper, inHand: true, number: null, datedOn, note: null });
const stateOf = (paper: PaperInHand['paper'], inHand: PaperInHand[], dates: Partial<DossierDates> = {}) =>
  dossierPapers(inHand, { ...empty, ...dates }).find((line) => line.paper === paper)?.state;

describe('the papers of a dossier', () => {
  test('each paper has one line, each form one code', () => {
    expect(dossierPapers([], empty).map(({ paper }) => paper)).toEqual(Object.values(DossierPaper));
    const codes = paperRules.flatMap(({ code }) => code ?? []);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('no committee stands over a branch that is itself the grassroots organisation; what was laid all the same is shown', () => {
    const shown = (inHand: PaperInHand[]) => dossierPapers(inHand, { ...empty, ownGrassroots: true }).map(({ paper }) => paper);
    expect(Object.values(DossierPaper).filter((paper) => !shown([]).includes(paper))).toEqual(['SECTION_REPORT', 'COMMITTEE_RESOLUTION']);
    expect(shown([have('COMMITTEE_RESOLUTION')])).toContain('COMMITTEE_RESOLUTION');
  });

  test.each([
    ['nothing there', 'APPLICATION', [], {}, 'MISSING'],
    ['the union where there may be none', 'UNION_RESOLUTION', [], {}, 'WHERE_IT_APPLIES'],
    ['the consent of the province, which most do not need', 'PROVINCE_CONSENT', [], {}, 'WHERE_IT_APPLIES'],
    ['the consent for who comes back', 'PROVINCE_CONSENT', [], { leftBefore: true }, 'MISSING'],
    ['the report of a section, of which most have none', 'SECTION_REPORT', [], {}, 'WHERE_IT_APPLIES'],
    ['the report of the section the branch stands below', 'SECTION_REPORT', [], { belowSection: true }, 'MISSING'],
    ['there', 'APPLICATION', [have('APPLICATION')], {}, 'HAVE'],
    ['taken out again', 'APPLICATION', [{ ...have('APPLICATION'), inHand: false }], {}, 'MISSING'],
    ['the class on record stands for its certificate', 'CERTIFICATE', [], { certificateIssuedOn: '2025-02-01' }, 'HAVE'],
    ['a letter older than the dossier made again', 'INTRODUCTION', [have('INTRODUCTION', '2024-12-31')], { dossierOpenedOn: '2025-01-01' }, 'TO_RENEW'],
    ['a letter of the same day', 'INTRODUCTION', [have('INTRODUCTION', '2025-01-01')], { dossierOpenedOn: '2025-01-01' }, 'HAVE'],
    ['an application is not made again', 'APPLICATION', [have('APPLICATION', '2023-01-01')], { dossierOpenedOn: '2025-01-01' }, 'HAVE'],
    ['a letter without a date', 'INTRODUCTION', [have('INTRODUCTION')], { dossierOpenedOn: '2025-01-01' }, 'HAVE'],
  ] as const)('%s: %s', (_why, paper, inHand, dates, state) => expect(stateOf(paper, [...inHand], dates)).toBe(state));

  test('what an act lacks are the papers it needs, not those of later acts', () => {
    const lines = dossierPapers([have('APPLICATION'), have('BIOGRAPHY'), have('OPINIONS')], { ...empty, certificateIssuedOn: '2025-01-01' });
    expect(papersLacking(lines, 'BRANCH_VOTE_RECORD').map(({ paper }) => paper)).toEqual(['VERIFICATION', 'INTRODUCTION']);
    expect(papersLacking(lines, 'COMMITTEE_VOTE_RECORD').map(({ paper }) => paper)).toEqual(['BRANCH_RESOLUTION']);
    expect(papersLacking(lines, 'ADMISSION_DECIDE').map(({ paper }) => paper)).toEqual(['COMMITTEE_RESOLUTION']);
  });
});
