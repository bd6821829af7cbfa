import type { LocalDate } from '../calendar/local-date.ts';
import { isLocalDate, monthsBetween } from '../calendar/local-date.ts';
import type { Refusal } from '../errors/domain-error.ts';
import type { Label } from '../language/label.ts';
import { amountOn, ruleOn } from '../rulebook/rules.ts';
import type { Notice } from './lifecycle-guards.ts';
import { beforeBirth, missing, refuse, refuseBy, tellBy } from './lifecycle-guards.ts';
import type { CandidacyStage } from './states.ts';

/** Who stands by a candidate: who introduces him, and who helps him since the branch follows him. */
export const SupportRole = { INTRODUCER: 'INTRODUCER', MENTOR: 'MENTOR' } as const;
export type SupportRole = (typeof SupportRole)[keyof typeof SupportRole];

export const supportRoleLabels = {
  INTRODUCER: { vi: 'Người giới thiệu', en: 'Introducer' },
  MENTOR: { vi: 'Đảng viên giúp đỡ', en: 'Mentor' },
} as const satisfies Record<SupportRole, Label>;

/** A body that introduces in place of one of the two members (294-QĐ/TW 3.1). */
export const SupportBody = { YOUTH_UNION: 'YOUTH_UNION', TRADE_UNION: 'TRADE_UNION' } as const;
export type SupportBody = (typeof SupportBody)[keyof typeof SupportBody];

export const supportBodyLabels = {
  YOUTH_UNION: { vi: 'Đoàn thanh niên', en: 'Youth Union' },
  TRADE_UNION: { vi: 'Công đoàn', en: 'Trade union' },
} as const satisfies Record<SupportBody, Label>;

/** Where the member stands who is to support somebody, on the day of the branch's resolution. */
export interface SupporterStanding {
  readonly official: boolean;
  /** In the grassroots organisation that follows the candidate. */
  readonly sameOrganisation: boolean;
  /** A discipline is in force. */
  readonly disciplined: boolean;
  /** When the younger of him and the candidate was born; absent where it was not read. */
  readonly bothBornOn?: LocalDate | null;
}

/** A support as the branch resolves it. Exactly one of member and body. */
export interface Support {
  readonly role: SupportRole;
  readonly personId: string | null;
  readonly body: SupportBody | null;
  /** Since when the member and the candidate work or live in one place. */
  readonly togetherSince: LocalDate | null;
  /** In place of an introducer who moved, was disciplined or cannot go on: the twelve months are not asked (3.2.2). */
  readonly replacement: boolean;
  /** Day of the branch's resolution. */
  readonly assignedOn: LocalDate;
}

const introducing = '294-QĐ/TW 3.1';
const conditions = '294-QĐ/TW 3.2.1';

/** Why a member can no longer support, or cannot begin to; null when he can. The mentor is an official member as well (38-HD/BTCTW I.1.1d). */
export function standingRefusal(role: SupportRole, { official, sameOrganisation, disciplined }: SupporterStanding): Refusal | null {
  const clause = role === 'INTRODUCER' ? conditions : '38-HD/BTCTW I.1.1d';
  const named = { role: supportRoleLabels[role] };
  if (!official) return refuse('SUPPORTER_NOT_OFFICIAL', named, clause);
  if (!sameOrganisation) return refuse('SUPPORTER_ELSEWHERE', named, clause);
  return role === 'INTRODUCER' && disciplined ? refuse('INTRODUCER_DISCIPLINED', {}, '294-QĐ/TW 3.2.2') : null;
}

function togetherRefusal({ togetherSince, assignedOn, replacement }: Support, { bothBornOn }: SupporterStanding, movedHere: boolean): Refusal | null {
  if (replacement || movedHere) return null;
  if (togetherSince === null) return missing('ngày bắt đầu cùng công tác hoặc cư trú', 'since when they work or live together');
  if (!isLocalDate(togetherSince)) return refuse('DATE_INVALID', { text: togetherSince });
  const unborn = bothBornOn ? beforeBirth(togetherSince, bothBornOn) : null;
  if (unborn) return unborn;
  const months = amountOn('INTRODUCER_ACQUAINTANCE', assignedOn);
  const together = Math.max(0, monthsBetween(togetherSince, assignedOn));
  if (together >= months) return null;
  return refuseBy(ruleOn('INTRODUCER_ACQUAINTANCE', assignedOn), 'INTRODUCER_NOT_TOGETHER', { months, together });
}

/**
 * Whether the branch may resolve so: two introducers, of whom one may be a body; each member official, of the same organisation,
 * twelve months together unless he replaces another, and under no discipline.
 * @param already supports that go on
 * @param movedHere the candidate was taken in from another branch, of whom nobody here has been together with him so long (06-HD/TW 3.9)
 * @param standing null for a body
 */
export function supportRefusal(support: Support, standing: SupporterStanding | null, already: readonly Pick<Support, 'role' | 'personId' | 'body'>[], movedHere = false): Refusal | null {
  const { role, personId, body } = support;
  if ((personId === null) === (body === null) || (body !== null && role !== 'INTRODUCER'))
    return missing('một đảng viên, hoặc tổ chức thay cho một người giới thiệu', 'one member, or a body in place of one introducer');
  const sameRole = already.filter((one) => one.role === role);
  if (personId !== null && sameRole.some((one) => one.personId === personId)) return refuse('SUPPORTER_ALREADY', { role: supportRoleLabels[role] });
  if (role === 'INTRODUCER') {
    const introducers = ruleOn('INTRODUCERS', support.assignedOn);
    const most = amountOn('INTRODUCERS', support.assignedOn);
    if (sameRole.length >= most) return refuseBy(introducers, 'INTRODUCERS_COMPLETE', { most });
    if (body !== null) return sameRole.some((one) => one.body !== null) ? refuse('INTRODUCERS_COMPLETE', { most: 1 }, introducing) : null;
  }
  if (standing === null) return missing('đảng viên được phân công', 'the member assigned');
  return standingRefusal(role, standing) ?? (role === 'INTRODUCER' ? togetherRefusal(support, standing, movedHere) : null);
}

/** How many stand by a candidate on a day. */
export interface SupportersInHand {
  readonly mentors: number;
  readonly introducers: number;
}

/**
 * Who is lacking on a day before the branch considers: a mentor from the listing on (38-HD/BTCTW I.1.1d), as many introducers as the
 * rulebook has once the dossier is made (294-QĐ/TW 3.1). Afterwards nobody is asked for any more.
 */
export function supportersLacking(stage: CandidacyStage, { mentors, introducers }: SupportersInHand, on: LocalDate): readonly Label[] {
  const needed = amountOn('INTRODUCERS', on);
  const followed = stage === 'LISTED' || stage === 'CLASS_DONE' || stage === 'DOSSIER_OPEN';
  return [
    ...(followed && mentors === 0 ? [{ vi: 'đảng viên giúp đỡ', en: 'mentor' }] : []),
    ...(stage === 'DOSSIER_OPEN' && introducers < needed ? [{ vi: `đủ ${needed} người giới thiệu`, en: `${needed} introducers` }] : []),
  ];
}

/** Before the vote the branch is told that fewer introduce than must; the letter in the dossier may be of somebody who is not on record. */
export const introducersMissing: Notice = ({ introducers }, on) => {
  const needed = amountOn('INTRODUCERS', on);
  return introducers !== undefined && introducers < needed ? tellBy(ruleOn('INTRODUCERS', on), 'INTRODUCERS_MISSING', { introducers, needed }) : null;
};
