import { Args, Field, FieldResolver, ID, Resolver } from 'type-graphql';
import { Role } from '@dangvu/domain/access/roles';
import { Person } from '../../membership/public.ts';
import { Unit } from '../../organisation/public.ts';
import { PageArgs, connectionOf } from '../../platform/graphql/connection.ts';
import { Described } from '../../platform/graphql/decorators.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { ActorKind, AuditEntryConnection } from './audit-entry.type.ts';

@Described('RecordReader', 'An account or a program that may see a person’s record today, and by which right: once for each role or scope that reaches it.')
export class RecordReader {
  @Field(() => ID, { description: 'Id of the grant, or of the client.' })
  id!: string;

  @Field(() => ActorKind, { description: 'A person or a program.' })
  kind!: ActorKind;

  @Field(() => String, { description: 'Name of the account or the client.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Login of the account; null for a program.' })
  login!: string | null;

  @Field(() => Role, { nullable: true, description: 'The role that lets names be read; null for a program, which has the scope of names.' })
  role!: Role | null;

  @Field(() => Unit, { nullable: true, description: 'Unit the right was given for; it reaches everything below.' })
  unit!: Unit | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day of the grant; null: no end is set.' })
  endsOn!: string | null;
}

export const RecordReaderConnection = connectionOf('RecordReader', () => RecordReader);

@Resolver(() => Person)
export class PersonAccess {
  @FieldResolver(() => AuditEntryConnection, {
    nullable: true,
    description: 'Who has read or changed the record, the latest first: the record itself, what hangs on it, the decisions it rests on, files it went into, programs that were given it in a list. A page of a list on the screen is not among them: the log keeps what was asked for, not whom it showed. Null for those who may not read the log of the person’s unit.',
  })
  accessLog(@Args(() => PageArgs) _page: PageArgs): never {
    throw new Error('read by the statement');
  }

  @FieldResolver(() => RecordReaderConnection, {
    nullable: true,
    description: 'Who may see the record today, nearest to the branch first. Null for those who may not read the log of the person’s unit.',
  })
  readers(@Args(() => PageArgs) _page: PageArgs): never {
    throw new Error('read by the statement');
  }
}
