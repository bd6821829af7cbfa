import { Field } from 'type-graphql';
import { DossierPaper, paperLabels, PaperState, paperStateLabels } from '@dangvu/domain/membership/dossier-papers';
import type { PaperLine } from '@dangvu/domain/membership/dossier-papers';
import type { Locale } from '@dangvu/domain/language/label';
import { LifecycleAct } from '@dangvu/domain/membership/lifecycle';
import { Described, exposeEnum } from '../../platform/graphql/decorators.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import './enums.ts';

exposeEnum(DossierPaper, 'DossierPaper', 'The papers of an admission dossier.', paperLabels);
exposeEnum(PaperState, 'PaperState', 'How it stands with a paper of a dossier.', paperStateLabels);

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
}

/** A line in the reader's language. */
export const paperShown = ({ rule, ...line }: PaperLine, locale: Locale): DossierPaperLine => ({
  ...line,
  code: rule.code,
  label: rule.label[locale],
  before: rule.before,
  renewed: rule.renewed,
  clause: rule.clause,
});
