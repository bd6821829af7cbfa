import { Field, ID } from 'type-graphql';
import { Described, exposeEnum } from '../../platform/graphql/decorators.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';

const RecordPage = { PERSON: 'PERSON', UNIT: 'UNIT', PLAN: 'PLAN', REPORT: 'REPORT', TRAINING_CLASS: 'TRAINING_CLASS' } as const;
type RecordPage = keyof typeof RecordPage;

exposeEnum(RecordPage, 'RecordPage', 'Which page shows a record.', {
  PERSON: 'Hồ sơ một người — A person',
  UNIT: 'Đơn vị — A unit',
  PLAN: 'Kế hoạch — A plan',
  REPORT: 'Báo cáo — A report',
  TRAINING_CLASS: 'Lớp bồi dưỡng — A class',
});

@Described('RecordName', 'What a record the log has by its id is called today, for those whom the record itself would be shown.')
export class RecordName {
  @Field(() => ID, { description: 'The id as it stands in the log.' })
  id!: string;

  @Field(() => String, { description: 'Name of the person, unit, account, client, class or file; number of the decision; of a plan or a report, the unit it is of.' })
  name!: string;

  @Field(() => RecordPage, { nullable: true, description: 'The page that shows it; null when there is none the caller may open.' })
  page!: RecordPage | null;

  @Field(() => ID, { nullable: true, description: 'Id for that page: of a membership or a candidacy, that of the person.' })
  pageId!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'First day of the plan, the report or the class; the day of the decision; null otherwise.' })
  from!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day of the plan, the report or the class; null otherwise.' })
  to!: string | null;
}
