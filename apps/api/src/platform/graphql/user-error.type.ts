import { Field, Int, InterfaceType } from 'type-graphql';
import { ErrorCode } from '@dangvu/domain/errors/codes';
import { messages } from '@dangvu/domain/errors/messages';
import { Described, exposeEnum } from './decorators.ts';
import { RuleType } from './rule.type.ts';

exposeEnum(ErrorCode, 'ErrorCode', 'Why something is refused. A closed list; each has a text in both languages.', messages);

/** An expected failure, answered as data beside what succeeded. */
@InterfaceType('UserError', {
  description: 'An expected failure. `message` says, in the language of the caller, what is wrong and what to do.',
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class UserError {
  @Field(() => ErrorCode, { description: 'What kind of refusal; programs decide by this.' })
  code!: ErrorCode;

  @Field(() => String, { description: 'For people: what is wrong and what to do, in the language of the caller.' })
  message!: string;

  @Field(() => [String], { nullable: true, description: 'Path to the part of the input at fault, from `input` on; null when it is no single part.' })
  path!: string[] | null;

  @Field(() => RuleType, { nullable: true, description: 'The row of the rulebook that refused, with its clause.' })
  rule!: RuleType | null;

  @Field(() => String, { nullable: true, description: 'What refuses, as it is cited: document and clause; null when it is no rule of the field.' })
  clause!: string | null;
}

@Described('InputError', 'A refusal that needs no further data.', () => UserError)
export class InputError extends UserError {}

@Described('StaleVersion', 'Somebody changed the record after the caller read it. Returned when `expectedVersion` does not fit.', () => UserError)
export class StaleVersion extends UserError {
  @Field(() => Int, { nullable: true, description: 'Version of the record now.' })
  currentVersion!: number | null;
}

@Described('TransitionRefused', 'The act is not possible in the state the record is in.', () => UserError)
export class TransitionRefused extends UserError {
  @Field(() => String, { nullable: true, description: 'State of the record; null when there is no record yet.' })
  from!: string | null;

  @Field(() => String, { description: 'The act that was tried.' })
  attempted!: string;

  @Field(() => [String], { description: 'Acts possible from this state.' })
  allowed!: string[];
}

@Described('QuotaBeyondFeasible', 'Units are given more than can lawfully be admitted within the period, and it is not said why.', () => UserError)
export class QuotaBeyondFeasible extends UserError {}

@Described('QuotaExceeded', 'More would be given than there is left to give.', () => UserError)
export class QuotaExceeded extends UserError {
  @Field(() => Int, { description: 'People left to assign.' })
  available!: number;

  @Field(() => Int, { description: 'People asked for.' })
  requested!: number;
}
