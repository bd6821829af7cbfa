import type { LocalDate } from '../calendar/local-date.ts';
import type { UnitKind } from '../organisation/unit-kinds.ts';
import { UnitKind as Kind, decidesForMembers, isBranchKind } from '../organisation/unit-kinds.ts';
import type { ExemptionGround } from './exemption-grounds.ts';
import type { History } from './history.ts';
import { caseOf, dayOf, entriesBy, textOf } from './history.ts';

/** Kinds of unit that decide: for the old and weak the branch itself, for what passes the committee over it (7.1; 06-HD/TW 10.3a). */
export const exemptionAuthority = (ground: ExemptionGround): readonly UnitKind[] =>
  Object.values(Kind).filter(ground === 'OLD_OR_WEAK' ? isBranchKind : decidesForMembers);

/** A time without party work and activity. Party age runs on; who is exempt is not rated and, absent, counted in no vote. */
export interface Exemption {
  readonly case: string;
  readonly ground: ExemptionGround | null;
  readonly from: LocalDate;
  /** Last day, as renewed last; null: without one. */
  readonly until: LocalDate | null;
  readonly renewals: number;
}

/** The latest exemption begun by the end of a day, ended or not by its last day; null when there is none or an act has ended it. */
export function exemptionBegun(history: History, on: LocalDate): Exemption | null {
  const begun = entriesBy(history, ['EXEMPT'], on).at(-1);
  if (!begun) return null;
  const own = entriesBy(history, ['EXEMPTION_RENEW', 'EXEMPTION_END'], on).filter((one) => caseOf(one) === caseOf(begun));
  if (own.some(({ act }) => act === 'EXEMPTION_END')) return null;
  const renewals = own.filter(({ act }) => act === 'EXEMPTION_RENEW');
  return {
    case: caseOf(begun),
    ground: textOf(begun, 'exemption') as ExemptionGround | null,
    from: begun.effectiveOn,
    until: dayOf(renewals.at(-1) ?? begun, 'until'),
    renewals: renewals.length,
  };
}

/** The exemption in force on a day: one that says until when is over after that day by itself. */
export function exemptionOn(history: History, on: LocalDate): Exemption | null {
  const exemption = exemptionBegun(history, on);
  return exemption && (exemption.until === null || on <= exemption.until) ? exemption : null;
}
