import { Arg, Args, Ctx, Field, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { actLabels } from '@dangvu/domain/membership/lifecycle';
import { besidesChanges, changesOf, clauseOfEntry, LifeEntryKind, lifeKindLabels, ruleOfEntry } from '@dangvu/domain/membership/life-entries';
import type { LifeEntryFacts } from '@dangvu/domain/membership/life-entries';
import { LifeGroup, lifeGroupLabels } from '@dangvu/domain/membership/life-groups';
import { particularChanges } from '@dangvu/domain/membership/particulars';
import type { ChangedParticular } from '@dangvu/domain/membership/particulars';
import { correctionChanges } from '@dangvu/domain/membership/record-corrections';
import { lifeLines } from '@dangvu/domain/membership/life-details';
import type { Locale } from '@dangvu/domain/language/label';
import { Unit } from '../../organisation/public.ts';
import { connectionOf, PageArgs } from '../../platform/graphql/connection.ts';
import { Described, exposeEnum } from '../../platform/graphql/decorators.ts';
import { RuleType } from '../../platform/graphql/rule.type.ts';
import { DateTimeISO, LocalDate } from '../../platform/graphql/scalars.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { capitalised } from './available-transition.type.ts';
import { EventDetail, LifecycleEvent } from './lifecycle-event.type.ts';
import { Person } from './person.type.ts';

exposeEnum(LifeEntryKind, 'LifeEntryKind', 'Where an entry of a life comes from.', lifeKindLabels);
exposeEnum(LifeGroup, 'LifeGroup', 'What a reader of a life looks for.', lifeGroupLabels);

@Described('LifeChange', 'What a correction or a supplement changed.')
export class LifeChange {
  @Field(() => String, { description: 'What was changed, in the language of the caller.' })
  label!: string;

  @Field(() => String, { description: 'The value before.' })
  before!: string;

  @Field(() => String, { description: 'The value after.' })
  after!: string;
}

@Described('LifeEntry', 'Something recorded of a person: an act of the lifecycle, or what was noted beside it.')
export class LifeEntry {
  @Field(() => ID, { description: 'Id of the entry, the same in every question.' })
  id!: string;

  @Field(() => LifeEntryKind, { description: 'Where it comes from.' })
  kind!: LifeEntryKind;

  @Field(() => LocalDate, { description: 'The day it happened; of what has no day of its own, the day it was recorded.' })
  effectiveOn!: string;

  @Field(() => DateTimeISO, { description: 'Known to the system from this instant.' })
  recordedAt!: string;

  @Field(() => String, { nullable: true, description: 'Who recorded it; null when it was loaded or came from a program.' })
  recordedBy!: string | null;

  @Field(() => Unit, { nullable: true, description: 'The branch it belongs to.' })
  branch!: Unit | null;

  @Field(() => ID, { nullable: true, description: 'Of a scan: its id, by which it is fetched at /downloads/scans/<id>.' })
  scanId!: string | null;

  @Field(() => LifecycleEvent, { nullable: true, description: 'Of an act: the entry of the log.' })
  event!: LifecycleEvent | null;
}

export const LifeEntryConnection = connectionOf('LifeEntry', () => LifeEntry);

interface LifeRow {
  readonly $kind: LifeEntryFacts['kind'];
  readonly $act: LifeEntryFacts['act'];
  readonly $on: string;
  readonly $details: Readonly<Record<string, unknown>>;
  readonly $corrected?: { readonly on: string; readonly voided: boolean } | null;
}

const factsOf = ({ $kind, $act, $on, $details }: LifeRow): LifeEntryFacts => ({ kind: $kind, act: $act, on: $on, details: $details });
/** What a supplement or the correction of a record changed stands in its details. */
function changesIn({ $kind, $on, $corrected, $details }: LifeRow, locale: Locale): readonly LifeChange[] {
  const changed = ($details['changed'] ?? {}) as Record<string, ChangedParticular>;
  if ($kind === 'SUPPLEMENT_FILED') return particularChanges(changed, locale);
  if ($kind === 'RECORD_CORRECTED') return correctionChanges(changed, locale);
  return $corrected ? changesOf({ on: $corrected.on }, { on: $on, voided: $corrected.voided }, locale) : [];
}

@Resolver(() => LifeEntry)
export class LifeEntryFields {
  @FieldResolver(() => String, { description: 'What happened, in the language of the caller.' })
  label(@Root() row: LifeRow, @Ctx() { locale }: RequestContext): string {
    return row.$act ? capitalised(actLabels[row.$act][locale]) : lifeKindLabels[row.$kind][locale];
  }

  @FieldResolver(() => [EventDetail], { description: 'What was noted with it.' })
  details(@Root() row: LifeRow, @Ctx() { locale }: RequestContext): readonly EventDetail[] {
    return besidesChanges(lifeLines(row.$kind, row.$details, locale), row.$details, changesIn(row, locale));
  }

  @FieldResolver(() => [LifeChange], { description: 'Of a correction or a supplement: what it changed, the old value and the new one.' })
  changes(@Root() row: LifeRow, @Ctx() { locale }: RequestContext): readonly LifeChange[] {
    return changesIn(row, locale);
  }

  @FieldResolver(() => RuleType, { nullable: true, description: 'The row of the rulebook it stands on, as it was on the day of the entry; null where none rules it.' })
  rule(@Root() row: LifeRow): RuleType | null {
    return ruleOfEntry(factsOf(row)) as RuleType | null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'The clauses it stands on, as they are cited.' })
  clause(@Root() row: LifeRow): string | null {
    return clauseOfEntry(factsOf(row));
  }
}

@Resolver(() => Person)
export class LifeOfPerson {
  @FieldResolver(() => LifeEntryConnection, {
    description: 'Everything recorded of the person, the newest first: the acts with their corrections, and beside them supporters, reviews, classes, papers, inquiries, scans, reminders, expected departures, supplements, corrections of the record, offices and merged records.',
  })
  life(
    @Args(() => PageArgs) _page: PageArgs,
    @Arg('groups', () => [LifeGroup], { nullable: true, description: 'Only these groups.' }) _groups?: LifeGroup[],
    @Arg('from', () => LocalDate, { nullable: true, description: 'Only what happened on this day or later.' }) _from?: string,
    @Arg('to', () => LocalDate, { nullable: true, description: 'Only what happened by this day.' }) _to?: string,
  ): never {
    throw new Error('read by the statement');
  }
}
