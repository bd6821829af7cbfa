import { daysAfter, monthsAfter } from './life.ts';
import type { Exit, Life, Member, Move } from './life.ts';

/** Cards, badges and complaints: what is done about a membership whether it goes on or is over, and changes nothing else of it. */
export const keepsakes: readonly Move['act'][] = ['cardIssue', 'cardWithdraw', 'badgeAward', 'badgeWithdraw', 'complain', 'uphold'];

type Outcome = { readonly ok: true; readonly life: Life } | { readonly ok: false; readonly codes: readonly string[] };

const later = (one: string | null, other: string): string => (one !== null && one > other ? one : other);

/** 3 February, 19 May, 2 September, 7 November (06-HD/TW 18.5). */
function nextAwardDay(on: string): string {
  const year = Number(on.slice(0, 4));
  return [year, year + 1].flatMap((of) => ['02-03', '05-19', '09-02', '11-07'].map((day) => `${of}-${day}`)).find((day) => day >= on) ?? on;
}

const spanOf = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** The day party age would run from without the times between two memberships, which do not count (294-QĐ/TW 4.5). */
function countsFrom(admissions: readonly { readonly decidedOn: string; readonly endedOn: string | null }[], on: string): string {
  const [first] = admissions;
  if (!first) return '9999-12-31';
  let lost = 0;
  let counted = daysAfter(first.decidedOn, -1);
  const gaps = admissions.slice(1).flatMap(({ decidedOn }, index) => {
    const left = admissions[index]?.endedOn ?? null;
    return left !== null && left < decidedOn && left <= on ? [{ from: left, to: daysAfter(decidedOn, -1) }] : [];
  });
  for (const gap of gaps.sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const from = later(daysAfter(counted, 1), gap.from);
    const to = gap.to < on ? gap.to : on;
    if (to < from) continue;
    lost += spanOf(from, to) + 1;
    counted = to;
  }
  return daysAfter(first.decidedOn, lost);
}

const years = [30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90];

function award(life: Life, was: Member, exit: Exit | null, move: Move & { act: 'badgeAward' }): readonly (readonly [boolean, string])[] {
  const { on, ground } = move;
  const dead = exit !== null;
  const reached = ground === 'REACHED';
  const day = reached ? nextAwardDay(on) : on;
  const before = life.exits.filter((one) => one !== exit);
  // An annulled admission was none.
  const admissions = [...before.filter(({ how }) => how !== 'ANNULLED').map((one) => ({ decidedOn: one.was.decidedOn, endedOn: one.on })), { decidedOn: was.decidedOn, endedOn: exit?.on ?? null }];
  const due = monthsAfter(countsFrom(admissions, day), move.years * 12);
  const early = reached ? 0 : ground === 'GRAVELY_ILL' && move.years >= 70 ? 24 : 12;
  // Who moved away and came back brought his badges along; with a membership that was lost they are lost (18.4).
  const held = [...before.filter(({ how }) => how === 'MOVED').flatMap((one) => one.was.badges), ...was.badges];
  return [
    [!years.includes(move.years), 'INVALID_INPUT'],
    [held.some((one) => one >= move.years), 'BADGE_AWARDED_ALREADY'],
    [dead ? ground === 'GRAVELY_ILL' : ground === 'POSTHUMOUS', 'BADGE_GROUND'],
    [(exit?.on ?? day) < monthsAfter(due, -early), 'BADGE_NOT_REACHED'],
    [was.blocks.some((block) => block.on <= day && day < block.until), 'BADGE_BLOCKED'],
  ];
}

/**
 * What comes of it. Cards may be noted later than what came after; a complaint and a badge taken back follow what was recorded.
 * @param again it stands in the log: what it rested on was looked at when it was recorded
 */
export function keep(life: Life, move: Move, today: string, again: boolean): Outcome {
  const exit = life.member ? null : (life.exits.at(-1) ?? null);
  const was = life.member ?? exit?.was;
  if (!was) return { ok: false, codes: ['TRANSITION_REFUSED'] };
  const state = exit?.how ?? was.status;
  const { on } = move;
  const last = exit?.last ?? was.last;
  const from = (...states: string[]): readonly [boolean, string] => [!states.includes(state), 'TRANSITION_REFUSED'];
  const order = [on < last, 'DATE_OUT_OF_ORDER'] as const;
  const step = (checks: readonly (readonly [boolean, string])[], member: Partial<Member>, more: Partial<Exit> = {}): Outcome => {
    const codes = [...checks, [on > today, 'DATE_IN_FUTURE'] as const].filter(([wrong]) => wrong).map(([, code]) => code);
    if (codes.length > 0) return { ok: false, codes };
    const then = { ...was, ...member };
    const next = { ...life, last: later(life.last, on) };
    if (exit) return { ok: true, life: { ...next, exits: [...life.exits.slice(0, -1), { ...exit, was: then, last: later(last, on), ...more }] } };
    return { ok: true, life: { ...next, member: { ...then, last: later(last, on) } } };
  };
  switch (move.act) {
    case 'cardIssue':
      return step([from('OFFICIAL'), [!again && was.card, 'CARD_ALREADY_ISSUED'], [was.officialOn !== null && on < was.officialOn, 'DATE_OUT_OF_ORDER']], { card: true });
    case 'cardWithdraw':
      return step([from('OFFICIAL', 'EXPELLED', 'STRUCK_OFF', 'RESIGNED', 'ANNULLED'), [!again && !was.card, 'CARD_NOT_ISSUED']], { card: false });
    case 'badgeAward':
      return step([from('OFFICIAL', 'DECEASED'), ...(again ? [] : award(life, was, exit, move))], { badges: [...was.badges, move.years] });
    case 'badgeWithdraw':
      return step([from('EXPELLED', 'STRUCK_OFF', 'RESIGNED'), [was.badges.length === 0 || exit?.badgesTaken === true, 'BADGE_NOT_HELD'], order], {}, { badgesTaken: true });
    case 'complain':
      return step([from('STRUCK_OFF'), [(exit?.complaint ?? null) !== null, 'APPEAL_ALREADY_OPEN'], order], {}, { complaint: on });
    default:
      return step([from('STRUCK_OFF'), [!exit?.complaint || on < exit.complaint, 'APPEAL_NOT_OPEN'], order], {}, { complaint: null });
  }
}
