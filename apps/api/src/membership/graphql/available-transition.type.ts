import { Field, ID } from 'type-graphql';
import { ErrorCode, WarningCode } from '@dangvu/domain/errors/codes';
import { formatMessage, formatWarning } from '@dangvu/domain/errors/messages';
import { LifecycleAct } from '@dangvu/domain/membership/lifecycle';
import { ruleByCode } from '@dangvu/domain/rulebook/rules';
import { clauseOf } from '../../platform/act/user-error.ts';
import { Described, exposeEnum } from '../../platform/graphql/decorators.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { RuleType } from '../../platform/graphql/rule.type.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { possibilities } from '../record-facts.ts';
import type { RecordFacts } from '../record-facts.ts';
import './enums.ts';

exposeEnum(WarningCode, 'WarningCode', 'What is allowed and told about.', {
  TRANSFER_BEGUN_LATE: 'The transfer is begun later than 60 working days after the move.',
  AGE_ON_BOUNDARY: 'The age falls in the limiting month; a person must decide.',
  CEREMONY_LATE: 'The ceremony is after its deadline.',
  ADMISSION_DECISION_LATE: 'The admission is decided after its deadline.',
  REFUSAL_TO_BE_TOLD: 'No day is recorded on which the branch was told that the admission is refused.',
  APPEAL_LATE: 'The appeal is after its deadline, counted from the decision because its receipt is not recorded.',
  APPEAL_LATE_AFTER_RECEIPT: 'The appeal is after its deadline, counted from the receipt of the decision.',
  NEW_MEMBER_CLASS_MISSING: 'No certificate of the new-member class is recorded.',
  LIMITATION_OVER: 'The violation is older than the limitation of the form.',
  PUBLISHED_LATE: 'The discipline was made known after its deadline.',
  INTRODUCERS_MISSING: 'Fewer than two introducers are recorded.',
  PROBATION_COMMENT_MISSING: 'A probationer is transferred without the comment of his mentor or of his branch.',
  DOSSIER_FORWARDED_LATE: 'The dossier of a candidate who moved is forwarded after its deadline.',
  SCHOOLING_BELOW_RULE: 'Less than lower secondary was completed: only by exception.',
  CEREMONY_AT_NEW_PLACE: 'Admitted while moving: the ceremony is held at the new place.',
  OFFICE_GOES_ON: 'After a correction an office that had been ended goes on.',
  OFFICE_ENDS_ON: 'After a correction an office ends on another day.',
  OFFICE_NEVER_HELD: 'After a correction an office was never held: there was no official member to hold it.',
  OFFICE_STAYS_ENDED: 'A correction would give an office back whose seat is taken by now; it stays ended.',
  DEPARTURE_EXPECTED_AGAIN: 'After a correction a departure is expected again.',
  TRAINING_RESULT_OPEN_AGAIN: 'After a correction the result of a class is to be recorded again.',
  RECOGNITION_LATE: 'The recognition is decided after its deadline; the official date does not change.',
});

@Described('Refusal', 'Why an act cannot be recorded now.')
export class Refusal {
  @Field(() => ErrorCode, { description: 'What kind of refusal.' })
  code!: ErrorCode;

  @Field(() => String, { description: 'What is wrong and what to do, in the language of the caller.' })
  message!: string;

  @Field(() => RuleType, { nullable: true, description: 'The row of the rulebook that refuses.' })
  rule!: RuleType | null;

  @Field(() => String, { nullable: true, description: 'What refuses, as it is cited: document and clause; null when it is no rule of the field.' })
  clause!: string | null;
}

@Described('TransitionWarning', 'What goes through and is told.')
export class TransitionWarning {
  @Field(() => WarningCode, { description: 'What it is about.' })
  code!: WarningCode;

  @Field(() => String, { description: 'What to heed, in the language of the caller.' })
  message!: string;

  @Field(() => RuleType, { nullable: true, description: 'The row of the rulebook it comes from.' })
  rule!: RuleType | null;
}

@Described(
  'AvailableTransition',
  'An act with whether it can be recorded now; decided by the same function as when it is tried.',
)
export class AvailableTransition {
  @Field(() => LifecycleAct, { description: 'The act.' })
  act!: LifecycleAct;

  @Field(() => String, { description: 'What to call it, in the language of the caller.' })
  label!: string;

  @Field(() => Boolean, {
    description: 'Whether it can be recorded now, as far as can be said before anything is typed.',
  })
  allowed!: boolean;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Refused for today, but what was done by this day may still be recorded, with its own day; null when it can be recorded now or on no day.',
  })
  allowedUntil!: string | null;

  @Field(() => [Refusal], { description: 'Why not; empty when it can.' })
  refusals!: Refusal[];

  @Field(() => [TransitionWarning], { description: 'What to heed when it is recorded.' })
  warnings!: TransitionWarning[];

  @Field(() => ID, { nullable: true, description: 'The open transfer the act concerns.' })
  transferId!: string | null;
}

const ofTransfers: ReadonlySet<LifecycleAct> = new Set([
  'TRANSFER_ACCEPT',
  'TRANSFER_RETURN',
  'TRANSFER_CANCEL',
  'MOVE_OUT',
]);

/** What can be done with a record, in the words of the viewer. */
export function transitionsShown(
  facts: RecordFacts,
  { locale, viewer, today }: Pick<RequestContext, 'locale' | 'viewer' | 'today'>,
): AvailableTransition[] {
  const ruleOf = (code: string | undefined): RuleType | null => ((code && ruleByCode(code)) || null) as RuleType | null;
  return possibilities(facts, viewer, today).map(({ act, allowed, allowedUntil, refusals, warnings, transition }) => ({
    act,
    label: capitalised(transition.label[locale]),
    allowed,
    allowedUntil,
    refusals: refusals.map(({ code, params, ruleCode, clause }) => ({
      code,
      message: formatMessage(code, locale, params),
      rule: ruleOf(ruleCode),
      clause: clauseOf({ ruleCode, clause }),
    })),
    warnings: warnings.map(({ code, params, ruleCode }) => ({
      code,
      message: formatWarning(code, locale, params),
      rule: ruleOf(ruleCode),
    })),
    transferId: ofTransfers.has(act) ? (facts.transfer?.id ?? null) : null,
  }));
}

/** Labels of acts are written to stand within a sentence; alone they begin with a capital. */
export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
