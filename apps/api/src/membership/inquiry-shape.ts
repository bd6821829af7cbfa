import { column, defineShape, derived, extendShape, list } from '../platform/read/shape.ts';
import { candidacyShape } from './candidacy-shape.ts';

/** Row: candidacy_inquiry. */
export const inquiryShape = defineShape('Inquiry', {
  id: column('id'),
  kind: column('kind'),
  addressee: column('addressee'),
  about: column('about'),
  abroad: column('abroad'),
  sentOn: column('sent_on'),
  answeredOn: column('answered_on'),
  finding: column('finding'),
  note: column('note'),
  dueOn: derived((row) => ({ asked: `json_build_object('kind', ${row}.kind, 'sentOn', ${row}.sent_on, 'abroad', ${row}.abroad, 'answeredOn', ${row}.answered_on)` })),
  dueRule: derived((row) => ({ asked: `json_build_object('kind', ${row}.kind, 'sentOn', ${row}.sent_on, 'abroad', ${row}.abroad, 'answeredOn', ${row}.answered_on)` })),
  overdue: derived((row) => ({ asked: `json_build_object('kind', ${row}.kind, 'sentOn', ${row}.sent_on, 'abroad', ${row}.abroad, 'answeredOn', ${row}.answered_on)` })),
});

extendShape(candidacyShape, {
  inquiries: list(
    () => inquiryShape,
    (alias, row) => ({ from: 'candidacy_inquiry', where: [`${alias}.candidacy_id = ${row}.id`], orderBy: `${alias}.answered_on is not null, ${alias}.sent_on, ${alias}.id` }),
  ),
});
