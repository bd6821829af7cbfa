import { Field, ID, InputType, Int } from 'type-graphql';
import { Sector, UnitKind } from '@dangvu/domain/organisation/unit-kinds';
import { DecisionInput } from '../../organisation/public.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { key } from '../../platform/graphql/intent-key.ts';

const version = 'Version of the unit as the caller has read it.';
const day = 'First day on which it is so; not in the future.';
const reason = 'Why, for the ledger and the audit.';
const preview = 'true: nothing is written; `preflight` tells what would move and what stands against it.';
const theDecision = 'The decision it rests on; issued by a unit above.';

@InputType('UnitTermsInput', { description: 'A unit that begins: what it is called and is.' })
export class UnitTermsInput {
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
}

@InputType('UnitVersionInput', { description: 'A unit as the caller has read it.' })
export class UnitVersionInput {
  @Field(() => ID, { description: 'Id of the unit.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;
}

abstract class ReorganisationInput {
  decision!: DecisionInput;
  effectiveOn!: string;
  reason?: string | null;
  preview?: boolean | null;
  idempotencyKey!: string;
}

@InputType('UnitEstablishInput', { description: 'A new unit under a superior.' })
export class UnitEstablishInput extends ReorganisationInput {
  @Field(() => ID, { description: 'The superior.' })
  parentId!: string;

  @Field(() => UnitTermsInput, { description: 'The unit.' })
  unit!: UnitTermsInput;

  @Field(() => DecisionInput, { description: theDecision })
  override decision!: DecisionInput;

  @Field(() => LocalDate, { description: day })
  override effectiveOn!: string;

  @Field(() => String, { nullable: true, description: reason })
  override reason?: string | null;

  @Field(() => Boolean, { nullable: true, description: preview })
  override preview?: boolean | null;

  @Field(() => String, { description: key })
  override idempotencyKey!: string;
}

@InputType('UnitRenameInput', { description: 'Another name, code, kind or sector; what is left out stays.' })
export class UnitRenameInput extends ReorganisationInput {
  @Field(() => ID, { description: 'Id of the unit.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: 'Full name.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Name for narrow places.' })
  shortName?: string | null;

  @Field(() => String, { nullable: true, description: 'Code in the party’s numbering.' })
  code?: string | null;

  @Field(() => UnitKind, { nullable: true, description: 'What it is in the structure; a branch stays a branch.' })
  kind?: UnitKind | null;

  @Field(() => Sector, { nullable: true, description: 'Where it works.' })
  sector?: Sector | null;

  @Field(() => DecisionInput, { description: theDecision })
  override decision!: DecisionInput;

  @Field(() => LocalDate, { description: day })
  override effectiveOn!: string;

  @Field(() => String, { nullable: true, description: reason })
  override reason?: string | null;

  @Field(() => Boolean, { nullable: true, description: preview })
  override preview?: boolean | null;

  @Field(() => String, { description: key })
  override idempotencyKey!: string;
}

@InputType('UnitMoveInput', { description: 'A unit comes under another superior, with everything in it and below it.' })
export class UnitMoveInput extends ReorganisationInput {
  @Field(() => ID, { description: 'Id of the unit.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => ID, { description: 'The new superior.' })
  parentId!: string;

  @Field(() => UnitKind, { nullable: true, description: 'What it is from then on, where another kind stands there; as it was when left out.' })
  kind?: UnitKind | null;

  @Field(() => DecisionInput, { description: theDecision })
  override decision!: DecisionInput;

  @Field(() => LocalDate, { description: day })
  override effectiveOn!: string;

  @Field(() => String, { nullable: true, description: reason })
  override reason?: string | null;

  @Field(() => Boolean, { nullable: true, description: preview })
  override preview?: boolean | null;

  @Field(() => String, { description: key })
  override idempotencyKey!: string;
}

@InputType('UnitMergeInput', { description: 'Units of one level become one of them, or a new one.' })
export class UnitMergeInput extends ReorganisationInput {
  @Field(() => [UnitVersionInput], { description: 'The units, 2 to 50.' })
  units!: UnitVersionInput[];

  @Field(() => ID, { nullable: true, description: 'The one of them that goes on; null when they become a new one.' })
  intoId?: string | null;

  @Field(() => UnitTermsInput, { nullable: true, description: 'The new unit they become; null when one of them goes on.' })
  newUnit?: UnitTermsInput | null;

  @Field(() => ID, { nullable: true, description: 'Superior of the new unit; that of the first of them when left out.' })
  parentId?: string | null;

  @Field(() => DecisionInput, { description: theDecision })
  override decision!: DecisionInput;

  @Field(() => LocalDate, { description: day })
  override effectiveOn!: string;

  @Field(() => String, { nullable: true, description: reason })
  override reason?: string | null;

  @Field(() => Boolean, { nullable: true, description: preview })
  override preview?: boolean | null;

  @Field(() => String, { description: key })
  override idempotencyKey!: string;
}

@InputType('UnitPartInput', { description: 'A part of a unit that is split, and who goes to it.' })
export class UnitPartInput {
  @Field(() => UnitTermsInput, { nullable: true, description: 'The new unit; left out for the part that goes on as the unit itself and keeps whatever no other part names.' })
  unit?: UnitTermsInput | null;

  @Field(() => [ID], { nullable: true, description: 'Memberships of a branch that go to it.' })
  membershipIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Candidacies of a branch that go to it.' })
  candidacyIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Units below that go to it, for a unit that is no branch.' })
  unitIds?: string[] | null;
}

@InputType('UnitSplitInput', { description: 'A unit becomes two or more under the same superior.' })
export class UnitSplitInput extends ReorganisationInput {
  @Field(() => ID, { description: 'Id of the unit.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => [UnitPartInput], { description: 'The parts, 2 to 20; one at most goes on as the unit.' })
  parts!: UnitPartInput[];

  @Field(() => DecisionInput, { description: theDecision })
  override decision!: DecisionInput;

  @Field(() => LocalDate, { description: day })
  override effectiveOn!: string;

  @Field(() => String, { nullable: true, description: reason })
  override reason?: string | null;

  @Field(() => Boolean, { nullable: true, description: preview })
  override preview?: boolean | null;

  @Field(() => String, { description: key })
  override idempotencyKey!: string;
}

@InputType('UnitCloseInput', { description: 'A unit in which nobody and nothing is left is dissolved.' })
export class UnitCloseInput extends ReorganisationInput {
  @Field(() => ID, { description: 'Id of the unit.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => DecisionInput, { description: theDecision })
  override decision!: DecisionInput;

  @Field(() => LocalDate, { description: 'First day without it; not in the future.' })
  override effectiveOn!: string;

  @Field(() => String, { nullable: true, description: reason })
  override reason?: string | null;

  @Field(() => Boolean, { nullable: true, description: preview })
  override preview?: boolean | null;

  @Field(() => String, { description: key })
  override idempotencyKey!: string;
}
