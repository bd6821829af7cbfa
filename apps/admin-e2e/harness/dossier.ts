import { expect } from '@jest/globals';
import type { Who } from './people.ts';
import type { Story } from './story.ts';

/** What a vote of the branch looks for in a dossier. */
const forTheVote = ['APPLICATION', 'BIOGRAPHY', 'VERIFICATION', 'INTRODUCTION', 'OPINIONS'] as const;

const HELD = 'query Held($id: ID!) { person(id: $id) { currentCandidacy { id version } } }';
const NOTE = 'mutation Note($input: DossierPaperRecordInput!) { dossierPaperRecord(input: $input) { userErrors { message } } }';

/** Lays the papers of an open dossier into it, all of one day, as somebody's own program; the page of a dossier has its own steps. */
export async function layPapers(read: Story['read'], who: Who, personId: string, datedOn: string, papers: readonly string[] = forTheVote): Promise<void> {
  const { person } = await read<{ person: { currentCandidacy: { id: string; version: number } } }>(who, HELD, { id: personId });
  const { id, version } = person.currentCandidacy;
  for (const [index, paper] of papers.entries()) {
    const input = { id, expectedVersion: version + index, paper, inHand: true, datedOn, number: '7-CV/TU', idempotencyKey: `paper-${id}-${paper}` };
    const { dossierPaperRecord } = await read<{ dossierPaperRecord: { userErrors: object[] } }>(who, NOTE, { input });
    expect([paper, dossierPaperRecord.userErrors]).toEqual([paper, []]);
  }
}
