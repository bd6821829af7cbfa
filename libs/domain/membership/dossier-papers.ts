import type { LocalDate } from '../calendar/local-date.ts';
import type { Label } from '../language/label.ts';
import type { LifecycleAct } from './lifecycle-acts.ts';

/** The papers of an admission dossier, by what they are; their codes are those of the KNĐ series. */
export const DossierPaper = {
  CERTIFICATE: 'CERTIFICATE',
  APPLICATION: 'APPLICATION',
  BIOGRAPHY: 'BIOGRAPHY',
  VERIFICATION: 'VERIFICATION',
  INTRODUCTION: 'INTRODUCTION',
  UNION_RESOLUTION: 'UNION_RESOLUTION',
  OPINIONS: 'OPINIONS',
  BRANCH_RESOLUTION: 'BRANCH_RESOLUTION',
  SECTION_REPORT: 'SECTION_REPORT',
  COMMITTEE_RESOLUTION: 'COMMITTEE_RESOLUTION',
  PROVINCE_CONSENT: 'PROVINCE_CONSENT',
} as const;
export type DossierPaper = (typeof DossierPaper)[keyof typeof DossierPaper];

/** What the rules say of one paper. */
export interface PaperRule {
  readonly paper: DossierPaper;
  /** The number of its form; null where the form has none. */
  readonly code: string | null;
  readonly label: Label;
  /** The act it must be there for. */
  readonly before: LifecycleAct;
  /** Not in every dossier: asked for only where there is such a body. */
  readonly whereItApplies: boolean;
  /** Asked of whoever was a member before and left, where it otherwise applies to some. */
  readonly toReturn: boolean;
  /** Asked of a candidate of a branch below a sectional organisation, where it otherwise applies to some. */
  readonly belowSection: boolean;
  /** Made again when the dossier is made again after its twelve months (06-HD/TW 5.4a). */
  readonly renewed: boolean;
  readonly clause: string;
}

const paper = (
  name: DossierPaper,
  code: string | null,
  vi: string,
  en: string,
  more: Partial<PaperRule> & Pick<PaperRule, 'clause'>,
): PaperRule => ({
  paper: name,
  code,
  label: { vi, en },
  before: 'BRANCH_VOTE_RECORD',
  whereItApplies: false,
  toReturn: false,
  belowSection: false,
  renewed: false,
  ...more,
});

/** In the order in which they are laid into the dossier. */
export const paperRules: readonly PaperRule[] = [
  paper('CERTIFICATE', 'CN-NTVĐ', 'Giấy chứng nhận lớp nhận thức về Đảng', 'Certificate of the awareness class', {
    clause: '06-HD/TW 3.1',
  }),
  paper('APPLICATION', '1-KNĐ', 'Đơn xin vào Đảng', 'Application', { clause: '06-HD/TW 3.2' }),
  paper('BIOGRAPHY', '2-KNĐ', 'Lý lịch của người xin vào Đảng', 'Biographical statement', { clause: '06-HD/TW 3.3' }),
  paper('VERIFICATION', null, 'Kết quả thẩm tra lý lịch', 'Result of the verification', {
    renewed: true,
    clause: '06-HD/TW 3.4',
  }),
  paper('INTRODUCTION', '3-KNĐ', 'Giấy giới thiệu của đảng viên chính thức', 'Letter of the introducers', {
    renewed: true,
    clause: '294-QĐ/TW 3.1',
  }),
  paper('UNION_RESOLUTION', '4-KNĐ', 'Nghị quyết của Đoàn thanh niên hoặc công đoàn', 'Resolution of the Youth Union or trade union', {
    whereItApplies: true,
    renewed: true,
    clause: '294-QĐ/TW 3.1',
  }),
  paper('OPINIONS', '5-KNĐ', 'Tổng hợp ý kiến nhận xét', 'Opinions of organisations and residence', {
    renewed: true,
    clause: '06-HD/TW 3.5',
  }),
  paper('BRANCH_RESOLUTION', '6-KNĐ', 'Nghị quyết của chi bộ', 'Resolution of the branch', {
    before: 'COMMITTEE_VOTE_RECORD',
    clause: '06-HD/TW 3.6b',
  }),
  paper('SECTION_REPORT', '7-KNĐ', 'Báo cáo của đảng ủy bộ phận', 'Report of the sectional committee', {
    before: 'COMMITTEE_VOTE_RECORD',
    // The section appraises and does not decide: its report lies there before the grassroots committee votes.
    whereItApplies: true,
    belowSection: true,
    clause: '294-QĐ/TW 20.3.3',
  }),
  paper('COMMITTEE_RESOLUTION', '8-KNĐ', 'Nghị quyết của đảng ủy cơ sở', 'Resolution of the grassroots committee', {
    before: 'ADMISSION_DECIDE',
    clause: '06-HD/TW 3.6c',
  }),
  // Of who comes back, and of who is past the highest age; a question of the political standard has it as well.
  paper('PROVINCE_CONSENT', null, 'Văn bản đồng ý của ban thường vụ tỉnh ủy', 'Written consent of the province’s standing committee', {
    before: 'ADMISSION_DECIDE',
    whereItApplies: true,
    toReturn: true,
    clause: '294-QĐ/TW 3.5.1; 1.1.2',
  }),
];

/** Does the written consent of the province lie in the dossier? */
export const hasConsent = (inHand: readonly Pick<PaperInHand, 'paper' | 'inHand'>[]): boolean => inHand.some(({ paper: name, inHand: there }) => there && name === 'PROVINCE_CONSENT');

export const paperLabels = Object.fromEntries(paperRules.map(({ paper: name, label }) => [name, label])) as Record<DossierPaper, Label>;

export const PaperState = { HAVE: 'HAVE', TO_RENEW: 'TO_RENEW', MISSING: 'MISSING', WHERE_IT_APPLIES: 'WHERE_IT_APPLIES' } as const;
export type PaperState = (typeof PaperState)[keyof typeof PaperState];

export const paperStateLabels = {
  HAVE: { vi: 'Đã có', en: 'There' },
  TO_RENEW: { vi: 'Phải làm lại', en: 'To be made again' },
  MISSING: { vi: 'Còn thiếu', en: 'Missing' },
  WHERE_IT_APPLIES: { vi: 'Có thì nộp', en: 'Where it applies' },
} as const satisfies Record<PaperState, Label>;

/** A paper as it lies in the dossier. */
export interface PaperInHand {
  readonly paper: DossierPaper;
  readonly inHand: boolean;
  readonly number: string | null;
  readonly datedOn: LocalDate | null;
  readonly note: string | null;
}

/** A consent is a document of somebody else: it counts with its number and its day alone. @returns which of the two is missing */
export function lackingOf({ paper: name, inHand, number, datedOn }: Omit<PaperInHand, 'note'>): 'number' | 'datedOn' | null {
  if (name !== 'PROVINCE_CONSENT' || !inHand) return null;
  return number === null ? 'number' : datedOn === null ? 'datedOn' : null;
}

/** What the candidacy itself says of its papers. */
export interface DossierDates {
  readonly certificateNo?: string | null;
  readonly certificateIssuedOn: LocalDate | null;
  readonly dossierOpenedOn: LocalDate | null;
  readonly branchResolvedOn: LocalDate | null;
  readonly committeeResolvedOn: LocalDate | null;
  /** Whether the person was a member before and left. */
  readonly leftBefore?: boolean;
  /** The branch is itself the grassroots organisation. */
  readonly ownGrassroots?: boolean;
  /** Whether the branch stood below a sectional organisation on the day it resolved; before that, whether it stands below one. */
  readonly belowSection?: boolean;
}

export interface PaperLine extends Omit<PaperInHand, 'inHand'> {
  readonly rule: PaperRule;
  readonly state: PaperState;
}

/** Acts on record stand for their papers: what the branch has resolved has a day, with its document or without. */
function known(dates: DossierDates, name: DossierPaper): Pick<PaperInHand, 'number' | 'datedOn'> | null {
  const days: Partial<Record<DossierPaper, LocalDate | null>> = {
    CERTIFICATE: dates.certificateIssuedOn,
    BRANCH_RESOLUTION: dates.branchResolvedOn,
    COMMITTEE_RESOLUTION: dates.committeeResolvedOn,
  };
  const datedOn = days[name] ?? null;
  return datedOn === null ? null : { datedOn, number: name === 'CERTIFICATE' ? (dates.certificateNo ?? null) : null };
}

function stateOf(rule: PaperRule, there: boolean, datedOn: LocalDate | null, { dossierOpenedOn: openedOn, leftBefore = false, belowSection = false }: DossierDates): PaperState {
  const asked = !rule.whereItApplies || (rule.toReturn && leftBefore) || (rule.belowSection && belowSection);
  if (!there) return asked ? 'MISSING' : 'WHERE_IT_APPLIES';
  // The dossier was made again after this paper: the rule names it among those to be made again.
  return rule.renewed && datedOn !== null && openedOn !== null && datedOn < openedOn ? 'TO_RENEW' : 'HAVE';
}

/** Papers of committees between a branch and the direct superior: a branch that is itself the grassroots organisation has none above it. */
const ofCommitteesBetween: readonly DossierPaper[] = ['SECTION_REPORT', 'COMMITTEE_RESOLUTION'];

/**
 * Every paper of a dossier with its state. A paper that must be renewed with the dossier counts only when it is not older than the
 * dossier's latest making (06-HD/TW 5.4a); one without a date is taken for what it is said to be.
 */
export function dossierPapers(inHand: readonly PaperInHand[], dates: DossierDates): readonly PaperLine[] {
  return paperRules.filter((rule) => !(dates.ownGrassroots && ofCommitteesBetween.includes(rule.paper) && !inHand.some((one) => one.paper === rule.paper && one.inHand))).map((rule) => {
    const recorded = inHand.find(({ paper: name }) => name === rule.paper) ?? null;
    const record = known(dates, rule.paper);
    const there = recorded?.inHand === true || record !== null;
    const datedOn = recorded?.datedOn ?? record?.datedOn ?? null;
    return {
      paper: rule.paper,
      rule,
      state: stateOf(rule, there, datedOn, dates),
      number: recorded?.number ?? record?.number ?? null,
      datedOn,
      note: recorded?.note ?? null,
    };
  });
}

/** The papers an act must find and does not, in their order. */
export const papersLacking = (lines: readonly PaperLine[], act: LifecycleAct): readonly PaperLine[] =>
  lines.filter(({ rule, state }) => rule.before === act && (state === 'MISSING' || state === 'TO_RENEW'));
