import './inquiry-shape.ts';
import './life-shape.ts';
import './inquiry-work-items.ts';
import './training-shape.ts';
import './training-work-items.ts';
import './transfer-work-items.ts';
import './unit-fields-shape.ts';
import './candidacy-move-shape.ts';
import './candidacy-move-work-items.ts';
import './departure-shape.ts';
import './mentor-shape.ts';
import './missed-month-shape.ts';
import './office-shape.ts';
import './decision-scan-shape.ts';
import './temporary-activity-shape.ts';
import './duplicate-shape.ts';
import './badge-shape.ts';
import './erasure-shape.ts';
import './exit-work-items.ts';
import './supporter-work-items.ts';
import './person-clocks.ts';
import './unit-notices.ts';
import './work-item-shape.ts';
import { AbsenceMutations } from './graphql/absence.mutations.ts';
import { BadgeResolver } from './graphql/badge.resolver.ts';
import { BadgesOfMembership } from './graphql/badge.type.ts';
import { CandidacyMutations } from './graphql/candidacy.mutations.ts';
import { CandidacyMoveMutations } from './graphql/candidacy-move.mutations.ts';
import { CandidacyMoveFields, MovesOfCandidacy } from './graphql/candidacy-move.type.ts';
import { CandidacyFields } from './graphql/candidacy.type.ts';
import { CardMutations } from './graphql/card.mutations.ts';
import { DecisionScanFields } from './graphql/decision-scan.resolver.ts';
import { DepartureResolver } from './graphql/departure.resolver.ts';
import { ExpectedDepartureFields, ExpectedDepartureOfMembership } from './graphql/departure.type.ts';
import { DuplicateResolver } from './graphql/duplicate.resolver.ts';
import { DuplicatePairFields } from './graphql/duplicate.type.ts';
import { DossierMutations } from './graphql/dossier.mutations.ts';
import { EventMutations } from './graphql/event.mutations.ts';
import { DisciplineMutations } from './graphql/discipline.mutations.ts';
import { DisciplineOfMembership } from './graphql/discipline.type.ts';
import { ErasureOfPerson, ErasureResolver, FormerCandidateFields } from './graphql/erasure.resolver.ts';
import { ExemptionMutations } from './graphql/exemption.mutations.ts';
import { StandingOfMembership } from './graphql/standing.type.ts';
import { LifecycleEventFields } from './graphql/lifecycle-event.type.ts';
import { InquiryMutations } from './graphql/inquiry.mutations.ts';
import { InquiriesOfCandidacy, InquiryFields } from './graphql/inquiry.type.ts';
import { LifeEntryFields, LifeOfPerson } from './graphql/life-entry.type.ts';
import { ManyMutations } from './graphql/many.mutations.ts';
import { MembershipMutations } from './graphql/membership.mutations.ts';
import { MembershipQueries } from './graphql/membership.queries.ts';
import { MembershipFields } from './graphql/membership.type.ts';
import { MentorMutations } from './graphql/mentor.mutations.ts';
import { MentorFields, MentorsOfMembership } from './graphql/mentor.type.ts';
import { MissedMonthResolver } from './graphql/missed-month.resolver.ts';
import { MissedMonthFields, MissedMonthsOfMembership } from './graphql/missed-month.type.ts';
import { OfficeMutations } from './graphql/office.mutations.ts';
import { OfficeFields, OfficesOfPerson } from './graphql/office.type.ts';
import { PersonFields } from './graphql/person.type.ts';
import { PersonCorrectionMutations } from './graphql/person-correction.mutations.ts';
import { PersonSupplementMutations } from './graphql/person-supplement.mutations.ts';
import { SourceReviewResolver } from './graphql/source-review.resolver.ts';
import { SupporterMutations } from './graphql/supporter.mutations.ts';
import { SupporterFields } from './graphql/supporter.type.ts';
import { TemporaryActivityFields, TemporaryActivityOfMembership } from './graphql/temporary-activity.type.ts';
import { TemporaryActivityResolver } from './graphql/temporary-activity.resolver.ts';
import { TrainingMutations } from './graphql/training.mutations.ts';
import { TrainingFieldsOfCandidacy, TrainingFieldsOfMembership, TrainingFieldsOfWorkItem, TrainingQueries } from './graphql/training.queries.ts';
import { TransferMutations } from './graphql/transfer.mutations.ts';
import { TransferFields } from './graphql/transfer.type.ts';
import { UnitFieldsOfMembership, UnitPermissionsOfMembership } from './graphql/unit.fields.ts';
import { VoteBaseQueries } from './graphql/vote-base.queries.ts';
import { ExtensionMutations } from './graphql/extension.mutations.ts';
import { VoteMutations } from './graphql/vote.mutations.ts';
import { VoteFields } from './graphql/vote.type.ts';
import { DueCountFields, WorkItemFields } from './graphql/work-item.type.ts';

export const membershipResolvers = [
  MembershipQueries,
  BadgeResolver,
  BadgesOfMembership,
  CandidacyMutations,
  CandidacyMoveMutations,
  CandidacyMoveFields,
  MovesOfCandidacy,
  DossierMutations,
  DecisionScanFields,
  InquiryMutations,
  InquiryFields,
  InquiriesOfCandidacy,
  SupporterMutations,
  SupporterFields,
  MentorMutations,
  MentorFields,
  MentorsOfMembership,
  SourceReviewResolver,
  TrainingMutations,
  TrainingQueries,
  TrainingFieldsOfCandidacy,
  TrainingFieldsOfMembership,
  TrainingFieldsOfWorkItem,
  ExtensionMutations,
  VoteMutations,
  VoteBaseQueries,
  VoteFields,
  MembershipMutations,
  DisciplineMutations,
  ExemptionMutations,
  ManyMutations,
  TransferMutations,
  AbsenceMutations,
  CardMutations,
  DepartureResolver,
  ExpectedDepartureFields,
  ExpectedDepartureOfMembership,
  MissedMonthResolver,
  MissedMonthFields,
  MissedMonthsOfMembership,
  ErasureResolver,
  ErasureOfPerson,
  FormerCandidateFields,
  PersonCorrectionMutations,
  PersonSupplementMutations,
  OfficeMutations,
  OfficeFields,
  OfficesOfPerson,
  TemporaryActivityResolver,
  TemporaryActivityFields,
  TemporaryActivityOfMembership,
  EventMutations,
  PersonFields,
  LifeEntryFields,
  LifeOfPerson,
  MembershipFields,
  DisciplineOfMembership,
  StandingOfMembership,
  CandidacyFields,
  TransferFields,
  LifecycleEventFields,
  WorkItemFields,
  DueCountFields,
  DuplicateResolver,
  DuplicatePairFields,
  UnitFieldsOfMembership,
  UnitPermissionsOfMembership,
];
