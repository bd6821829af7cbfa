import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { Refusal } from '@dangvu/domain/errors/domain-error';
import { datedByAdmission } from '@dangvu/domain/membership/brings-dates';
import { attempt } from '@dangvu/domain/membership/lifecycle';
import type { LifecycleAct } from '@dangvu/domain/membership/lifecycle';
import type { EarlierMembership } from '@dangvu/domain/membership/readmission-guards';
import { correctionClause } from '@dangvu/domain/membership/record-corrections';
import type { Arrival } from '@dangvu/domain/membership/replay';
import type { Transaction } from '../../platform/act/transaction.ts';
import type { MembershipEntity } from '../membership.entity.ts';
import type { PersonEntity } from '../person.entity.ts';
import { earlierMemberships } from '../record-facts-sql.ts';

/** The dates of an admission elsewhere as a decision puts them right; what is left out is right. */
export interface CorrectedDates {
  readonly decidedOn?: string | null;
  readonly ceremonyOn?: string | null;
  readonly officialOn?: string | null;
}

/** An arrival on record: the membership it opened, of whom, as what he came and on which day it stands. */
export interface RecordedArrival {
  readonly act: LifecycleAct;
  readonly membership: MembershipEntity;
  readonly person: PersonEntity;
  readonly arrivedAs: string | null;
  readonly arrivedOn: string;
}

/** The date of the three a refusal speaks of. */
function pathOf({ code, params }: Refusal, { ceremonyOn, officialOn }: Arrival): readonly string[] {
  if (code !== 'DATE_OUT_OF_ORDER') return ['arrival', 'decidedOn'];
  if (params['date'] === ceremonyOn) return ['arrival', 'ceremonyOn'];
  return params['date'] === officialOn ? ['arrival', 'officialOn'] : ['effectiveOn'];
}

/**
 * The dates of an arrival once they are put right, asked what they were asked when he came (294-QĐ/TW 6.2.4, 6.3.1). Of who came on
 * probation the official date is none of them: it follows from the ceremony.
 * @throws DomainError INVALID_INPUT, CORRECTION_CHANGES_NOTHING, and what an arrival is refused with, at the date it is about
 */
export async function correctedArrival(transaction: Transaction, { act, membership, person, arrivedAs, arrivedOn }: RecordedArrival, typed: CorrectedDates): Promise<Arrival> {
  const official = arrivedAs === 'OFFICIAL';
  if (typed.officialOn && !official) {
    const what = { vi: 'ngày chính thức: người đến khi còn dự bị thì tính từ lễ kết nạp', en: 'the official date: of who came on probation it follows from the ceremony' };
    throw new DomainError('INVALID_INPUT', { path: ['arrival', 'officialOn'], params: { what } });
  }
  const { decidedOn, ceremonyOn = null, officialOn = null } = membership;
  const right: Arrival = {
    decidedOn: typed.decidedOn ?? decidedOn,
    ceremonyOn: typed.ceremonyOn ?? ceremonyOn,
    officialOn: official ? (typed.officialOn ?? officialOn) : null,
  };
  if (right.decidedOn === decidedOn && right.ceremonyOn === ceremonyOn && (!official || right.officialOn === officialOn))
    throw new DomainError('CORRECTION_CHANGES_NOTHING', { path: ['arrival'], clause: correctionClause });
  const [before] = await transaction.query<{ earlier: EarlierMembership[] }>(
    `select ${earlierMemberships('p.id', 'and o.ordinal < $2')} as earlier from person p where p.id = $1`,
    [person.id, membership.ordinal],
  );
  const result = attempt(act, {
    state: 'NONE',
    today: transaction.today,
    permissions: new Set(['MEMBERSHIP_RECORD']),
    bornOn: person.bornOn,
    openMembership: false,
    openCandidacy: false,
    earlier: before?.earlier ?? [],
    arrivesAs: official ? 'OFFICIAL' : 'PROBATIONARY',
    effectiveOn: datedByAdmission.has(act) ? right.decidedOn : arrivedOn,
    ...right,
  });
  if (!result.ok) throw DomainError.of(result.refusal, { path: [...pathOf(result.refusal, right)] });
  return right;
}

/** What the entry of the arrival notes of its dates. */
export const arrivalNoted = ({ decidedOn, ceremonyOn, officialOn }: Arrival): object => ({ decidedOn, ceremonyOn, ...(officialOn ? { officialOn } : {}) });
