import { Field, ID, InputType } from 'type-graphql';
import { Described } from '../../platform/graphql/decorators.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { Unit } from './unit.type.ts';

@Described('Decision', 'A document by which an act takes effect.')
export class Decision {
  @Field(() => ID, { description: 'Id of the decision.' })
  id!: string;

  @Field(() => String, { description: 'Number as written on it, e.g. 123-QĐ/ThU; an issuer uses it once a year.' })
  number!: string;

  @Field(() => LocalDate, { description: 'Day on which it was signed.' })
  decidedOn!: string;

  @Field(() => String, {
    description:
      'What it settles, e.g. ADMISSION, RECOGNITION, DISCIPLINE, STRIKE_OFF, RESIGNATION, ANNULMENT, SUSPENSION, EXEMPTION, RESTORATION, PARTY_AGE, CARD, BADGE, TRANSFER, CORRECTION, REORGANISATION or QUOTA.',
  })
  kind!: string;

  @Field(() => String, { description: 'Who signed it.' })
  signatory!: string;

  @Field(() => String, { nullable: true, description: 'Its subject line.' })
  title!: string | null;

  @Field(() => Unit, { description: 'The unit that issued it.' })
  issuer!: Unit;
}

@InputType('DecisionInput', { description: 'The decision an act rests on.' })
export class DecisionInput {
  @Field(() => String, { description: 'Number as written on it.' })
  number!: string;

  @Field(() => LocalDate, { description: 'Day on which it was signed; not in the future.' })
  decidedOn!: string;

  @Field(() => String, { description: 'Who signed it.' })
  signatory!: string;

  @Field(() => String, { nullable: true, description: 'Its subject line.' })
  title?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The unit that issued it, the unit acted on or one above it; the unit whose officer records when left out.',
  })
  issuerId?: string | null;
}
