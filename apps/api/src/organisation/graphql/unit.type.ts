import { Arg, Args, Field, FieldResolver, ID, InputType, Int, Resolver, Root } from 'type-graphql';
import { Sector, UnitKind, sectorLabels, unitKinds } from '@dangvu/domain/organisation/unit-kinds';
import { PageArgs, connectionOf } from '../../platform/graphql/connection.ts';
import { Described, exposeEnum } from '../../platform/graphql/decorators.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';

exposeEnum(UnitKind, 'UnitKind', 'What a unit is in the party’s structure.', {
  PROVINCE_COMMITTEE: unitKinds.PROVINCE_COMMITTEE.label,
  TOWN_COMMITTEE: unitKinds.TOWN_COMMITTEE.label,
  WARD_PARTY_ORG: unitKinds.WARD_PARTY_ORG.label,
  COMMUNE_PARTY_ORG: unitKinds.COMMUNE_PARTY_ORG.label,
  GRASSROOTS_PARTY_ORG: unitKinds.GRASSROOTS_PARTY_ORG.label,
  GRASSROOTS_BRANCH: unitKinds.GRASSROOTS_BRANCH.label,
  SECTION_ORG: unitKinds.SECTION_ORG.label,
  SUB_BRANCH: unitKinds.SUB_BRANCH.label,
});
exposeEnum(Sector, 'UnitSector', 'Where a unit works: the grouping used when peers are compared.', sectorLabels);

@Described('Unit', 'A unit of the tree, as it was on the day of the read.')
export class Unit {
  @Field(() => ID, { description: 'The same through every renaming and reorganisation.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the record; give it back as `expectedVersion`.' })
  version!: number;

  @Field(() => String, { description: 'Full name.' })
  name!: string;

  @Field(() => String, { description: 'Name for narrow places.' })
  shortName!: string;

  @Field(() => String, { description: 'Code in the party’s numbering; unique at a time.' })
  code!: string;

  @Field(() => UnitKind, { description: 'What it is in the structure.' })
  kind!: UnitKind;

  @Field(() => Sector, { description: 'Where it works.' })
  sector!: Sector;

  @Field(() => Int, { description: 'Steps below the root; 0 is the root.' })
  depth!: number;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it has elected a committee of its own (a branch may from nine official members on). Null where the caller reads no figures.',
  })
  hasCommittee!: boolean | null;

  @Field(() => LocalDate, { nullable: true, description: 'First day; null: since before records begin.' })
  establishedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day; null: it still exists.' })
  endedOn!: string | null;

  @Field(() => Unit, { nullable: true, description: 'The unit above, of one that has ended the last; null at the root.' })
  parent!: Unit | null;

  @Field(() => [Unit], { description: 'Units above, the root first.' })
  path!: Unit[];
}

export const UnitConnection = connectionOf('Unit', () => Unit);

@InputType('UnitFilter', { description: 'Which units; all conditions hold together.' })
export class UnitFilterInput {
  @Field(() => ID, { nullable: true, description: 'Only units below this one.' })
  under?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many levels below `under`; 1 is its children. All when left out.' })
  depth?: number | null;

  @Field(() => [UnitKind], { nullable: true, description: 'Only these kinds.' })
  kinds?: UnitKind[] | null;

  @Field(() => [Sector], { nullable: true, description: 'Only these sectors.' })
  sectors?: Sector[] | null;

  @Field(() => String, { nullable: true, description: 'Words of the name in any order, with or without marks.' })
  search?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Also units that had ended by the day of the read, where they last stood.' })
  includeEnded?: boolean | null;
}

const endedToo = { defaultValue: false, description: 'Also those that had ended by the day of the read while standing here.' };

/** Fields with arguments. They are read by the statement (organisation/unit-shape.ts); this only declares them. */
@Resolver(() => Unit)
export class UnitFields {
  @FieldResolver(() => UnitConnection, { description: 'Units directly below, in the order the committee lists them: those where the caller reads the tree.' })
  children(@Root() _unit: Unit, @Args(() => PageArgs) _page: PageArgs, @Arg('includeEnded', () => Boolean, endedToo) _includeEnded: boolean): never {
    throw new Error('read by the statement');
  }

  @FieldResolver(() => Int, { description: 'Units directly below: as many as `children` lists.' })
  childCount(@Root() _unit: Unit, @Arg('includeEnded', () => Boolean, endedToo) _includeEnded: boolean): never {
    throw new Error('read by the statement');
  }

  @FieldResolver(() => Boolean, { description: 'Whether members belong to it directly: a branch.' })
  holdsMembers(@Root() unit: { $kind: UnitKind }): boolean {
    return unitKinds[unit.$kind].holdsMembers;
  }
}
