import { Ctx, Field, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import {
  CountedBy, IndicatorMeasure, MeasuredGroup, RateBase, TargetKind, countedByLabels, indicatorMeasureLabels, kindsFor, measuredGroupLabels, rateBaseLabels, targetKindLabels,
} from '@dangvu/domain/planning/targets/target-kinds';
import { Described, exposeEnum } from '../../platform/graphql/decorators.ts';
import type { RequestContext } from '../../platform/request-context.ts';

exposeEnum(TargetKind, 'TargetKind', 'In what form something is to be reached.', targetKindLabels);
exposeEnum(RateBase, 'RateBase', 'Whose members a rate is reckoned on.', rateBaseLabels);
exposeEnum(IndicatorMeasure, 'IndicatorMeasure', 'What an indicator counts.', indicatorMeasureLabels);
exposeEnum(MeasuredGroup, 'MeasuredGroup', 'Of those admitted, which count.', measuredGroupLabels);
exposeEnum(CountedBy, 'CountedBy', 'The event whose day counts.', countedByLabels);

@Described('Indicator', 'What can be a target: what is counted, of whom, by which event.')
export class Indicator {
  @Field(() => ID, { description: 'Id of the indicator.' })
  id!: string;

  @Field(() => String, { description: 'Its code, the same in every town.' })
  code!: string;

  @Field(() => IndicatorMeasure, { description: 'What it counts.' })
  measure!: IndicatorMeasure;

  @Field(() => MeasuredGroup, { description: 'Of those admitted, which count. Youth Union, religion and occupation as they were on the day of the decision; sex and ethnicity as recorded.' })
  group!: MeasuredGroup;

  @Field(() => String, { nullable: true, description: 'The occupation as it is written, or the code of the source group; null for other groups.' })
  groupValue!: string | null;

  @Field(() => CountedBy, { description: 'The event whose day counts.' })
  countedBy!: CountedBy;

  @Field(() => Boolean, { description: 'Taken out of use: nothing new is set on it.' })
  closed!: boolean;
}

interface Words {
  $nameVi: string;
  $nameEn: string;
  $definitionVi: string;
  $definitionEn: string;
  $unitVi: string;
  $unitEn: string;
}

/** Words in the caller's language. */
@Resolver(() => Indicator)
export class IndicatorFields {
  @FieldResolver(() => String, { description: 'What it is called, in the caller’s language.' })
  name(@Root() row: Words, @Ctx() { locale }: RequestContext): string {
    return locale === 'vi' ? row.$nameVi : row.$nameEn;
  }

  @FieldResolver(() => String, { description: 'What it means, in the caller’s language.' })
  definition(@Root() row: Words, @Ctx() { locale }: RequestContext): string {
    return locale === 'vi' ? row.$definitionVi : row.$definitionEn;
  }

  @FieldResolver(() => String, { description: 'What is counted, in the caller’s language: people, branches.' })
  unitOfMeasure(@Root() row: Words, @Ctx() { locale }: RequestContext): string {
    return locale === 'vi' ? row.$unitVi : row.$unitEn;
  }

  @FieldResolver(() => [TargetKind], { description: 'Kinds of target that can be set on it.' })
  kinds(@Root() row: { $measure: IndicatorMeasure; $group: MeasuredGroup }): readonly TargetKind[] {
    return kindsFor({ measure: row.$measure, group: row.$group });
  }
}
