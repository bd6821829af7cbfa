import type { LocalDate } from '../calendar/local-date.ts';
import { addDays, addMonths } from '../calendar/local-date.ts';
import { workingCalendar } from '../calendar/calendar-in-force.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import type { Label } from '../language/label.ts';
import type { Rule, RuleParam } from '../rulebook/rules.ts';
import { amountOn, ruleOn } from '../rulebook/rules.ts';
import type { MovedDossier } from './candidacy-moves.ts';
import { movedDecisionParam } from './candidacy-moves.ts';
import { decisionDue } from './decision-time.ts';
import type { Education } from './person-traits.ts';
import { schooledEnough, schoolingMissing } from './schooling.ts';
import type { CandidacyStage } from './states.ts';
import { closedStages } from './states.ts';

/** A day by which something must have happened, and the rule that says so. */
export interface Deadline {
  readonly dueOn: LocalDate;
  readonly rule: Rule;
}

/** The last day of a term that the rulebook fixes, counted from its base event under the row in force on that day. */
export function deadlineOf(param: RuleParam, base: LocalDate): Deadline {
  const rule = ruleOn(param, base);
  const amount = amountOn(param, base);
  const dueOn =
    rule.unit === 'WORKING_DAYS'
      ? addWorkingDays(base, amount, workingCalendar())
      : rule.unit === 'DAYS'
        ? addDays(base, amount)
        : addMonths(base, rule.unit === 'YEARS' ? amount * 12 : amount);
  return { dueOn, rule };
}

/** What is known of a candidacy that goes on. */
export interface CandidacyDates {
  readonly stage: CandidacyStage;
  readonly certificateIssuedOn: LocalDate | null;
  readonly dossierOpenedOn: LocalDate | null;
  readonly branchResolvedOn: LocalDate | null;
  /** The branch is itself the grassroots organisation: its resolution is the last one before the decision. */
  readonly ownGrassroots?: boolean;
  /** Day on which the time to decide was extended. */
  readonly decisionExtendedOn?: LocalDate | null;
  /** Taken in after it had been sent up elsewhere: the time of the decision runs anew (06-HD/TW 3.9). */
  readonly movedDossier?: MovedDossier | null;
}

/** What a candidacy must meet next: paper that runs out before the branch considers, or the decision after it has. */
export function nextDeadline(candidacy: CandidacyDates): Deadline | null {
  const { stage, certificateIssuedOn, dossierOpenedOn, branchResolvedOn, decisionExtendedOn, movedDossier } = candidacy;
  if (closedStages.includes(stage)) return null;
  if (branchResolvedOn && movedDossier) return deadlineOf(movedDecisionParam(movedDossier), movedDossier.on);
  if (branchResolvedOn) return decisionDue('ADMISSION', branchResolvedOn, Boolean(decisionExtendedOn));
  const papers = [
    ...(certificateIssuedOn ? [deadlineOf('CERTIFICATE_VALIDITY', certificateIssuedOn)] : []),
    ...(dossierOpenedOn ? [deadlineOf('DOSSIER_VALIDITY', dossierOpenedOn)] : []),
  ];
  return papers.sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))[0] ?? null;
}

/** What a candidacy still lacks before its admission can be decided, in the order in which it comes; `wanted` are the papers and the supporters it lacks before the branch considers, `education` what the candidate has completed. */
export function missingOf(
  candidacy: CandidacyDates & { readonly committeeResolvedOn: LocalDate | null },
  today: LocalDate,
  wanted: readonly Label[] = [],
  education?: Education,
): readonly Label[] {
  const { stage, certificateIssuedOn, dossierOpenedOn, branchResolvedOn, committeeResolvedOn } = candidacy;
  if (closedStages.includes(stage)) return [];
  const missing: Label[] = [];
  // Papers are asked for when the branch considers; what runs out afterwards does no harm.
  if (!branchResolvedOn) {
    if (!certificateIssuedOn)
      missing.push({ vi: 'giấy chứng nhận lớp nhận thức về Đảng', en: 'awareness-class certificate' });
    else if (deadlineOf('CERTIFICATE_VALIDITY', certificateIssuedOn).dueOn < today) {
      missing.push({ vi: 'giấy chứng nhận còn giá trị', en: 'certificate still valid' });
    }
    if (!dossierOpenedOn) missing.push({ vi: 'hồ sơ xin vào Đảng', en: 'admission dossier' });
    else if (deadlineOf('DOSSIER_VALIDITY', dossierOpenedOn).dueOn < today)
      missing.push({ vi: 'hồ sơ còn giá trị', en: 'dossier still valid' });
    missing.push(...wanted);
    if (education !== undefined && !schooledEnough(education)) missing.push(schoolingMissing);
    missing.push({ vi: 'nghị quyết của chi bộ', en: 'branch resolution' });
  }
  if (!committeeResolvedOn && candidacy.ownGrassroots !== true) missing.push({ vi: 'nghị quyết của đảng ủy', en: 'committee resolution' });
  missing.push({ vi: 'quyết định kết nạp', en: 'admission decision' });
  return missing;
}
