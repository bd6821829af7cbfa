import { DomainError } from '@dangvu/domain/errors/domain-error';
import { particularLabels, supplementRefusal } from '@dangvu/domain/membership/particulars';
import type { Particular } from '@dangvu/domain/membership/particulars';
import type { Education, PoliticalTheory, Qualification } from '@dangvu/domain/membership/person-traits';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import { table } from '../../platform/act/table.ts';
import { requireVersion } from '../../platform/act/transaction.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { optionalText } from '../../platform/act/typed-text.ts';
import { newId } from '../../platform/act/writes.ts';
import { persons } from '../person.entity.ts';
import type { PersonEntity } from '../person.entity.ts';
import { permissionsAt } from '../record-facts.ts';
import { factsOf, holdRow, requireVisible } from './locked-record.ts';
import type { Asked } from './locked-record.ts';
import { personalIdTaken, typedPersonalId } from './typed-person.ts';

interface SupplementRow {
  readonly id: string;
  readonly personId: string;
  readonly branchId: string;
  readonly filedOn: string;
  readonly validFrom: string;
  readonly note: string | null;
  readonly recordedAt: string;
  readonly recordedBy: string | null;
}

interface ParticularRow {
  readonly id: string;
  readonly personId: string;
  readonly recordOf: string;
  readonly supplementId: string | null;
  readonly particular: Particular;
  readonly value: string | null;
  readonly validFrom: string | null;
}

const supplements = table<SupplementRow>('person_supplement', { id: 'uuid', personId: 'uuid', branchId: 'uuid', filedOn: 'date', validFrom: 'date', note: 'text', recordedAt: 'timestamptz', recordedBy: 'uuid' });
const particulars = table<ParticularRow>('person_particular', { id: 'uuid', personId: 'uuid', recordOf: 'uuid', supplementId: 'uuid', particular: 'text', value: 'text', validFrom: 'date' });

/** Where the record and the input have each particular. */
const fields = {
  RESIDENCE: 'residence',
  WORKPLACE: 'workplace',
  OCCUPATION: 'occupation',
  EDUCATION: 'education',
  QUALIFICATION: 'qualification',
  POLITICAL_THEORY: 'politicalTheory',
  RELIGION: 'religion',
  YOUTH_UNION: 'youthUnionMember',
  PERSONAL_ID: 'personalId',
} as const satisfies Record<Particular, keyof PersonEntity>;
const all = Object.entries(fields) as [Particular, (typeof fields)[Particular]][];

/** What the supplement says; what is left out has not changed, null says that there is none any more. */
export interface PersonSupplementing extends Asked {
  readonly filedOn: string;
  /** From when it holds; the day it was filed when left out. */
  readonly validFrom?: string | null;
  readonly note?: string | null;
  readonly residence?: string | null;
  readonly workplace?: string | null;
  readonly occupation?: string | null;
  readonly education?: Education | null;
  readonly qualification?: Qualification | null;
  readonly politicalTheory?: PoliticalTheory | null;
  readonly religion?: string | null;
  readonly youthUnionMember?: boolean | null;
  readonly personalId?: string | null;
}

const asText = (value: string | boolean | null): string | null => (typeof value === 'boolean' ? String(value) : value);

/** What was typed, each text checked. @throws DomainError INVALID_INPUT */
function typedValues(input: PersonSupplementing): Partial<Record<Particular, string | null>> {
  const given = all.flatMap(([particular, field]): [Particular, string | null][] => {
    const value = input[field];
    if (value === undefined) return [];
    const what = particularLabels[particular];
    if (field === 'personalId') return [[particular, typedPersonalId(input.personalId, [field])]];
    return [[particular, typeof value === 'string' ? optionalText({ text: value, path: [field], what, longest: particular === 'OCCUPATION' ? 120 : 200 }) : asText(value)]];
  });
  return Object.fromEntries(given);
}

/** Of each particular asked about: what it was on a day, whether it has ever changed, whether it changed after that day. */
async function valuesOn(transaction: Transaction, person: PersonEntity, day: string, asked: readonly Particular[]): Promise<ReadonlyMap<Particular, { then: string | null; changedBefore: boolean; changedLater: boolean }>> {
  const rows = await transaction.query<{ particular: Particular; then: string | null; known: boolean; later: boolean }>(
    `select a.particular, particular_on($1::uuid, a.particular, $2::date, null) as then, exists (select from person_particular o where o.record_of = $1::uuid and o.particular = a.particular) as known,
        exists (select from person_particular o where o.record_of = $1::uuid and o.particular = a.particular and o.valid_from > $2::date) as later
       from unnest($3::text[]) a(particular)`,
    [person.id, day, asked],
  );
  return new Map(rows.map(({ particular, then, known, later }) => [particular, { then: known ? then : asText(person[fields[particular]] ?? null), changedBefore: known, changedLater: later }]));
}

/**
 * Takes in a supplement to the record of a member or a candidate (06-HD/TW 8.3a). Values are added with the day from which they hold, the
 * old ones stay; the record shows the latest. A supplement that says nothing new is kept as well: it was filed.
 * @throws DomainError what `supplementRefusal` refuses, NOT_FOUND, NOT_PERMITTED, STALE_VERSION, INVALID_INPUT
 */
export async function supplementPerson(transaction: Transaction, input: PersonSupplementing): Promise<PayloadReferences> {
  await requireVisible(transaction, 'person', input.id);
  const person = await holdRow(transaction, persons, input.id);
  const { branchId, above, openMembership, openCandidacy } = await factsOf(transaction, 'person', input.id);
  const held = permissionsAt(transaction.viewer, above);
  if (!held.has('CANDIDACY_RECORD') && !held.has('MEMBERSHIP_RECORD')) throw new DomainError('NOT_PERMITTED', { path: ['id'] });
  requireVersion(person, input.expectedVersion);
  const { filedOn } = input;
  const validFrom = input.validFrom ?? filedOn;
  const values = typedValues(input);
  const note = optionalText({ text: input.note, path: ['note'], what: { vi: 'ghi chú', en: 'the note' } });
  const followed = openMembership || openCandidacy;
  const refusal = supplementRefusal({ followed, bornOn: person.bornOn, personalId: person.personalId ?? null }, { filedOn, validFrom, values }, transaction.today);
  if (refusal || branchId === null) {
    const { at, ...why } = refusal ?? { at: 'person' as const, code: 'SUPPLEMENT_NOT_FOLLOWED' as const, params: {} };
    throw DomainError.of(why, { path: [at === 'person' ? 'id' : at === 'filedOn' || at === 'validFrom' ? at : fields[at]] });
  }
  const asked = Object.keys(values) as Particular[];
  const before = asked.length > 0 ? await valuesOn(transaction, person, validFrom, asked) : new Map<Particular, never>();
  const supplementId = newId();
  transaction.writes.add(supplements, { id: supplementId, personId: person.id, branchId, filedOn, validFrom, note, recordedAt: transaction.clock.now().toISOString(), recordedBy: transaction.accountId });
  const changed: Particular[] = [];
  const was: Record<string, string | null> = {};
  for (const particular of asked) {
    const known = before.get(particular);
    const value = values[particular] ?? null;
    // A number that stands may have been put right by a decision since: to say it again is no change.
    if (!known || known.then === value || (particular === 'PERSONAL_ID' && value === person.personalId)) continue;
    changed.push(particular);
    was[fields[particular]] = known.then;
    const whose = { personId: person.id, recordOf: person.id, particular };
    if (!known.changedBefore) transaction.writes.add(particulars, { id: newId(), ...whose, supplementId: null, value: known.then, validFrom: null });
    transaction.writes.add(particulars, { id: newId(), ...whose, supplementId, value, validFrom });
    if (!known.changedLater) transaction.writes.change(persons, person, { [fields[particular]]: particular === 'YOUTH_UNION' ? value === 'true' : value });
  }
  transaction.writes.change(persons, person, { version: person.version + 1 }, personalIdTaken(['personalId']));
  transaction.about({ targetType: 'Person', targetId: person.id, unitId: branchId, reason: note, details: { changed, was } });
  return { person: ref(person.id) };
}
