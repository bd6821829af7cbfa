import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import type { Education, PoliticalTheory, Qualification, Sex } from '@dangvu/domain/membership/person-traits';
import { tableOf } from '../platform/act/table.ts';

/** A person, candidate or member. The folded and the sorted name are the database's own columns. */
export const PersonEntity = defineEntity({
  name: 'Person',
  tableName: 'person',
  properties: {
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    fullName: p.text().name('full_name'),
    bornOn: p.date().name('born_on'),
    sex: p.text().$type<Sex>(),
    ethnicity: p.text(),
    religion: p.text().nullable(),
    homeTown: p.text().name('home_town').nullable(),
    residence: p.text().nullable(),
    occupation: p.text(),
    education: p.text().$type<Education>(),
    qualification: p.text().$type<Qualification>().nullable(),
    workplace: p.text().nullable(),
    politicalTheory: p.text().name('political_theory').$type<PoliticalTheory>().nullable(),
    personalId: p.text().name('personal_id').nullable(),
    youthUnionMember: p.boolean().name('youth_union_member'),
    diedOn: p.date().name('died_on').nullable(),
    version: p.integer().default(1),
  },
});
export type PersonEntity = InferEntity<typeof PersonEntity>;

/** People as acts write them. */
export const persons = tableOf<PersonEntity>(PersonEntity);
