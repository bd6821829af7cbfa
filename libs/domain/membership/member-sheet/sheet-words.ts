import type { Label } from '../../language/label.ts';
import { folded } from '../../sheets/sheet-text.ts';
import { educationLabels, politicalTheoryLabels, qualificationLabels, sexLabels } from '../person-traits.ts';
import type { Education, PoliticalTheory, Qualification, Sex } from '../person-traits.ts';
import { stateLabels } from '../states.ts';

/** What somebody is whose membership began before records were kept here. */
export type SheetStatus = 'PROBATIONARY' | 'OFFICIAL';

/** Words of a closed list, by what they stand for. */
type Words<Value extends string> = ReadonlyMap<string, Value>;

function wordsOf<Value extends string>(labels: Readonly<Record<Value, Label>>, others: Readonly<Partial<Record<Value, readonly string[]>>>): Words<Value> {
  const values = Object.keys(labels) as Value[];
  return new Map(values.flatMap((value) => [folded(labels[value].vi), folded(labels[value].en), ...(others[value] ?? [])].map((word) => [word, value] as const)));
}

const sexes = wordsOf<Sex>(sexLabels, { MALE: ['m'], FEMALE: ['f'] });
const educations = wordsOf<Education>(educationLabels, {
  LITERATE: ['biet doc biet viet'],
  PRIMARY: ['th', 'cap 1', 'cap i'],
  LOWER_SECONDARY: ['thcs', 'cap 2', 'cap ii'],
  UPPER_SECONDARY: ['thpt', 'ptth', 'pho thong trung hoc', 'cap 3', 'cap iii'],
});
const qualifications = wordsOf<Qualification>(qualificationLabels, {
  TECHNICAL: ['cnkt', 'so cap', 'so cap nghe'],
  INTERMEDIATE: ['tc', 'tccn', 'trung hoc chuyen nghiep'],
  COLLEGE: ['cd'],
  BACHELOR: ['dh', 'cu nhan', 'ky su', 'bac si'],
  MASTER: ['ths', 'th.s', 'cao hoc'],
  DOCTORATE: ['ts', 't.s'],
});
const theories = wordsOf<PoliticalTheory>(politicalTheoryLabels, { ELEMENTARY: ['sc'], INTERMEDIATE: ['tc'], ADVANCED: ['cc'], BACHELOR: ['cn', 'dai hoc'] });
const statuses = wordsOf<SheetStatus>(
  { PROBATIONARY: stateLabels.PROBATIONARY, OFFICIAL: stateLabels.OFFICIAL },
  { PROBATIONARY: ['db', 'du bi', 'dang vien du bi'], OFFICIAL: ['ct', 'chinh thuc', 'dang vien chinh thuc'] },
);

/** How a list says that there is none. */
const none = new Set(['', '-', '–', 'khong', 'khong co', 'chua', 'chua co', 'none', 'no']);
export const isNone = (text: string): boolean => none.has(folded(text));

/** Whole classes finished, of the ten, eleven or twelve there were when somebody went to school: 10/10 and 12/12 are the same schooling. */
function byClasses(text: string): Education | null {
  const found = /^(\d{1,2})\s*\/\s*(10|11|12)$/.exec(text);
  if (!found) return null;
  const [done, of] = [Number(found[1]), Number(found[2])];
  if (done > of) return null;
  const [lower, primary] = of === 10 ? [7, 4] : [9, 5];
  if (done === of) return 'UPPER_SECONDARY';
  return done >= lower ? 'LOWER_SECONDARY' : done >= primary ? 'PRIMARY' : 'LITERATE';
}

/** A degree is mostly written with its subject: “Đại học Luật”. */
const withSubject = (words: Words<Qualification>, text: string): Qualification | null =>
  [...words].filter(([word]) => word.length > 3 && text.startsWith(`${word} `)).toSorted(([a], [b]) => b.length - a.length)[0]?.[1] ?? null;

export const sexOf = (text: string): Sex | null => sexes.get(folded(text)) ?? null;
export const educationOf = (text: string): Education | null => educations.get(folded(text)) ?? byClasses(folded(text));
export const qualificationOf = (text: string): Qualification | null => qualifications.get(folded(text)) ?? withSubject(qualifications, folded(text));
export const theoryOf = (text: string): PoliticalTheory | null => theories.get(folded(text)) ?? null;
export const statusOf = (text: string): SheetStatus | null => statuses.get(folded(text)) ?? null;

/** What may be written, for whoever wrote something else. */
export const sheetWords = { sex: sexLabels, education: educationLabels, qualification: qualificationLabels, politicalTheory: politicalTheoryLabels, status: { PROBATIONARY: stateLabels.PROBATIONARY, OFFICIAL: stateLabels.OFFICIAL } } as const satisfies Record<string, Readonly<Record<string, Label>>>;
