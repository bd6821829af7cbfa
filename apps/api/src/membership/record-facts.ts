import type { Permission } from '@dangvu/domain/access/roles';
import { availableTransitions, transitions } from '@dangvu/domain/membership/lifecycle';
import type { LifecycleFacts, LifecycleState } from '@dangvu/domain/membership/lifecycle';
import type { StatementBuilder } from '../platform/read/statement-builder.ts';
import { lastBranch } from './visibility.ts';

/** A candidacy, a membership, or a person who has neither now, as the lifecycle looks at it. Read by one SQL expression. */
export interface RecordFacts {
  readonly id: string | null;
  readonly personId: string;
  readonly state: LifecycleState;
  readonly branchId: string | null;
  readonly bornOn: string;
  readonly lastEffectiveOn: string | null;
  readonly permissions: readonly Permission[];
  readonly openMembership: boolean;
  readonly openCandidacy: boolean;
  readonly holdsOffice?: boolean;
  readonly certificateIssuedOn?: string | null;
  readonly dossierOpenedOn?: string | null;
  readonly branchResolvedOn?: string | null;
  readonly decidedOn?: string | null;
  readonly ceremonyOn?: string | null;
  readonly officialOn?: string | null;
  readonly transfer?: {
    readonly id: string;
    readonly outside: boolean;
    readonly permissions: readonly Permission[];
  } | null;
}

const asked = [...new Set(transitions.map((transition) => transition.permission))];

/** What of all the lifecycle asks for the viewer holds over a unit, as a JSON array. */
const permissionsAt = (unitSql: string, statement: StatementBuilder): string =>
  `array_to_json(array_remove(array[${asked.map((permission) => `case when ${statement.within(permission, unitSql)} then '${permission}' end`).join(', ')}], null))`;

const openMembership = (person: string): string =>
  `exists (select from membership o where o.person_id = ${person} and o.ended_on is null)`;
const openCandidacy = (person: string): string =>
  `exists (select from candidacy o where o.person_id = ${person} and o.closed_on is null)`;
const bornOn = (person: string): string => `(select o.born_on from person o where o.id = ${person})`;

/** The facts of the membership in row `row`, as one SQL expression: what the screen shows and what a command decides by. */
export function membershipFacts(row: string, statement: StatementBuilder): string {
  return `json_build_object('id', ${row}.id, 'personId', ${row}.person_id, 'state', ${row}.status, 'branchId', ${row}.branch_id,
    'bornOn', ${bornOn(`${row}.person_id`)}, 'decidedOn', ${row}.decided_on, 'ceremonyOn', ${row}.ceremony_on, 'officialOn', ${row}.official_on,
    'lastEffectiveOn', (select max(o.effective_on) from lifecycle_fact o where o.person_id = ${row}.person_id and o.membership_id = ${row}.id),
    'permissions', ${permissionsAt(`${row}.branch_id`, statement)},
    'openMembership', ${openMembership(`${row}.person_id`)}, 'openCandidacy', ${openCandidacy(`${row}.person_id`)},
    'holdsOffice', exists (select from office o where o.person_id = ${row}.person_id and o.during @> ${statement.todaySql}),
    'transfer', (select json_build_object('id', o.id, 'outside', o.to_branch_id is null, 'permissions', ${permissionsAt('o.to_branch_id', statement)})
      from transfer o where o.membership_id = ${row}.id and o.closed_on is null))`;
}

/** The facts of the candidacy in row `row`. */
export function candidacyFacts(row: string, statement: StatementBuilder): string {
  return `json_build_object('id', ${row}.id, 'personId', ${row}.person_id, 'state', ${row}.stage, 'branchId', ${row}.branch_id,
    'bornOn', ${bornOn(`${row}.person_id`)}, 'certificateIssuedOn', ${row}.certificate_issued_on, 'dossierOpenedOn', ${row}.dossier_opened_on,
    'branchResolvedOn', ${row}.branch_resolved_on,
    'lastEffectiveOn', (select max(o.effective_on) from lifecycle_fact o where o.person_id = ${row}.person_id and o.candidacy_id = ${row}.id),
    'permissions', ${permissionsAt(`${row}.branch_id`, statement)},
    'openMembership', ${openMembership(`${row}.person_id`)}, 'openCandidacy', ${openCandidacy(`${row}.person_id`)})`;
}

/** The facts of what goes on with the person in row `row`: the membership, else the candidacy, else that there is neither. */
export function personFacts(row: string, statement: StatementBuilder): string {
  return `coalesce((select ${membershipFacts('f', statement)} from membership f where f.person_id = ${row}.id and f.ended_on is null),
    (select ${candidacyFacts('f', statement)} from candidacy f where f.person_id = ${row}.id and f.closed_on is null),
    json_build_object('id', null, 'personId', ${row}.id, 'state', case when ${row}.died_on is null then 'NONE' else 'DECEASED' end, 'branchId', ${lastBranch(`${row}.id`)}, 'bornOn', ${row}.born_on,
      'lastEffectiveOn', (select max(o.effective_on) from lifecycle_fact o where o.person_id = ${row}.id), 'permissions', ${permissionsAt(lastBranch(`${row}.id`), statement)}, 'openMembership', false, 'openCandidacy', false))`;
}

/** The facts as the domain takes them. */
export function lifecycleFacts(facts: RecordFacts, today: string): LifecycleFacts {
  const { transfer } = facts;
  return {
    state: facts.state,
    today,
    permissions: new Set(facts.permissions),
    permissionsAtDestination: new Set(transfer?.permissions ?? []),
    lastEffectiveOn: facts.lastEffectiveOn,
    bornOn: facts.bornOn,
    certificateIssuedOn: facts.certificateIssuedOn ?? null,
    dossierOpenedOn: facts.dossierOpenedOn ?? null,
    branchResolvedOn: facts.branchResolvedOn ?? null,
    decidedOn: facts.decidedOn ?? null,
    ceremonyOn: facts.ceremonyOn ?? null,
    officialOn: facts.officialOn ?? null,
    branchId: facts.branchId,
    openTransfer: transfer ? { outside: transfer.outside } : null,
    holdsOffice: facts.holdsOffice ?? false,
    openCandidacy: facts.openCandidacy,
    openMembership: facts.openMembership,
  };
}

/** One act with whether it can be recorded now. */
export type Possibility = Pick<
  ReturnType<typeof availableTransitions>[number],
  'act' | 'allowed' | 'refusals' | 'warnings' | 'transition'
>;

/** What can be done with the record today, and why the rest cannot. */
export function possibilities(facts: RecordFacts, today: string): readonly Possibility[] {
  return availableTransitions(lifecycleFacts(facts, today)).map((possible) =>
    // Leaving the town is recorded by closing the transfer that leads there; without one there is nothing to close.
    possible.act === 'MOVE_OUT' && possible.allowed && !facts.transfer
      ? { ...possible, allowed: false, refusals: [{ code: 'TRANSFER_NOT_PENDING', params: {} }] }
      : possible,
  );
}
