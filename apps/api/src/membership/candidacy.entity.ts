import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import type { CandidacyStage } from '@dangvu/domain/membership/lifecycle';
import type { SourceGroup } from '@dangvu/domain/membership/person-traits';
import { tableOf } from '../platform/act/table.ts';

/** The way to admission; a projection of its entries in the log, written with them. `version` is raised by every act. */
export const CandidacyEntity = defineEntity({
  name: 'Candidacy',
  tableName: 'candidacy',
  properties: {
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    personId: p.uuid().name('person_id'),
    branchId: p.uuid().name('branch_id'),
    stage: p.text().$type<CandidacyStage>(),
    sourceGroup: p.text().name('source_group').$type<SourceGroup>(),
    listedOn: p.date().name('listed_on'),
    certificateNo: p.text().name('certificate_no').nullable(),
    certificateIssuedOn: p.date().name('certificate_issued_on').nullable(),
    dossierOpenedOn: p.date().name('dossier_opened_on').nullable(),
    branchResolvedOn: p.date().name('branch_resolved_on').nullable(),
    committeeResolvedOn: p.date().name('committee_resolved_on').nullable(),
    closedOn: p.date().name('closed_on').nullable(),
    closeReason: p.text().name('close_reason').nullable(),
    version: p.integer().default(1),
  },
});
export type CandidacyEntity = InferEntity<typeof CandidacyEntity>;

/** Candidacies as acts write them. */
export const candidacies = tableOf<CandidacyEntity>(CandidacyEntity);
