import { isLocalDate } from '@dangvu/domain/calendar/local-date';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import { stateLabels } from '@dangvu/domain/membership/lifecycle';
import { supportRefusal } from '@dangvu/domain/membership/supporters';
import type { Support, SupportBody, SupporterStanding, SupportRole } from '@dangvu/domain/membership/supporters';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { requiredText } from '../../platform/act/typed-text.ts';
import { newId } from '../../platform/act/writes.ts';
import { table } from '../../platform/act/table.ts';
import { StatementBuilder } from '../../platform/read/statement-builder.ts';
import { candidacies } from '../candidacy.entity.ts';
import { standingSql } from '../supporter-shape.ts';
import { lockCandidacies, requireVisible } from './locked-record.ts';
import type { Asked, LockedCandidacy } from './locked-record.ts';

interface SupporterRow extends Support {
  readonly id: string;
  readonly candidacyId: string;
  readonly endedOn: string | null;
  readonly endReason: string | null;
  readonly recordedAt: string;
  readonly recordedBy: string | null;
}

const supporters = table<SupporterRow>('candidacy_supporter', {
  id: 'uuid', candidacyId: 'uuid', role: 'text', personId: 'uuid', body: 'text', togetherSince: 'date', replacement: 'boolean', assignedOn: 'date',
  endedOn: 'date', endReason: 'text', recordedAt: 'timestamptz', recordedBy: 'uuid',
});

/** The supports of a candidacy that go on, and whether the branch took the candidate in from another one. */
const withSupporters = {
  supporters: (row: string) => `(select coalesce(json_agg(json_build_object('id', o.id, 'role', o.role, 'personId', o.person_id, 'body', o.body, 'assignedOn', o.assigned_on)), '[]')
    from candidacy_supporter o where o.candidacy_id = ${row}.id and o.ended_on is null)`,
  movedHere: (row: string) => `exists (select from candidacy_move o where o.candidacy_id = ${row}.id and o.state = 'ACCEPTED' and o.to_branch_id = ${row}.branch_id)`,
};

type GoingOn = Pick<SupporterRow, 'id' | 'role' | 'personId' | 'body' | 'assignedOn'>;

async function hold(transaction: Transaction, input: Asked): Promise<LockedCandidacy & { readonly goingOn: readonly GoingOn[] }> {
  const locked = (await lockCandidacies(transaction, [input], withSupporters))(input);
  if (!locked.facts.permissions.has('CANDIDACY_RECORD')) throw new DomainError('NOT_PERMITTED');
  if (locked.candidacy.closedOn) {
    const act = { vi: 'phân công người giới thiệu, giúp đỡ', en: 'assign who introduces or helps' };
    throw new DomainError('TRANSITION_REFUSED', { params: { act, from: stateLabels[locked.candidacy.stage] } });
  }
  return { ...locked, goingOn: locked.more['supporters'] as GoingOn[] };
}

/** The day of a resolution: a day, not ahead, not before what it is about. @throws DomainError DATE_INVALID, DATE_IN_FUTURE, DATE_OUT_OF_ORDER */
export function requireDay(day: string, path: string, { earliest, today }: { earliest: string; today: string }): void {
  if (!isLocalDate(day)) throw new DomainError('DATE_INVALID', { path: [path], params: { text: day } });
  if (day > today) throw new DomainError('DATE_IN_FUTURE', { path: [path], params: { date: day } });
  if (day < earliest) throw new DomainError('DATE_OUT_OF_ORDER', { path: [path], params: { date: day, earliest } });
}

function written(transaction: Transaction, { candidacy }: LockedCandidacy, reason: string | null): PayloadReferences {
  transaction.writes.change(candidacies, candidacy, { version: candidacy.version + 1 });
  transaction.about({ targetType: 'Candidacy', targetId: candidacy.id, unitId: candidacy.branchId, reason });
  return { candidacy: ref(candidacy.id), warnings: [] };
}

export interface SupporterAssignment extends Asked {
  readonly role: SupportRole;
  readonly personId?: string | null;
  readonly body?: SupportBody | null;
  readonly togetherSince?: string | null;
  readonly replacement?: boolean | null;
  readonly assignedOn: string;
}

/**
 * Records the branch's resolution on who introduces or helps a candidate; where the member stood on its day decides, not where he stands now.
 * @throws DomainError what `supportRefusal` refuses, with its clause
 */
export async function assignSupporter(transaction: Transaction, input: SupporterAssignment): Promise<PayloadReferences> {
  const locked = await hold(transaction, input);
  const { candidacy, goingOn } = locked;
  requireDay(input.assignedOn, 'assignedOn', { earliest: candidacy.listedOn, today: transaction.today });
  const { personId = null, body = null, togetherSince = null } = input;
  const support: Support = { role: input.role, personId, body, togetherSince, replacement: input.replacement ?? false, assignedOn: input.assignedOn };
  let standing: SupporterStanding | null = null;
  if (personId !== null) {
    if (personId === candidacy.personId) throw new DomainError('NOT_FOUND', { path: ['personId'] });
    await requireVisible(transaction, 'person', personId).catch(() => {
      throw new DomainError('NOT_FOUND', { path: ['personId'] });
    });
    const statement = new StatementBuilder(transaction.viewer, transaction.today);
    const member = statement.param(personId, 'uuid');
    const sql = standingSql(member, statement.param(candidacy.branchId, 'uuid'), statement, statement.param(input.assignedOn, 'date'));
    const born = `(select max(b.born_on)::text from person b where b.id in (${member}, ${statement.param(candidacy.personId, 'uuid')}))`;
    [standing = null] = (await transaction.query<{ standing: SupporterStanding; bothBornOn: string }>(`select ${sql} as standing, ${born} as "bothBornOn"`, statement.values))
      .map(({ standing: found, bothBornOn }) => ({ ...found, bothBornOn }));
  }
  const refusal = supportRefusal(support, standing, goingOn, locked.more['movedHere'] === true);
  if (refusal) throw DomainError.of(refusal, { path: [['INTRODUCER_NOT_TOGETHER', 'DATE_INVALID', 'DATE_BEFORE_BIRTH'].includes(refusal.code) ? 'togetherSince' : 'personId'] });
  transaction.writes.add(supporters, { id: newId(), candidacyId: candidacy.id, ...support, recordedAt: transaction.clock.now().toISOString(), recordedBy: transaction.accountId });
  return written(transaction, locked, null);
}

export interface SupporterEnding extends Asked {
  readonly supporterId: string;
  readonly endedOn: string;
  readonly reason: string;
}

/** Records that somebody introduces or helps a candidate no longer; the assignment stays on record. */
export async function endSupporter(transaction: Transaction, input: SupporterEnding): Promise<PayloadReferences> {
  const locked = await hold(transaction, input);
  const ended = locked.goingOn.find(({ id }) => id === input.supporterId);
  if (!ended) throw new DomainError('NOT_FOUND', { path: ['supporterId'] });
  requireDay(input.endedOn, 'endedOn', { earliest: ended.assignedOn, today: transaction.today });
  const reason = requiredText({ text: input.reason, path: ['reason'], what: { vi: 'lý do', en: 'the reason' } });
  transaction.writes.change(supporters, { id: ended.id } as SupporterRow, { endedOn: input.endedOn, endReason: reason });
  return written(transaction, locked, reason);
}
