import { workingCalendar } from '@dangvu/domain/calendar/calendar-in-force';
import type { CandidacyStage } from '@dangvu/domain/membership/states';
import { earliestAdmission, horizonOf } from '@dangvu/domain/planning/feasibility/feasibility';
import type { Horizon } from '@dangvu/domain/planning/feasibility/feasibility';
import { feasibilityRulesOn } from '@dangvu/domain/planning/feasibility/feasibility-rules';
import type { CandidateDates } from '../membership/public.ts';
import { rulebookVersion } from '../platform/rulebook/rulebook-in-force.ts';

let latest: Horizon | null = null;
let madeUnder = 0;

/** The days from today to the end of a period; the same for every row of a grid, so the last one made is kept. */
function horizon(today: string, end: string): Horizon {
  if (latest?.today !== today || latest.end !== end || madeUnder !== rulebookVersion()) {
    latest = horizonOf(today, end, feasibilityRulesOn(today, workingCalendar(), null));
    madeUnder = rulebookVersion();
  }
  return latest;
}

/** How many of some candidates can lawfully be admitted from today to the end of a period. Dates of classes are entered nowhere yet. */
export function feasibleOf(candidates: readonly CandidateDates[], today: string, end: string): number {
  const days = horizon(today, end);
  return candidates.reduce((sum, [stage, bornOn, certificateIssuedOn, dossierOpenedOn, branchResolvedOn, count]) => {
    const candidate = { stage: stage as CandidacyStage, bornOn, certificateIssuedOn, dossierOpenedOn, branchResolvedOn };
    return earliestAdmission(candidate, days).on === null ? sum : sum + count;
  }, 0);
}
