import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import type { MembershipStatus } from '@dangvu/domain/membership/lifecycle';
import { tableOf } from '../platform/act/table.ts';

/**
 * One admission and what became of it; a projection of its entries in the log, written with them. `version` is raised by
 * every act, also by one that only adds an entry: a reprimand recorded from a stale screen must not pass for the first.
 */
export const MembershipEntity = defineEntity({
  name: 'Membership',
  tableName: 'membership',
  properties: {
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    personId: p.uuid().name('person_id'),
    ordinal: p.smallint(),
    candidacyId: p.uuid().name('candidacy_id').nullable(),
    status: p.text().$type<MembershipStatus>(),
    branchId: p.uuid().name('branch_id'),
    decidedOn: p.date().name('decided_on'),
    ceremonyOn: p.date().name('ceremony_on').nullable(),
    officialOn: p.date().name('official_on').nullable(),
    endedOn: p.date().name('ended_on').nullable(),
    /** Day of the latest restoration after a wrongful exit; on days before it the state is looked up in the log. */
    restoredOn: p.date().name('restored_on').nullable(),
    dossierNo: p.text().name('dossier_no').nullable(),
    cardNo: p.text().name('card_no').nullable(),
    version: p.integer().default(1),
  },
});
export type MembershipEntity = InferEntity<typeof MembershipEntity>;

/** Memberships as acts write them. */
export const memberships = tableOf<MembershipEntity>(MembershipEntity);
