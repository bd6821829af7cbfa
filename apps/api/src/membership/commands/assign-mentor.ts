import { DomainError } from '@dangvu/domain/errors/domain-error';
import { mentorRefusal } from '@dangvu/domain/membership/probation';
import type { MentorStanding } from '@dangvu/domain/membership/probation';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import { table } from '../../platform/act/table.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { requiredText } from '../../platform/act/typed-text.ts';
import { newId } from '../../platform/act/writes.ts';
import { StatementBuilder } from '../../platform/read/statement-builder.ts';
import { memberships } from '../membership.entity.ts';
import { helpsNow, mentorStandingSql } from '../mentor-sql.ts';
import { requireDay } from './assign-supporter.ts';
import { lockMemberships, requireVisible } from './locked-record.ts';
import type { Asked, LockedMembership } from './locked-record.ts';

interface MentorRow {
  readonly id: string;
  readonly membershipId: string;
  readonly personId: string;
  readonly assignedOn: string;
  readonly endedOn: string | null;
  readonly endReason: string | null;
  readonly recordedAt: string;
  readonly recordedBy: string | null;
}

const mentors = table<MentorRow>('probation_mentor', {
  id: 'uuid', membershipId: 'uuid', personId: 'uuid', assignedOn: 'date', endedOn: 'date', endReason: 'text', recordedAt: 'timestamptz', recordedBy: 'uuid',
});

type GoingOn = Pick<MentorRow, 'id' | 'personId' | 'assignedOn'>;

const withMentors = {
  mentors: (row: string) => `(select coalesce(json_agg(json_build_object('id', o.id, 'personId', o.person_id, 'assignedOn', o.assigned_on)), '[]') from probation_mentor o where ${helpsNow('o', row)})`,
};

/** The branch resolves, so its secretary records it, and whoever records members. */
async function hold(transaction: Transaction, input: Asked): Promise<LockedMembership & { readonly goingOn: readonly GoingOn[] }> {
  const locked = (await lockMemberships(transaction, [input], withMentors))(input);
  const { permissions } = locked.facts;
  if (!permissions.has('CANDIDACY_RECORD') && !permissions.has('MEMBERSHIP_RECORD')) throw new DomainError('NOT_PERMITTED');
  return { ...locked, goingOn: locked.more['mentors'] as GoingOn[] };
}

function written(transaction: Transaction, { membership }: LockedMembership, reason: string | null): PayloadReferences {
  transaction.writes.change(memberships, membership, { version: membership.version + 1 });
  transaction.about({ targetType: 'Membership', targetId: membership.id, unitId: membership.branchId, reason });
  return { membership: ref(membership.id), warnings: [] };
}

export interface MentorAssigning extends Asked {
  readonly personId: string;
  readonly assignedOn: string;
  readonly replacesId?: string | null;
}

/**
 * Records the branch's resolution on who helps a probationer, in place of another one or beside him; where the member stood on its day
 * decides, not where he stands now.
 * @throws DomainError what `mentorRefusal` refuses with its clause; NOT_FOUND, NOT_PERMITTED, STALE_VERSION, DATE_…
 */
export async function assignMentor(transaction: Transaction, input: MentorAssigning): Promise<PayloadReferences> {
  const { personId, assignedOn, replacesId = null } = input;
  const locked = await hold(transaction, input);
  const { membership, facts, goingOn } = locked;
  const { state, ceremonyOn } = facts;
  const replaced = goingOn.find(({ id }) => id === replacesId);
  const refuse = (standing: MentorStanding | null): void => {
    const refusal = mentorRefusal({ state, personId, already: goingOn.map((one) => one.personId), standing });
    if (refusal) throw DomainError.of(refusal, refusal.code === 'MENTOR_NOT_IN_PROBATION' ? {} : { path: ['personId'] });
  };
  // Who is not in probation has no ceremony to count from: the rest is asked afterwards.
  if (state !== 'PROBATIONARY') refuse(null);
  if (replacesId !== null && !replaced) throw new DomainError('NOT_FOUND', { path: ['replacesId'] });
  const [earliest = assignedOn] = [ceremonyOn, replaced?.assignedOn].filter((day) => typeof day === 'string').sort().reverse();
  requireDay(assignedOn, 'assignedOn', { earliest, today: transaction.today });
  refuse(await standingOf(transaction, personId, membership.id, assignedOn));
  if (replaced) endRow(transaction, replaced, assignedOn, 'Chi bộ phân công đảng viên khác');
  transaction.writes.add(mentors, {
    id: newId(), membershipId: membership.id, personId, assignedOn, endedOn: null, endReason: null, recordedAt: transaction.clock.now().toISOString(), recordedBy: transaction.accountId,
  });
  return written(transaction, locked, null);
}

async function standingOf(transaction: Transaction, personId: string, membershipId: string, day: string): Promise<MentorStanding | null> {
  await requireVisible(transaction, 'person', personId).catch(() => {
    throw new DomainError('NOT_FOUND', { path: ['personId'] });
  });
  const statement = new StatementBuilder(transaction.viewer, transaction.today);
  const sql = mentorStandingSql(statement.param(personId, 'uuid'), statement.param(membershipId, 'uuid'), statement.param(day, 'date'));
  const [row] = await transaction.query<{ standing: MentorStanding }>(`select ${sql} as standing`, statement.values);
  return row?.standing ?? null;
}

function endRow(transaction: Transaction, { id }: GoingOn, endedOn: string, endReason: string): void {
  transaction.writes.change(mentors, { id } as MentorRow, { endedOn, endReason });
}

export interface MentorEnding extends Asked {
  readonly mentorId: string;
  readonly endedOn: string;
  readonly reason: string;
}

/** Records that somebody helps a probationer no longer; the assignment stays on record. @throws DomainError NOT_FOUND, NOT_PERMITTED, STALE_VERSION, DATE_… */
export async function endMentor(transaction: Transaction, input: MentorEnding): Promise<PayloadReferences> {
  const locked = await hold(transaction, input);
  const ended = locked.goingOn.find(({ id }) => id === input.mentorId);
  if (!ended) throw new DomainError('NOT_FOUND', { path: ['mentorId'] });
  requireDay(input.endedOn, 'endedOn', { earliest: ended.assignedOn, today: transaction.today });
  const reason = requiredText({ text: input.reason, path: ['reason'], what: { vi: 'lý do', en: 'the reason' } });
  endRow(transaction, ended, input.endedOn, reason);
  return written(transaction, locked, reason);
}
