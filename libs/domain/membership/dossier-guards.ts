import type { LocalDate } from '../calendar/local-date.ts';
import type { Label } from '../language/label.ts';
import { dossierPapers, papersLacking } from './dossier-papers.ts';
import type { PaperLine } from './dossier-papers.ts';
import type { FactsRead } from './lifecycle-facts.ts';
import type { Guard } from './lifecycle-guards.ts';
import { missing, refuse } from './lifecycle-guards.ts';
import type { LifecycleAct } from './lifecycle-acts.ts';

const permitClause = '38-HD/BTCTW I.1.1c–d';

/** The grassroots committee decides who may have a dossier made; without that there is none. */
export const dossierPermitted: Guard = (facts) => {
  if (facts.dossierPermittedOn === undefined) return missing('việc cho phép lập hồ sơ', 'whether a dossier was permitted');
  return facts.dossierPermittedOn === null ? refuse('DOSSIER_NOT_PERMITTED', {}, permitClause) : null;
};

/** Permitted once; what was typed wrong is corrected. */
export const notYetPermitted: Guard = (facts) => {
  const day = facts.dossierPermittedOn;
  return day === null || day === undefined || day === 'RECORDED' ? null : refuse('DOSSIER_PERMITTED_ALREADY', { day }, permitClause);
};

/** Acts that go by the dossier, in their order: what one needs the later ones need as well. */
const byDossier: readonly LifecycleAct[] = ['BRANCH_VOTE_RECORD', 'COMMITTEE_VOTE_RECORD', 'ADMISSION_DECIDE'];

/** The papers an act on this candidacy needs and does not find, those of the acts before it as well. */
export function papersWanting(facts: FactsRead, act: LifecycleAct, on: LocalDate): readonly PaperLine[] {
  if (!facts.papers || facts.papers === 'RECORDED') return [];
  const lines = dossierPapers(facts.papers, {
    certificateIssuedOn: facts.certificateIssuedOn ?? null,
    dossierOpenedOn: facts.dossierOpenedOn ?? null,
    branchResolvedOn: facts.branchResolvedOn ?? null,
    // The resolution is what brought the record to where it stands.
    committeeResolvedOn: facts.state === 'COMMITTEE_RESOLVED' ? on : null,
    leftBefore: facts.leftBefore ?? false,
    ownGrassroots: facts.ownGrassroots ?? false,
    belowSection: facts.belowSection ?? false,
  });
  return byDossier.slice(0, byDossier.indexOf(act) + 1).flatMap((one) => papersLacking(lines, one));
}

/** Names in a row, as they stand in a sentence. */
const inARow = (labels: readonly Label[]): Label => ({ vi: labels.map(({ vi }) => vi).join('; '), en: labels.map(({ en }) => en).join('; ') });

/** A vote or a decision goes by a dossier that is complete: the papers of 06-HD/TW 3.1–3.6, of who comes back the consent of the province (294-QĐ/TW 3.5.1), and below a section its report (20.3.3). */
export const papersThere =
  (act: LifecycleAct): Guard =>
  (facts, on) => {
    if (facts.papers === undefined) return missing('giấy tờ trong hồ sơ', 'the papers of the dossier');
    const wanting = papersWanting(facts, act, on);
    if (wanting.length === 0) return null;
    return refuse('DOSSIER_PAPERS_MISSING', { papers: inARow(wanting.map(({ rule }) => rule.label)) }, [...new Set(wanting.map(({ rule }) => rule.clause))].join('; '));
  };
