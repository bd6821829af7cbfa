import fc from 'fast-check';
import { expect } from '@jest/globals';
import type { Client } from 'pg';
import { does, intent } from '../membership/acts.ts';
import { acts, daysAfter, unborn } from './life.ts';
import type { Act, Life, Move } from './life.ts';
import { attemptMove, standing, standingDue, stranger } from './real.ts';
import type { Real } from './real.ts';
import { beforeAdmission, follow } from './rules.ts';
import { agreed, told } from './story.ts';
import type { Story } from './story.ts';
import { correction } from './correct.ts';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { beyond, branches, everybody, may } from './who.ts';
import type { Who } from './who.ts';

/** What a run knows: each person as the model sees him. */
export interface Model {
  readonly lives: Life[];
  /** What was done and what was refused. */
  readonly met: { readonly done: (Act | 'correct')[]; readonly refused: (Act | 'correct')[] };
  readonly stories: Story[];
  /** What was done to whom, in words, for whoever reads a failure. */
  readonly told: string[];
}

/** What a run acts upon. */
export interface Town {
  readonly owner: Client;
  readonly today: string;
  readonly who: readonly Who[];
  readonly people: readonly Real[];
  /** Rows of what acts write to: of everything when nobody else writes, of these people when somebody does. */
  written(people: readonly Real[]): Promise<unknown>;
}

/** What is drawn for one step; what it means is said by how the person stands by then. */
interface Drawn {
  readonly person: number;
  readonly who: number;
  /** An act that could come next; else any. */
  readonly sensible: boolean;
  readonly act: number;
  readonly gap: number;
  readonly branch: number;
  readonly more: number;
  readonly votes: number;
  readonly how: 'ONCE' | 'TWICE' | 'STALE';
}

const nextOf: Readonly<Record<string, readonly Act[]>> = {
  NONE: ['list', 'list', 'list', 'arrive', 'arrive', 'arrive', 'arrive', 'restore'],
  MOVED: ['arrive', 'arrive', 'arrive', 'list'],
  LEFT: ['restore', 'restore', 'list', 'arrive', 'cardWithdraw', 'badgeWithdraw', 'complain', 'complain', 'uphold', 'uphold'],
  DEAD: ['badgeAward', 'badgeAward', 'cardWithdraw', 'list'],
  LISTED: ['class', 'class', 'class', 'class', 'class', 'drop'],
  CLASS_DONE: ['permit', 'permit', 'dossier', 'dossier', 'dossier', 'dossier', 'drop'],
  DOSSIER_OPEN: ['branchVote', 'branchVote', 'branchVote', 'branchVote', 'class', 'dossier'],
  BRANCH_RESOLVED: ['committeeVote', 'committeeVote', 'committeeVote', 'committeeVote', 'refuse'],
  COMMITTEE_RESOLVED: ['admit', 'admit', 'admit', 'admit', 'standingVote', 'standingVote', 'refuse'],
  DECIDED: ['ceremony', 'ceremony', 'ceremony', 'ceremony', 'receive', 'receive', 'request', 'request', 'annul'],
  PROBATIONARY: ['recognise', 'recognise', 'recognise', 'recognitionVote', 'request', 'request', 'strikeOff', 'discipline', 'suspend', 'resume', 'inspect', 'close', 'close'],
  OFFICIAL: ['request', 'request', 'request', 'request', 'request', 'request', 'discipline', 'discipline', 'strikeOffVote', 'strikeOff', 'strikeOff', 'resign', 'die', 'suspend', 'suspend', 'resume', 'resume', 'inspect', 'inspect', 'close', 'close', 'close', 'cardIssue', 'cardIssue', 'cardWithdraw', 'badgeAward', 'badgeAward', 'badgeAward'],
};

function actOf({ sensible, act }: Drawn, life: Life): Act {
  if (life.member?.transfer && sensible) return life.member.transfer.awaits ? (act % 4 === 0 ? 'cancel' : 'refer') : ((['accept', 'accept', 'accept', 'return', 'cancel', 'die'] as const)[act % 6] ?? 'accept');
  const exit = life.exits.at(-1);
  const gone = life.dead ? 'DEAD' : exit?.how === 'MOVED' ? 'MOVED' : exit ? 'LEFT' : 'NONE';
  const state = life.member?.status ?? life.candidacy?.stage ?? gone;
  const known = (sensible && nextOf[state]) || acts;
  return known[act % known.length] ?? 'list';
}

const ballot = (votes: number): { eligible: number; inFavour: number } => {
  const eligible = 3 + (votes % 13);
  return { eligible, inFavour: Math.max(0, eligible - (Math.floor(votes / 13) % (1 + Math.ceil(eligible / 2)))) };
};

function moveOf(drawn: Drawn, life: Life, today: string): Move {
  const act = actOf(drawn, life);
  const { more } = drawn;
  // Who left may come back after three years, so of two who come one has waited them.
  const waited = drawn.sensible && (act === 'list' || act === 'arrive') && life.exits.length > 0 && more % 2 === 0 ? 1_100 : 0;
  const on = act === 'cancel' ? today : daysAfter(life.member?.last ?? life.candidacy?.last ?? life.last ?? '2015-06-30', drawn.gap + waited);
  const branch = branches[drawn.branch % branches.length] ?? '';
  switch (act) {
    case 'list': return { act, on, branch };
    case 'arrive': {
      // One in five has been a member for decades, and now and then one who cannot have been.
      const long = more % 5 === 4 && (life.bornOn < '1966' || more % 3 === 0);
      const days = long ? 10_900 + (more % 3) * 1_900 : 900;
      return { act, on, branch, official: long || more % 2 === 0, decidedOn: daysAfter(on, -days), ceremonyOn: daysAfter(on, 20 - days + ([0, 0, 0, 0, 500, 1_000][drawn.votes % 6] ?? 0)), officialOn: daysAfter(on, -500) };
    }
    case 'recognitionVote': return { act, on, body: (['BRANCH', 'BRANCH', 'BRANCH', 'COMMITTEE', 'STANDING_COMMITTEE'] as const)[more % 5] ?? 'BRANCH', ...ballot(drawn.votes) };
    case 'branchVote': case 'committeeVote': case 'standingVote': case 'strikeOffVote': return { act, on, ...ballot(drawn.votes) };
    case 'annul': return { act, on, kind: more % 2 === 0 ? 'STANDARD' : 'PROCEDURE' };
    case 'request': return { act, on, to: more % 4 === 0 ? null : branch, awaits: more % 3 === 0 };
    case 'discipline': return { act, on, form: (['REPRIMAND', 'WARNING', 'REMOVAL_FROM_OFFICE', 'EXPULSION'] as const)[more % 4] ?? 'WARNING' };
    case 'strikeOff': return { act, on, ground: (['WILL_LOST', 'CARD_HANDED_BACK', 'PROBATION_NOT_PASSED'] as const)[more % 3] ?? 'WILL_LOST' };
    case 'badgeAward': return { act, on, years: [30, 30, 30, 30, 40, 45, 35][more % 7] ?? 30, ground: (['REACHED', life.dead ? 'POSTHUMOUS' : 'GRAVELY_ILL', life.dead ? 'POSTHUMOUS' : 'REACHED', life.dead ? 'GRAVELY_ILL' : 'POSTHUMOUS'] as const)[drawn.votes % 4] ?? 'REACHED' };
    case 'suspend': return { act, on, until: daysAfter(on, (more % 120) - 5) };
    default: return { act, on };
  }
}

/** One act on one person, asked of the model and of the product. */
class Step implements fc.AsyncCommand<Model, Town> {
  private told = '';
  private readonly drawn: Drawn;
  constructor(drawn: Drawn) {
    this.drawn = drawn;
  }

  check(): boolean {
    return true;
  }

  async run(model: Model, town: Town): Promise<void> {
    const { drawn } = this;
    const index = drawn.person % model.lives.length;
    const [life, real] = [model.lives[index], town.people[index]];
    const who = town.who[drawn.who % town.who.length];
    if (!life || !real || !who) throw new Error('a step is about somebody, by somebody');
    const move = moveOf(drawn, life, town.today);
    this.told = `${who.name}: ${JSON.stringify(move)} [${drawn.how}] on ${JSON.stringify(standingDue(life))}`;

    const before = await town.written(town.people);
    const stale = drawn.how === 'STALE' && move.act !== 'list' && move.act !== 'arrive';
    const key = intent();
    const answer = await attemptMove(town.owner, who, move, real, { stale, key });
    const due = verdict(who, life, move, town.today, stale);
    const codes = 'codes' in due ? due.codes : [];
    const [code] = answer.codes;
    // Any of the reasons that hold may be the one that is told.
    const said = 'life' in due ? (code ?? 'done') : codes.includes(code ?? 'done') ? 'refused' : (code ?? 'done');
    agreed(said, 'life' in due ? 'done' : 'refused', codes, [...model.told.filter((line) => line.startsWith(`${index} `)), this.told]);
    if ('life' in due) {
      model.lives[index] = due.life;
      model.stories[index] = told(model.stories[index] ?? [], move, answer.payload.event.id, life);
      model.met.done.push(move.act);
      model.told.push(`${index} ${this.told}`);
    } else model.met.refused.push(move.act);
    // Asked again with the same key nothing happens, and the answer is the same; a refusal has written nothing at all.
    const after = 'life' in due ? await town.written(town.people) : before;
    if (drawn.how === 'TWICE') expect({ step: this.told, again: await does(who.caller, answer.mutation, answer.input) }).toEqual({ step: this.told, again: answer.payload });
    if (drawn.how === 'TWICE' || !('life' in due)) expect({ step: this.told, written: await town.written(town.people) }).toEqual({ step: this.told, written: after });
  }

  toString(): string {
    return this.told || JSON.stringify(this.drawn);
  }
}

/** What must come of it: rights before the record, the record before its rules. */
function verdict(who: Who, life: Life, move: Move, today: string, stale: boolean): { life: Life } | { codes: readonly string[] } {
  // Of a membership or a candidacy that is over it may be said that it is, where it was and where it was not.
  const over = (beforeAdmission.includes(move.act) ? life.candidacy : life.member) === null ? ['TRANSITION_REFUSED'] : [];
  if (!may(who, life, move)) return { codes: ['NOT_PERMITTED', 'NOT_FOUND', 'STALE_VERSION', 'TRANSFER_NOT_PENDING', ...over] };
  const outcome = follow(life, move, today);
  const codes = [...(stale ? ['STALE_VERSION'] : []), ...beyond(who, life, move), ...(outcome.ok ? [] : [...outcome.codes, ...gone(outcome.codes), ...leftElsewhere(who, outcome.codes)])];
  return outcome.ok && codes.length === 0 ? { life: outcome.life } : { codes };
}

/** Of what is over, or never was, it is said that it is over, or that there is none. */
const gone = (codes: readonly string[]): readonly string[] =>
  codes.some((code) => code === 'TRANSITION_REFUSED' || code === 'TRANSFER_NOT_PENDING') ? ['TRANSITION_REFUSED', 'TRANSFER_NOT_PENDING', 'NOT_FOUND', 'DISCIPLINE_FORM_NOT_ALLOWED'] : [];

/** What is over may have been where one has no say, though the person is now where one has: a candidacy dropped elsewhere, a membership that was. */
const leftElsewhere = ({ at }: Who, codes: readonly string[]): readonly string[] => (at !== sample.town && gone(codes).length > 0 ? ['NOT_PERMITTED'] : []);

/** Steps as they come in life, mostly: the next act, by who may, some weeks later; and again and again anything by anybody at any time. */
const step: fc.Arbitrary<fc.AsyncCommand<Model, Town>> = fc
        .record({
          person: fc.nat(3),
          who: fc.oneof({ weight: 7, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat(7) }),
          sensible: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
          act: fc.nat(59),
          gap: fc.oneof(
            { weight: 20, arbitrary: fc.integer({ min: 0, max: 90 }) },
            { weight: 8, arbitrary: fc.integer({ min: 330, max: 430 }) },
            { weight: 1, arbitrary: fc.integer({ min: -400, max: -1 }) },
            { weight: 1, arbitrary: fc.integer({ min: 700, max: 5000 }) },
          ),
          branch: fc.nat(4),
          more: fc.nat(119),
          votes: fc.nat(200),
          how: fc.oneof({ weight: 16, arbitrary: fc.constant('ONCE' as const) }, { weight: 1, arbitrary: fc.constant('TWICE' as const) }, { weight: 1, arbitrary: fc.constant('STALE' as const) }),
        })
        .map((drawn) => new Step(drawn));

/** Steps and, now and then, a correction. */
export const steps = (most: number): fc.Arbitrary<Iterable<fc.AsyncCommand<Model, Town>>> =>
  fc.commands<Model, Town, false>([...Array.from({ length: 9 }, () => step), correction], { maxCommands: most, size: 'max' });

/** Four people nobody knows yet, of different ages, and the model of each. */
export async function beginning(town: Omit<Town, 'people' | 'who'>, who: readonly Who[]): Promise<{ model: Model; real: Town }> {
  const people = ['1958-11-30', '1985-07-01', '1992-02-29', '1994-12-31'].map(stranger);
  return { model: { lives: people.map(({ bornOn }) => unborn(bornOn)), met: { done: [], refused: [] }, told: [], stories: people.map(() => []) }, real: { ...town, people, who } };
}

/** Everybody is as the model has him. */
export async function agree({ model, real }: { model: Model; real: Town }): Promise<void> {
  const [officer] = real.who;
  if (!officer) throw new Error('an officer of the town looks');
  for (const [index, person] of real.people.entries()) {
    const life = model.lives[index];
    if (life) expect({ person: person.name, ...(await standing(officer, person)) }).toEqual({ person: person.name, ...standingDue(life) });
  }
}

export { everybody };
