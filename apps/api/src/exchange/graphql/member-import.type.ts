import { Ctx, Field, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import { MembershipStatus } from '@dangvu/domain/membership/states';
import type { SheetField } from '@dangvu/domain/membership/member-sheet/sheet-columns';
import { Unit } from '../../organisation/public.ts';
import { toUserError } from '../../platform/act/user-error.ts';
import { connectionOf } from '../../platform/graphql/connection.ts';
import { Described } from '../../platform/graphql/decorators.ts';
import { DateTimeISO, LocalDate } from '../../platform/graphql/scalars.ts';
import { UserError } from '../../platform/graphql/user-error.type.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { ImportRow, MemberImport as Import } from '../queries/read-member-import.ts';
import { MemberSheetField } from './member-import.inputs.ts';

@Described('MemberSheetHeading', 'What heads a column of a list of members.')
export class MemberSheetHeading {
  @Field(() => Int, { description: 'The column, from 0.' })
  column!: number;

  @Field(() => String, { description: 'What is written.' })
  text!: string;

  @Field(() => MemberSheetField as never, { nullable: true, description: 'What it is taken to hold; null: nobody knows.' })
  field!: SheetField | null;
}

@Described('MemberImportRow', 'What one row of a list of members would do.')
export class MemberImportRow {
  @Field(() => Int, { description: 'Row of the sheet, from 1.' })
  line!: number;

  @Field(() => [String], { description: 'Every cell as it is written, for whoever puts the row right.' })
  cells!: string[];

  @Field(() => String, { description: 'The name as written; empty when there is none.' })
  fullName!: string;

  @Field(() => String, { description: 'What is written for the branch; empty when there is nothing.' })
  unitWritten!: string;
}

@Resolver(() => MemberImportRow)
export class MemberImportRowFields {
  @FieldResolver(() => ID, { nullable: true, description: 'The branch that was found; null: none.' })
  unitId(@Root() row: ImportRow): string | null {
    return row.unit?.id ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'What it is called for short.' })
  unitName(@Root() row: ImportRow): string | null {
    return row.unit?.shortName ?? null;
  }

  @FieldResolver(() => LocalDate, { nullable: true, description: 'Date of birth; null for a row that cannot be read.' })
  bornOn(@Root() { read }: ImportRow): string | null {
    return read?.person.bornOn ?? null;
  }

  @FieldResolver(() => MembershipStatus as never, { nullable: true, description: 'As what the person would be entered; null for a row that cannot be read.' })
  status(@Root() { read }: ImportRow): string | null {
    return read?.membership.status ?? null;
  }

  @FieldResolver(() => LocalDate, { nullable: true, description: 'From which day the person would stand in the branch: that of the admission, or of the arrival. Null for a row that cannot be entered.' })
  from(@Root() { entry }: ImportRow): string | null {
    return entry?.allowed.effectiveOn ?? null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the admission would count as one of this branch; an arrival does not.' })
  admittedHere(@Root() { entry }: ImportRow): boolean {
    return entry?.act === 'REGISTER';
  }

  @FieldResolver(() => Boolean, { description: 'Whether the sheet has no day of the decision, and the day of the ceremony stands for it.' })
  decidedAsCeremony(@Root() { read }: ImportRow): boolean {
    return read?.membership.decidedAsCeremony ?? false;
  }

  @FieldResolver(() => [UserError], { description: 'Every reason why the row cannot be entered; empty: it can.' })
  errors(@Root() { refusals }: ImportRow, @Ctx() context: RequestContext): object[] {
    return refusals.map((refusal) => toUserError(DomainError.of(refusal), context));
  }
}

@Described('MemberImportUnit', 'What a list of members would do to a branch.')
export class MemberImportUnit {
  @Field(() => ID, { description: 'The branch.' })
  unitId!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => Int, { description: 'Members now; people.' })
  members!: number;

  @Field(() => Int, { description: 'People who would be entered.' })
  entering!: number;

  @Field(() => Int, { description: 'Rows that name it and cannot be entered.' })
  refused!: number;
}

@Described('MemberImportPreview', 'What a list of members would do. Nothing is written.')
export class MemberImportPreview {
  @Field(() => String, { description: 'SHA-256 of the file as it was sent, in hexadecimal.' })
  digest!: string;

  @Field(() => [String], { description: 'Sheets of the workbook; empty for a file that has none.' })
  sheets!: string[];

  @Field(() => String, { nullable: true, description: 'The sheet that was read.' })
  sheet!: string | null;

  @Field(() => Int, { description: 'Row of the headings, from 1; 0 when none was found.' })
  headRow!: number;

  @Field(() => [MemberSheetHeading], { description: 'The headings, from left to right.' })
  headings!: MemberSheetHeading[];

  @Field(() => [MemberSheetField as never], { description: 'What is needed and stands in no column; as long as there is any, no row is read.' })
  missing!: SheetField[];

  @Field(() => [Int], { description: 'Rows that hold nobody: totals, numbers of columns, signatures.' })
  leftOut!: number[];

  @Field(() => [MemberImportRow], { description: 'Every row, in the order of the sheet, 1,000 at most; empty when the file cannot be used.' })
  rows!: MemberImportRow[];
}

@Resolver(() => MemberImportPreview)
export class MemberImportPreviewFields {
  @FieldResolver(() => UserError, { nullable: true, description: 'Why nothing of the file can be used, and what to do; null: it could be read.' })
  refusal(@Root() preview: Import, @Ctx() context: RequestContext): object | null {
    return preview.refused && toUserError(DomainError.of(preview.refused), context);
  }

  @FieldResolver(() => Int, { description: 'People who can be entered; give it back as `expectedPeople`.' })
  people(@Root() { rows }: Import): number {
    return rows.filter(({ entry }) => entry !== null).length;
  }

  @FieldResolver(() => [MemberImportUnit], { description: 'The branches the list names, by their codes.' })
  units(@Root() { rows, branches }: Import): object[] {
    return branches.flatMap(({ id, name, members }) => {
      const here = rows.filter(({ unit }) => unit?.id === id);
      const entering = here.filter(({ entry }) => entry !== null).length;
      return here.length === 0 ? [] : [{ unitId: id, name, members, entering, refused: here.length - entering }];
    });
  }
}

@Described('MemberImport', 'A list of members that was entered.')
export class MemberImport {
  @Field(() => ID, { description: 'Id of the import.' })
  id!: string;

  @Field(() => Unit, { description: 'The unit whose list it was.' })
  unit!: Unit;

  @Field(() => String, { description: 'Name of the file.' })
  fileName!: string;

  @Field(() => Int, { description: 'How many people were entered.' })
  entered!: number;

  @Field(() => Int, { description: 'Rows that could not be.' })
  refused!: number;

  @Field(() => DateTimeISO, { description: 'When.' })
  appliedAt!: string;

  @Field(() => String, { nullable: true, description: 'Who; null for a program.' })
  appliedBy!: string | null;

  @Field(() => DateTimeISO, { nullable: true, description: 'When it was taken back; null: it stands.' })
  undoneAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Who took it back.' })
  undoneBy!: string | null;

  @Field(() => Int, { nullable: true, description: 'People who stayed when it was taken back, because something had been recorded about them since; null: it stands.' })
  kept!: number | null;
}

export const MemberImportConnection = connectionOf('MemberImport', () => MemberImport);
