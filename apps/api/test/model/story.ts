import { monthsAfter, unborn } from './life.ts';
import type { Life, Move } from './life.ts';
import { follow } from './rules.ts';
import type { Verdict } from './rules.ts';

/** A move that was made: the entry of the log that says so, the day it is true from, and where it is kept. */
export interface Entry {
  readonly move: Move;
  readonly eventId: string;
  readonly takesEffect: string;
  /** The branch whose officers keep the record it stands in, once that is over; of what goes on it is where the person is. */
  readonly at: string | null;
  /** Of the latest record of the person. */
  readonly latest: boolean;
}

/** What happened to a person, in the order in which it was recorded. */
export type Story = readonly Entry[];

const openings = ['list', 'arrive'];
const ofCandidates = ['list', 'class', 'permit', 'dossier', 'branchVote', 'committeeVote', 'standingVote', 'refuse', 'drop'];

/** The story with one more move that was made; `life` as it was before. */
export function told(story: Story, move: Move, eventId: string, life: Life): Story {
  const takesEffect = move.act === 'recognise' ? monthsAfter(life.member?.ceremonyOn ?? move.on, 12) : move.on;
  const over = (entry: Entry): Entry => ({ ...entry, latest: false, at: entry.latest && !ofCandidates.includes(entry.move.act) ? life.branch : entry.at });
  const before = openings.includes(move.act) ? story.map(over) : story;
  const at = openings.includes(move.act) && 'branch' in move ? move.branch : life.branch;
  return [...before, { move, eventId, takesEffect, at, latest: true }];
}

/** Who keeps the record of an entry: of a candidate the branch that listed him, of a member the branch he is in now or was in last. */
export const keptAt = ({ move, at, latest }: Entry, life: Life): string | null => (ofCandidates.includes(move.act) || !latest ? at : life.branch);

/** Everything again from the beginning. */
function again(story: Story, bornOn: string, today: string): Verdict {
  let life = unborn(bornOn);
  for (const { move } of story) {
    const verdict = follow(life, move, today, true);
    if (!verdict.ok) return verdict;
    life = verdict.life;
  }
  return { ok: true, life };
}

/** Acts that an act of its own undoes; that they never happened cannot be recorded. */
const undoneOtherwise = ['list', 'arrive', 'admit', 'request', 'restore', 'cardIssue', 'cardWithdraw'];

/** What comes of a correction: another day, or (null) that it never happened. The order of the story stays, what follows from it is made anew. */
export function corrected(story: Story, index: number, day: string | null, bornOn: string, today: string): { ok: true; life: Life; story: Story } | { ok: false; codes: readonly string[] } {
  const entry = story[index];
  const impossible = { ok: false, codes: ['CORRECTION_INVALID'] } as const;
  if (!entry) return impossible;
  if (day !== null && day > today) return { ok: false, codes: ['DATE_IN_FUTURE', 'CORRECTION_INVALID'] };
  // The official date is reckoned; it is put right through the ceremony.
  if (day === entry.takesEffect || (day !== null && entry.move.act === 'recognise') || (day === null && undoneOtherwise.includes(entry.move.act))) return impossible;
  const rewritten = story.flatMap((one, at) => {
    if (at !== index) return [one];
    return day === null ? [] : [{ ...one, move: { ...one.move, on: day } }];
  });
  const verdict = again(rewritten, bornOn, today);
  // Either that it cannot have been, or that it collides with the record that came after.
  if (!verdict.ok) return { ok: false, codes: [...impossible.codes, 'PERSON_ALREADY_MEMBER', 'PERSON_ALREADY_CANDIDATE'] };
  const ceremonyOn = entry.move.act === 'ceremony' && day !== null ? day : null;
  const changed = rewritten.map((one) => {
    if (one.eventId === entry.eventId && day !== null) return { ...one, takesEffect: day };
    return one.move.act === 'recognise' && one.latest && ceremonyOn ? { ...one, takesEffect: monthsAfter(ceremonyOn, 12) } : one;
  });
  return { ok: true, life: verdict.life, story: changed };
}

/** @throws Error with the whole story of the person, which a comparison would cut, when the product says something else than the model */
export function agreed(said: string, due: string, codes: readonly string[], story: readonly string[]): void {
  if (said !== due) throw new Error(`the product says ${said}, the model ${due}${codes.length > 0 ? ` for ${codes.join(', ')}` : ''}:\n${story.join('\n')}`);
}
