import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { ChangedParticular } from '@dangvu/domain/membership/particulars';
import type { Sex } from '@dangvu/domain/membership/person-traits';
import { correctableLabels, correctionRefusal, correctionsOf } from '@dangvu/domain/membership/record-corrections';
import type { Correctable, RecordValues } from '@dangvu/domain/membership/record-corrections';
import { recordDecision } from '../../organisation/public.ts';
import type { TypedDecision } from '../../organisation/public.ts';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import { table } from '../../platform/act/table.ts';
import { requireVersion } from '../../platform/act/transaction.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { optionalText, requiredText } from '../../platform/act/typed-text.ts';
import { newId } from '../../platform/act/writes.ts';
import { persons } from '../person.entity.ts';
import type { PersonEntity } from '../person.entity.ts';
import { permissionsAt } from '../record-facts.ts';
import { requireNotErased } from './erase-person.ts';
import { formerlyOver } from './issuer.ts';
import { factsOf, holdRow, requireVisible } from './locked-record.ts';
import type { Asked } from './locked-record.ts';
import { personalIdTaken, typedName, typedPersonalId } from './typed-person.ts';

interface CorrectionRow {
  readonly id: string;
  readonly personId: string;
  readonly branchId: string;
  readonly decisionId: string;
  readonly reason: string;
  readonly changed: Readonly<Partial<Record<Correctable, ChangedParticular>>>;
  readonly recordedAt: string;
  readonly recordedBy: string | null;
}

const corrections = table<CorrectionRow>('person_correction', { id: 'uuid', personId: 'uuid', branchId: 'uuid', decisionId: 'uuid', reason: 'text', changed: 'jsonb', recordedAt: 'timestamptz', recordedBy: 'uuid' });

/** Where the record and the input have each of them. */
const fields = { FULL_NAME: 'fullName', SEX: 'sex', ETHNICITY: 'ethnicity', HOME_TOWN: 'homeTown', PERSONAL_ID: 'personalId' } as const satisfies Record<Correctable, keyof PersonEntity>;

/** What the record is to say by the decision; what is left out is right, null says that there is none. */
export interface PersonCorrecting extends Asked {
  readonly decision: TypedDecision;
  readonly reason: string;
  readonly fullName?: string | null;
  readonly sex?: Sex | null;
  readonly ethnicity?: string | null;
  readonly homeTown?: string | null;
  readonly personalId?: string | null;
}

/** What was typed, each text checked. @throws DomainError INVALID_INPUT */
function typedValues({ fullName, sex, ethnicity, homeTown, personalId }: PersonCorrecting): RecordValues {
  const text = (what: 'ETHNICITY' | 'HOME_TOWN', value: string | null, longest: number) => optionalText({ text: value, path: [fields[what]], what: correctableLabels[what], longest });
  return {
    ...(fullName === undefined ? {} : { FULL_NAME: fullName === null ? null : typedName(fullName, ['fullName']) }),
    ...(sex === undefined ? {} : { SEX: sex }),
    ...(ethnicity === undefined ? {} : { ETHNICITY: text('ETHNICITY', ethnicity, 120) }),
    ...(homeTown === undefined ? {} : { HOME_TOWN: text('HOME_TOWN', homeTown, 200) }),
    ...(personalId === undefined ? {} : { PERSONAL_ID: typedPersonalId(personalId, ['personalId']) }),
  };
}

/**
 * Puts the record of a person right by a decision (294-QĐ/TW 6.2.4): of a candidate, a member or who was one. The values it had stay in the
 * life; the record, its place in lists and what is counted by it follow, for every day. The date of birth is not among what can be put right.
 * @throws DomainError what `correctionRefusal` refuses, NOT_FOUND, NOT_PERMITTED, STALE_VERSION, INVALID_INPUT, UNIT_OUT_OF_SCOPE, DECISION_NUMBER_TAKEN
 */
export async function correctPerson(transaction: Transaction, input: PersonCorrecting): Promise<PayloadReferences> {
  await requireVisible(transaction, 'person', input.id);
  const person = await holdRow(transaction, persons, input.id);
  await requireNotErased(transaction, [input.id], ['id']);
  const { branchId, above } = await factsOf(transaction, 'person', input.id);
  if (branchId === null || !permissionsAt(transaction.viewer, above).has('MEMBERSHIP_RECORD')) throw new DomainError('NOT_PERMITTED', { path: ['id'] });
  requireVersion(person, input.expectedVersion);
  const values = typedValues(input);
  const record = { bornOn: person.bornOn, FULL_NAME: person.fullName, SEX: person.sex, ETHNICITY: person.ethnicity, HOME_TOWN: person.homeTown ?? null, PERSONAL_ID: person.personalId ?? null };
  const refusal = correctionRefusal(record, { decidedOn: input.decision.decidedOn, values }, transaction.today);
  if (refusal) {
    const { at, ...why } = refusal;
    throw DomainError.of(why, { path: at === 'decidedOn' ? ['decision', 'decidedOn'] : [at === 'values' ? 'id' : fields[at]] });
  }
  const reason = requiredText({ text: input.reason, path: ['reason'], what: { vi: 'lý do', en: 'the reason' } });
  const former = await formerlyOver(transaction, input.decision, { above });
  const decisionId = recordDecision(transaction, input.decision, { kind: 'CORRECTION', above, former, permission: 'MEMBERSHIP_RECORD' });
  const changed = correctionsOf(record, values);
  const corrected = Object.entries(changed) as [Correctable, ChangedParticular][];
  const written = Object.fromEntries(corrected.map(([what, [, after]]) => [fields[what], after]));
  const was = Object.fromEntries(corrected.map(([what, [before]]) => [fields[what], before]));
  transaction.writes.add(corrections, { id: newId(), personId: person.id, branchId, decisionId, reason, changed, recordedAt: transaction.clock.now().toISOString(), recordedBy: transaction.accountId });
  transaction.writes.change(persons, person, { ...written, version: person.version + 1 }, personalIdTaken(['personalId']));
  transaction.about({ targetType: 'Person', targetId: person.id, unitId: branchId, reason, details: { changed: Object.keys(changed), was } });
  return { person: ref(person.id) };
}
