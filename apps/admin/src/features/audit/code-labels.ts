import { clientScopeLabels, roleLabels } from '@dangvu/domain/access/roles';
import { viewAudienceLabels, viewedListLabels } from '@dangvu/domain/access/saved-views';
import type { Label } from '@dangvu/domain/language/label';
import { annulmentKindLabels } from '@dangvu/domain/membership/annulment';
import { badgeGroundLabels } from '@dangvu/domain/membership/badges';
import { cardRenewalLabels } from '@dangvu/domain/membership/cards';
import { complaintLevelLabels } from '@dangvu/domain/membership/complaints';
import { departureKindLabels } from '@dangvu/domain/membership/departure-kinds';
import { disciplineFormLabels, strikeOffGroundsLabels } from '@dangvu/domain/membership/discipline';
import { paperLabels } from '@dangvu/domain/membership/dossier-papers';
import { erasureBasisLabels } from '@dangvu/domain/membership/erasure';
import { exemptionGroundLabels } from '@dangvu/domain/membership/exemption-grounds';
import { inquiryFindingLabels, inquiryKindLabels } from '@dangvu/domain/membership/inquiries';
import { lifeGroupLabels } from '@dangvu/domain/membership/life-groups';
import { officeRoleLabels } from '@dangvu/domain/membership/office-roles';
import { particularLabels } from '@dangvu/domain/membership/particulars';
import { educationLabels, politicalTheoryLabels, qualificationLabels, sexLabels, sourceGroupLabels } from '@dangvu/domain/membership/person-traits';
import { correctableLabels } from '@dangvu/domain/membership/record-corrections';
import { stateLabels } from '@dangvu/domain/membership/states';
import { supportBodyLabels, supportRoleLabels } from '@dangvu/domain/membership/supporters';
import { temporaryReasonLabels } from '@dangvu/domain/membership/temporary-reasons';
import { trainingKindLabels } from '@dangvu/domain/membership/training-kinds';
import { reminderMeansLabels, transferStateLabels } from '@dangvu/domain/membership/transfer-states';
import { voteBodyLabels, voteOutcomeLabels } from '@dangvu/domain/membership/votes';
import { workItemLabels, workNatureLabels } from '@dangvu/domain/membership/work-items';
import { reorganisationLabels } from '@dangvu/domain/organisation/reorganisation';
import { sectorLabels } from '@dangvu/domain/organisation/unit-kinds';
import { planStageLabels } from '@dangvu/domain/planning/negotiation/plan-life';
import { quotaLineLabels } from '@dangvu/domain/planning/quota-ledger';
import { spreadMethodLabels } from '@dangvu/domain/planning/spread/spread-methods';
import { rateBaseLabels, targetKindLabels } from '@dangvu/domain/planning/targets/target-kinds';
import { reportStateLabels } from '@dangvu/domain/reporting/report-states';

type Labels = Readonly<Record<string, Label>>;

const states: readonly Labels[] = [stateLabels, planStageLabels, reportStateLabels, transferStateLabels];

/** Which lists of words the codes under a key of the log are from, the likeliest first. */
const lists: Readonly<Record<string, readonly Labels[]>> = {
  role: [roleLabels, officeRoleLabels, supportRoleLabels],
  roles: [roleLabels],
  scopes: [clientScopeLabels],
  kind: [departureKindLabels, inquiryKindLabels, annulmentKindLabels, trainingKindLabels, targetKindLabels, quotaLineLabels, workItemLabels, lifeGroupLabels],
  nature: [workNatureLabels],
  status: states,
  statuses: states,
  state: states,
  stage: states,
  stages: states,
  changed: [correctableLabels, particularLabels],
  sex: [sexLabels],
  education: [educationLabels],
  qualification: [qualificationLabels],
  politicalTheory: [politicalTheoryLabels],
  sourceGroup: [sourceGroupLabels],
  sector: [sectorLabels],
  sectors: [sectorLabels],
  act: [reorganisationLabels],
  paper: [paperLabels],
  finding: [inquiryFindingLabels],
  form: [disciplineFormLabels],
  grounds: [strikeOffGroundsLabels],
  ground: [badgeGroundLabels, exemptionGroundLabels],
  level: [complaintLevelLabels],
  means: [reminderMeansLabels],
  renewal: [cardRenewalLabels],
  reason: [temporaryReasonLabels],
  body: [voteBodyLabels, supportBodyLabels],
  outcome: [voteOutcomeLabels],
  method: [spreadMethodLabels],
  base: [rateBaseLabels],
  basis: [erasureBasisLabels],
  audience: [viewAudienceLabels],
  list: [viewedListLabels],
};

/** The label of a code under a key of the log; undefined for what is no code, or one without a word. */
export const codeLabel = (key: string, code: string): Label | undefined => lists[key]?.find((labels) => Object.hasOwn(labels, code))?.[code];
