import { ComplaintLevel, complaintLevelLabels } from '@dangvu/domain/membership/complaints';
import { AnnulmentKind, annulmentKindLabels } from '@dangvu/domain/membership/annulment';
import {
  DisciplineForm,
  StrikeOffGrounds,
  disciplineFormLabels,
  strikeOffGroundsLabels,
} from '@dangvu/domain/membership/discipline';
import {
  CandidacyStage,
  LifecycleAct,
  MembershipStatus,
  actLabels,
  stateLabels,
} from '@dangvu/domain/membership/lifecycle';
import {
  Education,
  PoliticalTheory,
  Qualification,
  Sex,
  SourceGroup,
  educationLabels,
  politicalTheoryLabels,
  qualificationLabels,
  sexLabels,
  sourceGroupLabels,
} from '@dangvu/domain/membership/person-traits';
import { ReminderMeans, TransferState, reminderMeansLabels, transferStateLabels } from '@dangvu/domain/membership/transfer-states';
import { WorkItemKind, WorkNature, WorkUrgency, workItemLabels, workNatureLabels, workUrgencyLabels } from '@dangvu/domain/membership/work-items';
import { exposeEnum } from '../../platform/graphql/decorators.ts';

export const MemberOrder = { NAME: 'NAME', DECIDED_ON_DESC: 'DECIDED_ON_DESC' } as const;
export type MemberOrder = (typeof MemberOrder)[keyof typeof MemberOrder];

export const TransferDirection = { IN: 'IN', OUT: 'OUT', ANY: 'ANY' } as const;
export type TransferDirection = (typeof TransferDirection)[keyof typeof TransferDirection];

exposeEnum(Sex, 'Sex', 'Sex as in the file.', sexLabels);
exposeEnum(Education, 'Education', 'General education completed.', educationLabels);
exposeEnum(Qualification, 'Qualification', 'Highest professional qualification.', qualificationLabels);
exposeEnum(PoliticalTheory, 'PoliticalTheory', 'Highest level of political theory.', politicalTheoryLabels);
exposeEnum(SourceGroup, 'SourceGroup', 'Where a candidate comes from.', sourceGroupLabels);
exposeEnum(
  LifecycleAct,
  'LifecycleAct',
  'Everything that can happen to a person from the first listing to the exit.',
  actLabels,
);
exposeEnum(CandidacyStage, 'CandidacyStage', 'Where a person stands before admission.', stateLabels);
exposeEnum(MembershipStatus, 'MembershipStatus', 'Where a member stands from the admission decision on.', stateLabels);
exposeEnum(ComplaintLevel, 'ComplaintLevel', 'Who is to answer a complaint about a striking off.', complaintLevelLabels);
exposeEnum(ReminderMeans, 'ReminderMeans', 'How a member who stays away was reminded.', reminderMeansLabels);
exposeEnum(TransferState, 'TransferState', 'Where a transfer of party activity stands.', transferStateLabels);
exposeEnum(
  DisciplineForm,
  'DisciplineForm',
  'Forms of discipline of a member; striking off is none of them.',
  disciplineFormLabels,
);
exposeEnum(AnnulmentKind, 'AnnulmentKind', 'What was wrong with an admission that is annulled.', annulmentKindLabels);
exposeEnum(StrikeOffGrounds, 'StrikeOffGrounds', 'Grounds for striking a member off.', strikeOffGroundsLabels);
exposeEnum(WorkItemKind, 'WorkItemKind', 'What waits for somebody.', workItemLabels);
exposeEnum(WorkNature, 'WorkNature', 'Whether something must be done by a day or is only to be known.', workNatureLabels);
exposeEnum(WorkUrgency, 'WorkUrgency', 'How pressing something is.', workUrgencyLabels);
exposeEnum(MemberOrder, 'MemberOrder', 'Order of a list of members.', {
  NAME: { vi: 'Theo tên', en: 'By given name, then the rest of the name' },
  DECIDED_ON_DESC: { vi: 'Mới kết nạp trước', en: 'By admission decision, the latest first' },
});
exposeEnum(TransferDirection, 'TransferDirection', 'Seen from the unit asked about.', {
  IN: { vi: 'Chuyển đến', en: 'Into the unit' },
  OUT: { vi: 'Chuyển đi', en: 'Out of the unit' },
  ANY: { vi: 'Cả hai', en: 'Either' },
});
