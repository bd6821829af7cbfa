import { describe, expect, test } from '@jest/globals';
import { paperRules } from './dossier-papers.ts';
import type { DossierPaper } from './dossier-papers.ts';
import { papersWanting } from './dossier-guards.ts';
import { factsFor, result } from './lifecycle-fixture.ts';
import { attempt } from './lifecycle.ts';
import type { LifecycleAct } from './lifecycle.ts';
import type { LifecycleState } from './states.ts';

const having = (...papers: DossierPaper[]) => papers.map((paper) => ({ paper, inHand: true, number: null, datedOn: null, note: null }));
const needed = paperRules.filter(({ before, whereItApplies, paper }) => before === 'BRANCH_VOTE_RECORD' && !whereItApplies && paper !== 'CERTIFICATE').map(({ paper }) => paper);
const byDossier: [LifecycleAct, LifecycleState][] = [['BRANCH_VOTE_RECORD', 'DOSSIER_OPEN'], ['COMMITTEE_VOTE_RECORD', 'BRANCH_RESOLVED'], ['ADMISSION_DECIDE', 'COMMITTEE_RESOLVED']];

describe('the permission to open a dossier', () => {
  test('comes before the dossier, once; whether there was one must be known', () => {
    expect(result('DOSSIER_OPEN', 'CLASS_DONE', { dossierPermittedOn: null })).toBe('DOSSIER_NOT_PERMITTED');
    expect(result('DOSSIER_OPEN', 'CLASS_DONE', { dossierPermittedOn: undefined as never })).toBe('INVALID_INPUT');
    expect(result('DOSSIER_OPEN', 'CLASS_DONE', { dossierPermittedOn: '2021-01-20' })).toBe('→ DOSSIER_OPEN');
    expect(result('DOSSIER_PERMIT', 'CLASS_DONE', { dossierPermittedOn: '2021-01-20' })).toBe('DOSSIER_PERMITTED_ALREADY');
    expect(result('DOSSIER_PERMIT', 'LISTED', {})).toBe('TRANSITION_REFUSED');
  });

  test('is not asked for again when the dossier is made again', () => {
    expect(result('DOSSIER_OPEN', 'DOSSIER_OPEN', { dossierPermittedOn: null })).toBe('→ DOSSIER_OPEN');
  });
});

describe('the papers of a dossier', () => {
  test('who comes back is not decided on without the consent of the province; the branch votes before it', () => {
    const papers = having(...needed);
    expect(result('ADMISSION_DECIDE', 'COMMITTEE_RESOLVED', { papers, leftBefore: true })).toBe('DOSSIER_PAPERS_MISSING');
    expect(result('ADMISSION_DECIDE', 'COMMITTEE_RESOLVED', { papers: [...papers, ...having('PROVINCE_CONSENT')], leftBefore: true })).toBe('→ ADMITTED');
    expect(result('BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', { papers, leftBefore: true })).toBe('→ BRANCH_RESOLVED');
  });

  test('below a section its report lies there before the grassroots committee votes, and the branch votes before it', () => {
    const papers = having(...needed);
    const withReport = [...papers, ...having('SECTION_REPORT')];
    const answer = attempt('COMMITTEE_VOTE_RECORD', factsFor('COMMITTEE_VOTE_RECORD', 'BRANCH_RESOLVED', { papers, belowSection: true }));
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'DOSSIER_PAPERS_MISSING', params: { papers: { vi: 'Báo cáo của đảng ủy bộ phận' } }, clause: '294-QĐ/TW 20.3.3' } });
    expect(result('COMMITTEE_VOTE_RECORD', 'BRANCH_RESOLVED', { papers: withReport, belowSection: true })).toBe('→ COMMITTEE_RESOLVED');
    expect(result('COMMITTEE_VOTE_RECORD', 'BRANCH_RESOLVED', { papers, belowSection: false })).toBe('→ COMMITTEE_RESOLVED');
    expect(result('ADMISSION_DECIDE', 'COMMITTEE_RESOLVED', { papers, belowSection: true })).toBe('DOSSIER_PAPERS_MISSING');
    expect(result('BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', { papers, belowSection: true })).toBe('→ BRANCH_RESOLVED');
  });

  test('past the highest age the consent of the province opens the way, and stays with the vote; below the lowest nothing does', () => {
    const old = { bornOn: '1950-01-01', papers: having(...needed) };
    const consented = [...old.papers, ...having('PROVINCE_CONSENT')];
    expect(result('BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', old)).toBe('AGE_OUT_OF_RANGE');
    expect(result('BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', { ...old, papers: consented.map((one) => ({ ...one, inHand: one.paper !== 'PROVINCE_CONSENT' })) })).toBe('AGE_OUT_OF_RANGE');
    expect(result('BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', { ...old, papers: consented })).toBe('→ BRANCH_RESOLVED');
    expect(result('BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', { ...old, papers: 'RECORDED', consent: true })).toBe('→ BRANCH_RESOLVED');
    expect(result('BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', { ...old, papers: 'RECORDED' })).toBe('AGE_OUT_OF_RANGE');
    expect(result('BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', { bornOn: '2010-01-01', papers: consented })).toBe('AGE_OUT_OF_RANGE');
  });

  test.each(byDossier)('hold up %s: each that is missing, named with its clause', (act, state) => {
    for (const paper of needed) {
      const answer = attempt(act, factsFor(act, state, { papers: having(...needed.filter((one) => one !== paper)) }));
      expect(answer.ok).toBe(false);
      if (answer.ok) continue;
      const rule = paperRules.find((one) => one.paper === paper);
      expect(answer.refusal).toMatchObject({ code: 'DOSSIER_PAPERS_MISSING', params: { papers: rule?.label }, clause: rule?.clause });
    }
    expect(attempt(act, factsFor(act, state, { papers: having(...needed) })).ok).toBe(true);
    expect(result(act, state, { papers: undefined as never })).toBe('INVALID_INPUT');
  });

  test('of a dossier made again must be made again where the rule says so', () => {
    const old = having(...needed).map((one) => ({ ...one, datedOn: '2021-01-31' }));
    expect(papersWanting(factsFor('BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', { papers: old }), 'BRANCH_VOTE_RECORD', '2021-10-01').map(({ paper }) => paper)).toEqual(['VERIFICATION', 'INTRODUCTION', 'OPINIONS']);
  });

  test('are not asked for where they are only handed in if there are any', () => {
    expect(needed).not.toContain('UNION_RESOLUTION');
  });
});
