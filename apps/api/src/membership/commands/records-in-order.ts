import { laterOf } from '@dangvu/domain/calendar/local-date';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import { acrossReason } from '@dangvu/domain/membership/correction-refusals';
import { closedStages, endedStatuses } from '@dangvu/domain/membership/lifecycle';
import type { Transaction } from '../../platform/act/transaction.ts';
import type { LoggedEntry } from './log-of-record.ts';

/** A candidacy or a membership as its log reads after a correction; entries in the order of recording, the opening first. */
export interface CorrectedRecord {
  readonly kind: 'candidacy' | 'membership';
  readonly id: string;
  readonly log: readonly LoggedEntry[];
}

interface Span {
  readonly kind: CorrectedRecord['kind'];
  readonly id: string;
  readonly openedOn: string;
  readonly lastOn: string;
  /** It goes on, as far as is known here. */
  readonly open?: boolean;
}

const over: Readonly<Record<CorrectedRecord['kind'], readonly string[]>> = { candidacy: closedStages, membership: endedStatuses };

const endedList = endedStatuses.map((status) => `'${status}'`).join(', ');

/** Recorded when the membership was over, and leaving it so: a card returned, a complaint. It may come years later, when the person is a candidate again. */
const aboutTheEnd = ({ fromState, toState }: LoggedEntry): boolean => fromState !== null && fromState === toState && endedStatuses.some((ended) => ended === toState);

/** The stretches of a record as it reads now: one, and one more after each restoration. */
const spansOf = ({ kind, id, log }: CorrectedRecord): Span[] => {
  const returns = log.filter(({ act }) => act === 'RESTORE').map(({ effectiveOn }) => effectiveOn).sort();
  const part = ({ act, effectiveOn }: LoggedEntry): number => returns.filter((on) => act === 'RESTORE' ? on <= effectiveOn : on < effectiveOn).length;
  return [0, ...returns.map((_, index) => index + 1)].flatMap((number) => {
    const entries = log.filter((entry) => part(entry) === number);
    const [opening] = entries;
    if (!opening) return [];
    const openedOn = number === 0 ? opening.effectiveOn : (returns[number - 1] ?? opening.effectiveOn);
    const lastOn = entries.reduce((last, entry) => (aboutTheEnd(entry) ? last : laterOf(last, entry.effectiveOn)), openedOn);
    return [{ kind, id, openedOn, lastOn, open: !entries.some(({ toState }) => toState !== null && over[kind].includes(toState)) }];
  });
};

/** In which stretch of a membership an entry lies: a restoration begins one. */
const part = `(select count(*) from lifecycle_fact r where r.person_id = f.person_id and r.membership_id = f.membership_id and r.act = 'RESTORE'
  and (r.effective_on < f.effective_on or f.act = 'RESTORE' and r.effective_on <= f.effective_on))`;

/** Every record of a person from its opening to its latest entry, as they follow each other now. */
const spansSql = (record: 'candidacy' | 'membership'): string =>
  `select '${record}' as kind, f.${record}_id as id, (array_agg(f.effective_on::text order by f.act in ('CANDIDACY_OPEN', 'ARRIVE', 'REGISTER', 'RESTORE') desc, ${record === 'membership' ? `f.act = 'ADMISSION_DECIDE' desc, ` : ''}f.effective_on, f.seq))[1] as "openedOn", coalesce(max(f.effective_on) filter (where f.from_state is null or f.from_state is distinct from f.to_state or f.from_state not in (${endedList})), max(f.effective_on))::text as "lastOn"
     from lifecycle_fact f where f.person_id = $1 and f.${record}_id is not null group by f.${record}_id${record === 'membership' ? `, ${part}` : ''}`;

/**
 * Candidacies and memberships of one person follow each other: nobody is in two branches because the day one ended was put right. The
 * person is held by the caller.
 * @throws DomainError CORRECTION_INVALID when a record as corrected would begin before an earlier one is over, or last into a later one
 */
export async function requireRecordsInOrder(transaction: Transaction, personId: string, corrected: readonly CorrectedRecord[], path: readonly string[]): Promise<void> {
  const now = await transaction.query<Span>(`${spansSql('candidacy')} union all ${spansSql('membership')} order by 3, 4`, [personId]);
  const changed = new Set(corrected.map(({ id }) => id));
  const anew = corrected.flatMap(spansOf);
  const met = new Map<string, number>();
  const then = now.map((span) => {
    const nth = met.get(span.id) ?? 0;
    met.set(span.id, nth + 1);
    return anew.filter(({ id }) => id === span.id)[nth] ?? span;
  });
  for (const [index, span] of then.entries()) {
    if (!changed.has(span.id)) continue;
    const across = then.slice(0, index).find(({ lastOn }) => lastOn > span.openedOn) ?? then.slice(index + 1).find(({ openedOn }) => openedOn < span.lastOn || span.open);
    if (across) throw new DomainError('CORRECTION_INVALID', { path, clause: '294-QĐ/TW 6.2.4', params: { why: acrossReason(across) } });
  }
}
