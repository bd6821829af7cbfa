import type { LocalDate } from '../../calendar/local-date.ts';
import { addDays, addMonths } from '../../calendar/local-date.ts';
import type { HolidayTable } from '../../calendar/working-days.ts';
import { addWorkingDays, isWorkingDay } from '../../calendar/working-days.ts';
import type { CandidacyStage } from '../../membership/states.ts';

/** What is known of somebody on the candidates' list. Days that have not come are null. */
export interface FeasibilityCandidate {
  readonly stage: CandidacyStage;
  readonly bornOn: LocalDate;
  readonly certificateIssuedOn: LocalDate | null;
  readonly dossierOpenedOn: LocalDate | null;
  readonly branchResolvedOn: LocalDate | null;
}

/** What the rulebook and the calendar fix. */
export interface FeasibilityRules {
  readonly calendar: HolidayTable;
  /** Days on which an awareness class ends and gives certificates; null: none are entered, any working day may be one. */
  readonly classDates: readonly LocalDate[] | null;
  /** Months from the certificate, and from making the dossier, up to the day the branch considers. */
  readonly certificateMonths: number;
  readonly dossierMonths: number;
  /** Working days to be counted on for verifying the dossier before the branch considers. */
  readonly verificationDays: number;
  /** Working days to be counted on from the branch resolution to the decision. */
  readonly decisionDays: number;
  /** Years of age when the branch considers, counted in months. */
  readonly ageMinimum: number;
  readonly ageMaximum: number;
}

/** The acts that are still to come, in their order. */
export const admissionSteps = ['CLASS', 'DOSSIER', 'BRANCH', 'COMMITTEE', 'DECISION'] as const;
export type AdmissionStep = (typeof admissionSteps)[number];

/** Why there is no lawful day left. */
export type Hindrance = 'TOO_YOUNG' | 'TOO_OLD' | 'NO_CLASS' | 'TOO_LATE';

/** The earliest lawful day of the decision with the day of each act before it, or why there is none up to the end. */
export type Prospect =
  | { readonly on: LocalDate; readonly steps: readonly { readonly step: AdmissionStep; readonly on: LocalDate }[] }
  | { readonly on: null; readonly hindrance: Hindrance };

/** The latest of days in order that is not after another; null when all are. */
function latestUpTo(days: readonly LocalDate[], last: LocalDate): LocalDate | null {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? '') <= last) low = middle + 1;
    else high = middle;
  }
  return days[low - 1] ?? null;
}

/** The days of a period, made once for all its candidates. */
export interface Horizon {
  readonly today: LocalDate;
  readonly end: LocalDate;
  readonly rules: FeasibilityRules;
  readonly working: readonly LocalDate[];
  readonly classes: readonly LocalDate[];
  /** For each working day: the latest day on which a dossier made lets the branch consider on it. */
  readonly latestDossier: readonly (LocalDate | null)[];
  /** For each working day: the earliest day of a decision when the branch resolves on it; null beyond the end. */
  readonly decided: readonly (LocalDate | null)[];
}

/** Makes the days of a period, from today to its end. */
export function horizonOf(today: LocalDate, end: LocalDate, rules: FeasibilityRules): Horizon {
  const working: LocalDate[] = [];
  for (let day = today; day <= end; day = addDays(day, 1)) if (isWorkingDay(day, rules.calendar)) working.push(day);
  const classes = rules.classDates === null ? working : rules.classDates.filter((day) => day >= today && day <= end).sort();
  return {
    today,
    end,
    rules,
    working,
    classes,
    latestDossier: working.map((_, index) => working[index - rules.verificationDays] ?? null),
    decided: working.map((_, index) => working[index + rules.decisionDays] ?? null),
  };
}

/**
 * The earliest day up to the end of the period on which somebody can lawfully be admitted, when each body takes the time to be
 * counted on. Papers are judged on the day the branch considers: what has run out by then is made again, and may be made again only
 * when it has run out; so a day is sought on which the branch can consider, the earliest first, and for each the latest day on
 * which the papers could still be made, because later papers live longer. What the branch has resolved is not undone by papers.
 */
export function earliestAdmission(candidate: FeasibilityCandidate, horizon: Horizon): Prospect {
  const { working, end, rules } = horizon;
  const first = working[0];
  if (first === undefined) return { on: null, hindrance: 'TOO_LATE' };
  if (candidate.branchResolvedOn !== null) {
    const ripe = addWorkingDays(candidate.branchResolvedOn, rules.decisionDays, rules.calendar);
    const on = ripe > first ? working.find((day) => day >= ripe) : first;
    if (on === undefined || on > end) return { on: null, hindrance: 'TOO_LATE' };
    const committee = candidate.stage === 'COMMITTEE_RESOLVED' ? [] : [{ step: 'COMMITTEE' as const, on: first }];
    return { on, steps: [...committee, { step: 'DECISION', on }] };
  }
  const old = papersOf(candidate, rules);
  const [youngest, oldest] = [monthOfAge(candidate.bornOn, rules.ageMinimum), monthOfAge(candidate.bornOn, rules.ageMaximum)];
  let hindrance: Hindrance | null = null;
  for (const [index, branch] of working.entries()) {
    const decision = horizon.decided[index] ?? null;
    if (decision === null) break;
    const month = branch.slice(0, 7);
    if (month > oldest) return { on: null, hindrance: hindrance ?? 'TOO_OLD' };
    const papers = month < youngest ? 'TOO_YOUNG' : papersFor(old, branch, index, horizon);
    if (typeof papers !== 'string') {
      return { on: decision, steps: [...papers, { step: 'BRANCH', on: branch }, { step: 'COMMITTEE', on: branch }, { step: 'DECISION', on: decision }] };
    }
    hindrance = papers;
  }
  return { on: null, hindrance: hindrance ?? 'TOO_LATE' };
}

/** The month in which somebody has an age, as 'YYYY-MM': age is counted in months. */
function monthOfAge(bornOn: LocalDate, years: number): string {
  return addMonths(`${bornOn.slice(0, 7)}-01`, years * 12).slice(0, 7);
}

type Papers = readonly { readonly step: AdmissionStep; readonly on: LocalDate }[];

/** The papers there are: up to when they serve, and from when on the branch can consider with them. */
interface OldPapers {
  readonly certificateEnds: LocalDate | null;
  readonly dossierEnds: LocalDate | null;
  readonly dossierOn: LocalDate | null;
  readonly verified: LocalDate | null;
}

function papersOf({ certificateIssuedOn, dossierOpenedOn }: FeasibilityCandidate, rules: FeasibilityRules): OldPapers {
  return {
    certificateEnds: certificateIssuedOn && addMonths(certificateIssuedOn, rules.certificateMonths),
    dossierEnds: dossierOpenedOn && addMonths(dossierOpenedOn, rules.dossierMonths),
    dossierOn: dossierOpenedOn,
    verified: dossierOpenedOn && addWorkingDays(dossierOpenedOn, rules.verificationDays, rules.calendar),
  };
}

/** The papers to be made so that the branch can consider on a day, or what is in the way of them. */
function papersFor(old: OldPapers, branch: LocalDate, index: number, { rules, classes, latestDossier }: Horizon): Papers | Hindrance {
  const made: { step: AdmissionStep; on: LocalDate }[] = [];
  let { dossierOn } = old;
  if (old.dossierEnds === null || old.dossierEnds < branch) {
    const latest = latestDossier[index] ?? null;
    if (latest === null || (old.dossierEnds !== null && latest <= old.dossierEnds) || addMonths(latest, rules.dossierMonths) < branch) return 'TOO_LATE';
    dossierOn = latest;
    made.push({ step: 'DOSSIER', on: latest });
  } else if (old.verified !== null && old.verified > branch) return 'TOO_LATE';
  if (old.certificateEnds === null || old.certificateEnds < branch) {
    // The first certificate comes before the dossier; one that is taken again only before the branch considers.
    const latest = latestUpTo(classes, old.certificateEnds === null ? (dossierOn ?? branch) : branch);
    if (latest === null || (old.certificateEnds !== null && latest <= old.certificateEnds) || addMonths(latest, rules.certificateMonths) < branch) return 'NO_CLASS';
    made.unshift({ step: 'CLASS', on: latest });
  }
  return made;
}

/** How many of the candidates can lawfully be admitted up to the end: nobody's acts stand in the way of anybody else's. */
export function countFeasible(candidates: readonly FeasibilityCandidate[], horizon: Horizon): number {
  return candidates.filter((candidate) => earliestAdmission(candidate, horizon).on !== null).length;
}
