import type { LocalDate } from '../calendar/local-date.ts';
import type { Label } from '../language/label.ts';
import type { UnitKind } from '../organisation/unit-kinds.ts';
import type { Certainty } from './eras.ts';
import type { RuleChange } from './rule-change.ts';

/** Each thing a rule fixes: by a number, a share, a list of years, or by naming kinds of unit. */
export const RuleParam = {
  ADMISSION_AGE_MINIMUM: 'ADMISSION_AGE_MINIMUM',
  ADMISSION_AGE_MAXIMUM: 'ADMISSION_AGE_MAXIMUM',
  CERTIFICATE_VALIDITY: 'CERTIFICATE_VALIDITY',
  DOSSIER_VALIDITY: 'DOSSIER_VALIDITY',
  VERIFICATION_REPLY: 'VERIFICATION_REPLY',
  VERIFICATION_REPLY_ABROAD: 'VERIFICATION_REPLY_ABROAD',
  INTRODUCERS: 'INTRODUCERS',
  INTRODUCER_ACQUAINTANCE: 'INTRODUCER_ACQUAINTANCE',
  BRANCH_VOTE: 'BRANCH_VOTE',
  COMMITTEE_VOTE: 'COMMITTEE_VOTE',
  STANDING_COMMITTEE_VOTE: 'STANDING_COMMITTEE_VOTE',
  STRIKE_OFF_BRANCH_VOTE: 'STRIKE_OFF_BRANCH_VOTE',
  STRIKE_OFF_COMMITTEE_VOTE: 'STRIKE_OFF_COMMITTEE_VOTE',
  STRIKE_OFF_STANDING_VOTE: 'STRIKE_OFF_STANDING_VOTE',
  ADMISSION_DECISION_DEADLINE: 'ADMISSION_DECISION_DEADLINE',
  MOVED_DOSSIER_FORWARD: 'MOVED_DOSSIER_FORWARD',
  MOVED_DECISION_DEADLINE: 'MOVED_DECISION_DEADLINE',
  MOVED_CEREMONY_LIMIT: 'MOVED_CEREMONY_LIMIT',
  MOVED_OBJECTION_REVIEW: 'MOVED_OBJECTION_REVIEW',
  CEREMONY_DEADLINE: 'CEREMONY_DEADLINE',
  PROBATION: 'PROBATION',
  RECOGNITION_CONSIDERATION_DEADLINE: 'RECOGNITION_CONSIDERATION_DEADLINE',
  RECOGNITION_DECISION_DEADLINE: 'RECOGNITION_DECISION_DEADLINE',
  RECOGNITION_VOTE_ROUNDS: 'RECOGNITION_VOTE_ROUNDS',
  TRANSFER_START_DEADLINE: 'TRANSFER_START_DEADLINE',
  TRANSFER_PRESENTATION_DEADLINE: 'TRANSFER_PRESENTATION_DEADLINE',
  TRANSFER_NO_SHOW: 'TRANSFER_NO_SHOW',
  TEMPORARY_ACTIVITY_MINIMUM: 'TEMPORARY_ACTIVITY_MINIMUM',
  TEMPORARY_ACTIVITY_MAXIMUM: 'TEMPORARY_ACTIVITY_MAXIMUM',
  TEMPORARY_STUDY_MAXIMUM: 'TEMPORARY_STUDY_MAXIMUM',
  STRIKE_OFF_ABSENCE: 'STRIKE_OFF_ABSENCE',
  DISCIPLINE_MILD_BY: 'DISCIPLINE_MILD_BY',
  DISCIPLINE_OFFICE_BY: 'DISCIPLINE_OFFICE_BY',
  DISCIPLINE_LAPSE: 'DISCIPLINE_LAPSE',
  BADGE_YEARS: 'BADGE_YEARS',
  BADGE_EARLY: 'BADGE_EARLY',
  BADGE_EARLY_LONG: 'BADGE_EARLY_LONG',
  BADGE_EARLY_LONG_YEARS: 'BADGE_EARLY_LONG_YEARS',
  BADGE_POSTHUMOUS: 'BADGE_POSTHUMOUS',
  BADGE_BLOCK_REPRIMAND: 'BADGE_BLOCK_REPRIMAND',
  BADGE_BLOCK_WARNING: 'BADGE_BLOCK_WARNING',
  BADGE_BLOCK_REMOVAL: 'BADGE_BLOCK_REMOVAL',
  APPEAL_DEADLINE: 'APPEAL_DEADLINE',
  COMPLAINT_ANSWER: 'COMPLAINT_ANSWER',
  COMPLAINT_ANSWER_ABOVE: 'COMPLAINT_ANSWER_ABOVE',
  EXEMPTION_MAXIMUM: 'EXEMPTION_MAXIMUM',
  READMISSION_WAIT: 'READMISSION_WAIT',
  DIRECT_SUPERIOR: 'DIRECT_SUPERIOR',
  BRANCH_COMMITTEE_MINIMUM: 'BRANCH_COMMITTEE_MINIMUM',
  BRANCH_COMMITTEE_MAXIMUM: 'BRANCH_COMMITTEE_MAXIMUM',
  BRANCH_DEPUTY_MAXIMUM: 'BRANCH_DEPUTY_MAXIMUM',
  UNIT_MEMBER_MINIMUM: 'UNIT_MEMBER_MINIMUM',
  PARTY_ORG_MEMBER_MINIMUM: 'PARTY_ORG_MEMBER_MINIMUM',
  BRANCH_GROUPS_MINIMUM: 'BRANCH_GROUPS_MINIMUM',
  DORMANCY: 'DORMANCY',
  DORMANCY_LONG: 'DORMANCY_LONG',
  LATE_LOWERING: 'LATE_LOWERING',
  PEER_SIZE_MEDIUM: 'PEER_SIZE_MEDIUM',
  PEER_SIZE_LARGE: 'PEER_SIZE_LARGE',
  PEER_SIZE_VERY_LARGE: 'PEER_SIZE_VERY_LARGE',
} as const;
export type RuleParam = (typeof RuleParam)[keyof typeof RuleParam];

/** The unit of a value. A vote has the fraction that must be reached or exceeded; what is no quantity lists years of party age, or kinds of unit. */
export type RuleUnit = 'YEARS' | 'MONTHS' | 'WORKING_DAYS' | 'MEMBERS' | 'VOTES' | 'AT_LEAST' | 'MORE_THAN' | 'PARTY_AGES' | 'UNIT_KINDS';

/** The event whose day chooses the row: a case keeps the version of its base event. */
export type BaseEvent =
  | 'BRANCH_CONSIDERATION'
  | 'CERTIFICATE_ISSUED'
  | 'DOSSIER_OPENED'
  | 'VERIFICATION_SENT'
  | 'BRANCH_RESOLUTION'
  | 'COMMITTEE_MEETING'
  | 'COMPLAINT_FILED'
  | 'DOSSIER_RECEIVED'
  | 'DECISION_RECEIVED'
  | 'DECISION_ISSUED'
  | 'CEREMONY'
  | 'PROBATION_END'
  | 'MOVE'
  | 'REFERRAL'
  | 'YEAR'
  | 'DISCIPLINE_DECISION'
  | 'HEADCOUNT'
  | 'EXIT'
  | 'LAST_ADMISSION'
  /** The first day of an exemption or of its renewal. */
  | 'EXEMPTION_BEGUN'
  /** The day on which what the rule is about is done. */
  | 'DAY_OF_ACT';

/** The share of votes a rule asks for. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** A whole number, a share, years of party age in their order, or the kinds of unit that may do something. */
export type RuleValue = number | Fraction | readonly number[] | readonly UnitKind[];

/** One dated row of the rulebook. */
export interface Rule {
  /** Unique; what errors and the API cite. */
  readonly code: string;
  readonly param: RuleParam;
  readonly value: RuleValue;
  readonly unit: RuleUnit;
  readonly baseEvent: BaseEvent;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  readonly source: string;
  readonly clause: string;
  readonly certainty: Certainty;
  readonly title: Label;
  /** Set when the value is not the published one but what an administrator has put in its place. */
  readonly change?: RuleChange;
}
