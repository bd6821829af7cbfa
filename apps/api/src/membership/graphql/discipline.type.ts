import { Field, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { DisciplineForm } from '@dangvu/domain/membership/discipline';
import { badgeBlockOn, disciplineCases, disciplineInForce, inspectionOn, suspensionOn } from '@dangvu/domain/membership/discipline-cases';
import { DisciplineState, disciplineStateLabels } from '@dangvu/domain/membership/discipline';
import type { DisciplineCase, Stretch } from '@dangvu/domain/membership/discipline-cases';
import { limitationOf, publicationDue } from '@dangvu/domain/membership/discipline-publication';
import type { History } from '@dangvu/domain/membership/history';
import { Described, exposeEnum } from '../../platform/graphql/decorators.ts';
import { RuleType } from '../../platform/graphql/rule.type.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { Membership } from './membership.type.ts';

exposeEnum(DisciplineState, 'DisciplineState', 'Where a discipline stands.', disciplineStateLabels);

@Described('Discipline', 'One discipline from its decision to its end.')
export class Discipline {
  @Field(() => ID, { description: 'Id of the discipline; what acts on it name.' })
  id!: string;

  @Field(() => DisciplineForm, { description: 'The form as it is now.' })
  form!: DisciplineForm;

  @Field(() => DisciplineForm, { description: 'The form it was decided with.' })
  decidedForm!: DisciplineForm;

  @Field(() => DisciplineState, { description: 'Where it stands.' })
  state!: DisciplineState;

  @Field(() => LocalDate, { description: 'Day of the decision.' })
  decidedOn!: string;

  @Field(() => String, { nullable: true, description: 'What it is for.' })
  ground!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day on which it is in force no more by itself, later when there was a further offence; null: never.',
  })
  lapsesOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day on which it was revoked.' })
  revokedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day on which its form was changed.' })
  changedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day of the appeal that waits for an answer.' })
  appealedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day on which it was made known; null: not recorded.' })
  publishedOn!: string | null;

  @Field(() => LocalDate, { description: 'Last day to make it known.' })
  publishDueOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Day of the violation; null: not recorded.' })
  violatedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day on which that violation could be disciplined by the form decided; null: no day is recorded, or the form has no limitation.' })
  limitationOn!: string | null;
}

@Described('ActivityStretch', 'A time in which something about the activity of a member is otherwise than usual.')
export class ActivityStretch {
  @Field(() => LocalDate, { description: 'First day.' })
  from!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day; it ends by itself after it; null: until an act ends it.' })
  until!: string | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason!: string | null;
}

@Described('BadgeBlock', 'Why a badge is not awarded yet.')
export class BadgeBlock {
  @Field(() => DisciplineForm, { description: 'The discipline that keeps it away.' })
  form!: DisciplineForm;

  @Field(() => LocalDate, { description: 'First day on which it no longer does.' })
  until!: string;

  @Field(() => RuleType, { description: 'The rule that sets the months.' })
  rule!: RuleType;
}

interface Traced {
  readonly $history: History;
  readonly $historyOn: string;
}

@Resolver(() => Membership)
export class DisciplineOfMembership {
  @FieldResolver(() => [Discipline], { description: 'Every discipline of this membership, the earliest first.' })
  disciplines(@Root() { $history, $historyOn }: Traced): object[] {
    return disciplineCases($history, $historyOn).map((one: DisciplineCase) => ({
      ...one,
      id: one.case,
      publishDueOn: publicationDue(one.decidedOn).dueOn,
      limitationOn: one.violatedOn === null ? null : (limitationOf(one.decidedForm, one.violatedOn)?.dueOn ?? null),
    }));
  }

  @FieldResolver(() => DisciplineForm, {
    nullable: true,
    description: 'The gravest discipline in force; a form lapses twelve months after the decision if there is no further offence.',
  })
  disciplineInForce(@Root() { $history, $historyOn }: Traced): DisciplineForm | null {
    return disciplineInForce($history, $historyOn);
  }

  @FieldResolver(() => ActivityStretch, { nullable: true, description: 'The suspension from party activity in force; null: active.' })
  suspension(@Root() { $history, $historyOn }: Traced): Stretch | null {
    return suspensionOn($history, $historyOn);
  }

  @FieldResolver(() => ActivityStretch, { nullable: true, description: 'The inspection for signs of a violation that goes on.' })
  inspection(@Root() { $history, $historyOn }: Traced): Stretch | null {
    return inspectionOn($history, $historyOn);
  }

  @FieldResolver(() => BadgeBlock, { nullable: true, description: 'The discipline that keeps a badge away; null: none does.' })
  badgeBlock(@Root() { $history, $historyOn }: Traced): object | null {
    return badgeBlockOn($history, $historyOn);
  }
}
