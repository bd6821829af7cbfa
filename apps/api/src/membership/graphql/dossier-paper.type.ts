import { Field, ID, Int } from 'type-graphql';
import { DossierPaper, paperLabels, PaperState, paperStateLabels } from '@dangvu/domain/membership/dossier-papers';
import type { PaperLine } from '@dangvu/domain/membership/dossier-papers';
import type { Locale } from '@dangvu/domain/language/label';
import { LifecycleAct } from '@dangvu/domain/membership/lifecycle';
import { Described, exposeEnum } from '../../platform/graphql/decorators.ts';
import { DateTimeISO, LocalDate } from '../../platform/graphql/scalars.ts';
import './enums.ts';

exposeEnum(DossierPaper, 'DossierPaper', 'The papers of an admission dossier.', paperLabels);
exposeEnum(PaperState, 'PaperState', 'How it stands with a paper of a dossier.', paperStateLabels);

@Described('PaperScan', 'A scan of a paper; GET /downloads/scans/<id> gives the file.')
export class PaperScan {
  @Field(() => ID, { description: 'Id of the scan.' })
  id!: string;

  @Field(() => DossierPaper, { description: 'The paper.' })
  paper!: DossierPaper;

  @Field(() => String, { description: 'Name of the file as it was sent.' })
  fileName!: string;

  @Field(() => String, { description: 'application/pdf, image/jpeg or image/png.' })
  mediaType!: string;

  @Field(() => Int, { description: 'Bytes.' })
  size!: number;

  @Field(() => DateTimeISO, { description: 'When it was attached.' })
  attachedAt!: Date;
}

@Described('DossierPaperLine', 'One paper of an admission dossier, there or not.')
export class DossierPaperLine {
  @Field(() => DossierPaper, { description: 'The paper.' })
  paper!: DossierPaper;

  @Field(() => String, { nullable: true, description: 'Number of its form, e.g. 3-KNĐ; null where the form has none.' })
  code!: string | null;

  @Field(() => String, { description: 'What it is called, in the language of the caller.' })
  label!: string;

  @Field(() => PaperState, { description: 'Whether it is there.' })
  state!: PaperState;

  @Field(() => LifecycleAct, { description: 'The act it must be there for.' })
  before!: LifecycleAct;

  @Field(() => Boolean, { description: 'Whether it is made again when the dossier is, after its twelve months (06-HD/TW 5.4a).' })
  renewed!: boolean;

  @Field(() => String, { description: 'The clause that asks for it.' })
  clause!: string;

  @Field(() => String, { nullable: true, description: 'Number of the document.' })
  number!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day of the document.' })
  datedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'What was noted with it.' })
  note!: string | null;

  @Field(() => [PaperScan], { description: 'Its scans, the earliest first.' })
  scans!: PaperScan[];
}

/** A line in the reader's language. */
export const paperShown = ({ rule, ...line }: PaperLine, locale: Locale, scans: readonly PaperScan[]): DossierPaperLine => ({
  ...line,
  code: rule.code,
  label: rule.label[locale],
  before: rule.before,
  renewed: rule.renewed,
  clause: rule.clause,
  scans: scans.filter(({ paper }) => paper === line.paper).map((scan) => ({ ...scan, attachedAt: new Date(scan.attachedAt) })),
});
