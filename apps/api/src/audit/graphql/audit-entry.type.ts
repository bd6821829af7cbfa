import { Arg, Args, Ctx, Field, ID, Info, InputType, Query, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Unit } from '../../organisation/public.ts';
import { PageArgs, connectionOf } from '../../platform/graphql/connection.ts';
import { Described, exposeEnum } from '../../platform/graphql/decorators.ts';
import { DateTimeISO, LocalDate } from '../../platform/graphql/scalars.ts';
import { readConnection } from '../../platform/read/read.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { auditEntryShape, entriesMatching } from '../audit-entry-shape.ts';
import { RecordName } from './record-name.type.ts';

export const ActorKind = { ACCOUNT: 'ACCOUNT', API_CLIENT: 'API_CLIENT', SYSTEM: 'SYSTEM' } as const;
export type ActorKind = keyof typeof ActorKind;

exposeEnum(ActorKind, 'ActorKind', 'Who acted or read.', { ACCOUNT: 'Người dùng — A person', API_CLIENT: 'Ứng dụng — A program', SYSTEM: 'Hệ thống — The system itself' });

const AuditChannel = { RECORD: 'RECORD', LIST: 'LIST', FILE: 'FILE', PROGRAM: 'PROGRAM', ACT: 'ACT' } as const;
type AuditChannel = keyof typeof AuditChannel;

exposeEnum(AuditChannel, 'AuditChannel', 'Through what it came about.', {
  RECORD: 'Mở hồ sơ — A record was opened',
  LIST: 'Xem trong danh sách — Read in a list',
  FILE: 'Trong tệp tải về — Taken home in a file',
  PROGRAM: 'Qua kết nối — By a program',
  ACT: 'Việc đã làm — Something was done',
});

@Described('AuditEntry', 'Who did or read what, when, and why. Never changed: each row carries the hash of the one before it.')
export class AuditEntry {
  @Field(() => String, { description: 'Place in the chain, from 1 on.' })
  seq!: string;

  @Field(() => DateTimeISO, { description: 'When.' })
  at!: string;

  @Field(() => ActorKind, { description: 'What kind of actor.' })
  actorKind!: ActorKind;

  @Field(() => ID, { nullable: true, description: 'Id of the account or client; null for the system.' })
  actorId!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the actor; null for the system.' })
  actorName!: string | null;

  @Field(() => String, { description: 'The mutation, or what was read.' })
  action!: string;

  @Field(() => AuditChannel, { description: 'Through what: a record opened, a list, a file, a program; or an act.' })
  through!: AuditChannel;

  @Field(() => String, { nullable: true, description: 'Kind of the record acted on or read; null when it is no single one.' })
  targetType!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of that record.' })
  targetId!: string | null;

  @Field(() => Unit, { nullable: true, description: 'Unit it concerns.' })
  unit!: Unit | null;

  @Field(() => String, { nullable: true, description: 'Reason given, when one was asked for.' })
  reason!: string | null;

  @Field(() => String, { description: 'What was sent, as JSON text, without secrets; {} for who may not see names in that unit.' })
  details!: string;

  @Field(() => RecordName, { nullable: true, description: 'What the record acted on or read is called today; null when it is no single one, is not there any more, or the caller may not be told.' })
  target!: RecordName | null;

  @Field(() => [RecordName], { description: 'Names of what the details speak of by id, 60 at most; only those the caller may be told.' })
  mentioned!: RecordName[];
}

export const AuditEntryConnection = connectionOf('AuditEntry', () => AuditEntry);

@InputType('AuditFilter', { description: 'Which entries; all conditions hold together.' })
class AuditFilterInput {
  @Field(() => ID, { nullable: true, description: 'About this unit or below.' })
  unitId?: string | null;

  @Field(() => ID, { nullable: true, description: 'About this record.' })
  targetId?: string | null;

  @Field(() => ID, { nullable: true, description: 'About this person: the record, what hangs on it, the decisions it rests on, and files and programs that took it in a list. Nothing when the caller may not see the person.' })
  personId?: string | null;

  @Field(() => ID, { nullable: true, description: 'By this account or client.' })
  actorId?: string | null;

  @Field(() => String, { nullable: true, description: 'Only this action.' })
  action?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'From this day on.' })
  from?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Up to and with this day.' })
  to?: string | null;
}

@Resolver()
export class AuditQueries {
  @Query(() => AuditEntryConnection, { description: 'The audit log, the latest first: of units where the caller may read it, and the caller’s own acts.' })
  auditEntries(
    @Arg('filter', () => AuditFilterInput, { nullable: true, description: 'Which; all when left out.' }) filter: AuditFilterInput | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return readConnection(context, info, auditEntryShape.type, { ...page }, (alias, statement) => entriesMatching(filter ?? {}, alias, statement));
  }
}
