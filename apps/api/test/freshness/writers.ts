import { expect } from '@jest/globals';
import { addDays, partsOf } from '@dangvu/domain/calendar/local-date';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { next } from './live-town.ts';
import type { LiveTown, Proof } from './live-town.ts';

/** A unit whose records one writer alone changes, so that he knows each figure of it after each act. */
export interface Ground {
  readonly unitId: string;
  readonly branchId: string;
  /** Another branch of the unit, to move to without leaving the ground. */
  readonly otherId?: string;
}
export const grounds: readonly Ground[] = [
  { unitId: sample.wardA, branchId: sample.branchA1, otherId: sample.branchA2 },
  { unitId: sample.wardB, branchId: sample.branchB1, otherId: sample.branchB2 },
  { unitId: sample.school, branchId: sample.school },
];

/** What the unit's figures must be. */
interface Figures {
  members: number;
  probationary: number;
  candidates: number;
  admitted: number;
  discipline: number;
}

/** Reads that follow the acts on one person of a ground: two after each. */
export const readsOf = ({ otherId }: Ground): number => (otherId ? 12 : 8);

const after = `query After($unitId: ID!, $year: Int!, $planId: ID!, $reportId: ID!, $personId: ID!, $name: String!) {
  members(filter: { unitId: $unitId }, first: 100) { totalCount nodes { person { id } status } }
  found: members(filter: { unitId: $unitId, search: $name }, first: 5) { totalCount nodes { status branch { id } } }
  due: workItems(unitId: $unitId, kind: CEREMONY_DUE) { totalCount }
  candidacies(filter: { unitId: $unitId }, first: 100) { totalCount nodes { person { id } } }
  unit(id: $unitId) { memberCount probationaryCount candidateCount }
  dashboard(unitId: $unitId, year: $year) { memberCount probationaryCount attainment { done } disciplinedPeople recentEvents(first: 1) { nodes { act person { id } } } }
  plan(id: $planId) { rows(first: 100) { nodes { unit { id } members pipeline done } } }
  report(id: $reportId) { cells { code derived } }
  person(id: $personId) { currentMembership { status version disciplineInForce ceremonyOn branch { id } } currentCandidacy { stage } timeline(first: 10) { nodes { act } } }
}`;

/** Runs people of one unit through admission, ceremony, a correction, discipline and a transfer; after each act the very next reads of both processes show it. */
export async function recordLives(town: LiveTown, ground: Ground, planId: string, reader: Proof, cycles: number): Promise<number> {
  const { unitId, branchId, otherId } = ground;
  const officer = (await town.session('UNIT_OFFICER', unitId)).proof;
  const day = (days: number): string => addDays(town.decidedOn, days);
  const { report } = await town.act(next(), 'reportOpen', { unitId, periodId: town.periodId, idempotencyKey: `fresh-key-${next()}` }, 'report { id }', officer);
  const now: Figures = { members: 0, probationary: 0, candidates: 0, admitted: 0, discipline: 0 };
  let reads = 0;

  /** What stands there after an act on somebody; `newest` when it is the last of the figures' names. */
  const shown = async (wrote: number, { personId, name }: { personId: string; name: string }, act: string, membership: { status: string; branch: { id: string }; [more: string]: unknown }, newest = true): Promise<void> => {
    // The other process first, asked by somebody else; then the one that wrote, asked by the writer.
    for (const [process, proof] of [[wrote + 1, reader], [wrote, officer]] as const) {
      const { data, errors } = await town.ask(process, after, { unitId, year: town.year, planId, reportId: report.id, personId, name }, proof);
      if (errors) throw new Error(`after ${act}: ${JSON.stringify(errors)}`);
      const cells = Object.fromEntries(data.report.cells.map(({ code, derived }: { code: string; derived: number }) => [code, derived]));
      // The plan is the town's: whoever was given no quota by it does not see it.
      const row = data.plan?.rows.nodes.find(({ unit }: { unit: { id: string } }) => unit.id === unitId);
      expect({ act, list: [data.members.totalCount, data.candidacies.totalCount], unit: data.unit, row, cells: [cells['ADMITTED'], cells['CLOSING']] }).toEqual({
        act,
        list: [now.members, now.candidates],
        unit: { memberCount: now.members, probationaryCount: now.probationary, candidateCount: now.candidates },
        row: proof === reader || data.plan ? { unit: { id: unitId }, members: now.members, pipeline: now.candidates, done: now.admitted } : undefined,
        cells: [now.admitted, now.admitted],
      });
      expect(data.dashboard).toMatchObject({ memberCount: now.members, probationaryCount: now.probationary, attainment: { done: now.admitted }, disciplinedPeople: now.discipline });
      expect(data.person).toMatchObject({ currentMembership: membership, currentCandidacy: null, timeline: { nodes: expect.arrayContaining([{ act }]) } });
      // Found by name where he is now, and due as long as nothing was held.
      const { status, branch } = membership;
      expect({ act, found: data.found, due: data.due.totalCount }).toEqual({ act, found: { totalCount: 1, nodes: [{ status, branch }] }, due: status === 'DECIDED' ? 1 : 0 });
      if (newest) expect({ act, newest: data.dashboard.recentEvents.nodes }).toEqual({ act, newest: [{ act, person: { id: personId } }] });
      reads += 1;
    }
  };

  for (let cycle = 0; cycle < cycles; cycle += 1) {
    // Letters, because a name is searched by words: each person's is another one.
    const name = `Lò Thị Mới ${[...String(next())].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;
    const ready = await town.scene.candidate(name, {
      branch: branchId, stage: 'COMMITTEE_RESOLVED', listedOn: day(-300), certificateIssuedOn: day(-280), dossierOpenedOn: day(-200), branchResolvedOn: day(-40), committeeResolvedOn: day(-20),
    });
    now.candidates += 1;
    const who = { personId: ready.personId, name };
    const branch = { id: branchId };
    const decision = (): object => ({ number: `${next()}-QĐ/TM`, decidedOn: town.decidedOn, signatory: 'Nguyễn Văn Ký' });
    const key = (): { idempotencyKey: string } => ({ idempotencyKey: `fresh-key-${next()}` });
    let wrote = next();
    const admitted = await town.act(wrote, 'admissionDecide', { id: ready.candidacyId, expectedVersion: 1, decision: { ...decision(), issuerId: sample.town }, ...key() }, 'membership { id version }', officer);
    Object.assign(now, { members: now.members + 1, candidates: now.candidates - 1, admitted: now.admitted + 1 });
    await shown(wrote, who, 'ADMISSION_DECIDE', { status: 'DECIDED', branch });

    const { id, version } = admitted.membership;
    const held = await town.act((wrote += 1), 'ceremonyHold', { id, expectedVersion: version, heldOn: day(1), ...key() }, 'membership { version } event { id }', officer);
    now.probationary += 1;
    await shown(wrote, who, 'CEREMONY_HOLD', { status: 'PROBATIONARY', branch, version: held.membership.version, ceremonyOn: day(1) }, partsOf(day(1)).year === town.year);

    await town.act((wrote += 1), 'eventCorrect', { id: held.event.id, effectiveOn: day(0), reason: 'Ghi nhầm ngày', decision: decision(), ...key() }, 'event { id }', officer);
    await shown(wrote, who, 'CEREMONY_HOLD', { status: 'PROBATIONARY', branch, ceremonyOn: day(0) });

    const warned = await town.act((wrote += 1), 'membershipDiscipline', { id, expectedVersion: held.membership.version + 1, form: 'WARNING', grounds: 'Vi phạm', decision: decision(), ...key() }, 'membership { version }', officer);
    now.discipline += 1;
    await shown(wrote, who, 'WARN', { status: 'PROBATIONARY', branch, disciplineInForce: 'WARNING' });

    if (otherId) {
      const asked = await town.act((wrote += 1), 'membershipTransferRequest', { id, expectedVersion: warned.membership.version, toBranchId: otherId, requestedOn: day(0), ...key() }, 'transfer { id version }', officer);
      await shown(wrote, who, 'TRANSFER_REQUEST', { status: 'PROBATIONARY', branch }, false);
      await town.act((wrote += 1), 'transferAccept', { id: asked.transfer.id, expectedVersion: asked.transfer.version, acceptedOn: day(0), ...key() }, 'transfer { id }', officer);
      await shown(wrote, who, 'TRANSFER_ACCEPT', { status: 'PROBATIONARY', branch: { id: otherId } }, false);
    }
  }
  return reads;
}

/** Moves a quota to and fro; each process shows the new figures at once. */
export async function moveQuotas(town: LiveTown, plan: { id: string; version: number }, officer: Proof, cycles: number): Promise<number> {
  const asked = `query Quotas($id: ID!) { plan(id: $id) { version totals { assigned } rows(first: 100) { nodes { unit { id } quota { adjusted } } } ledger(first: 1) { totalCount } } }`;
  const quota = { [sample.wardA]: 500, [sample.wardB]: 500 };
  let { version } = plan;
  // The target of the town and two quotas.
  let lines = 3;
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    const [from, to] = cycle % 3 === 2 ? [sample.wardB, sample.wardA] : [sample.wardA, sample.wardB];
    const wrote = next();
    const decision = { number: `${wrote}-QĐ/ThU`, decidedOn: town.today, signatory: 'Bí thư Thị ủy' };
    const input = { planId: plan.id, expectedVersion: version, decision, effectiveOn: town.today, changes: [{ unitId: from, kind: 'MOVED', amount: 3, toUnitId: to, reason: 'Điều chuyển' }], idempotencyKey: `fresh-key-${wrote}` };
    ({ version } = (await town.act(wrote, 'quotaRevise', input, 'plan { version }', officer)).plan);
    quota[from] = (quota[from] ?? 0) - 3;
    quota[to] = (quota[to] ?? 0) + 3;
    lines += 2;
    for (const process of [wrote + 1, wrote]) {
      const { data } = await town.ask(process, asked, { id: plan.id }, officer);
      const shown = Object.fromEntries(data.plan.rows.nodes.map((row: { unit: { id: string }; quota: { adjusted: number } | null }) => [row.unit.id, row.quota?.adjusted]));
      expect({ version: data.plan.version, shown, assigned: data.plan.totals.assigned, lines: data.plan.ledger.totalCount }).toEqual({
        version, shown: { ...quota, [sample.school]: undefined }, assigned: 1_000, lines,
      });
    }
  }
  return cycles * 2;
}

const who = '{ viewer { permissions } units(first: 1) { totalCount } }';

/** Gives rights and takes them: the very next request, on either process, has them or is refused. */
export async function giveAndTakeRights(town: LiveTown, cycles: number): Promise<number> {
  const administrator = (await town.session('ADMINISTRATOR', sample.town)).proof;
  let reads = 0;
  const units = async (process: number, proof: Proof): Promise<number | string> => {
    reads += 1;
    const { data, errors } = await town.ask(process, who, {}, proof);
    return errors ? errors[0]?.extensions.code ?? '?' : data.units.totalCount;
  };
  const onBoth = async (wrote: number, proof: Proof, expected: number | string, what: string): Promise<void> => {
    for (const process of [wrote + 1, wrote]) expect([what, await units(process, proof)]).toEqual([what, expected]);
  };
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    const wrote = next();
    const one = await town.session('BRANCH_SECRETARY', sample.branchA1);
    await onBoth(wrote, one.proof, 1, 'before');
    const grant = await town.act(wrote, 'roleGrant', { accountId: one.accountId, role: 'UNIT_OFFICER', unitId: sample.wardB }, 'account { version grants { id role } }', administrator);
    await onBoth(wrote, one.proof, 4, 'granted');
    const given = grant.account.grants.find(({ role }: { role: string }) => role === 'UNIT_OFFICER');
    await town.act(wrote + 1, 'roleRevoke', { id: given.id }, 'account { id }', administrator);
    await onBoth(wrote + 1, one.proof, 1, 'revoked');
    if (cycle % 2 === 0) {
      await town.ask(wrote, 'mutation { signOut { ok } }', {}, one.proof);
      await onBoth(wrote, one.proof, 'UNAUTHENTICATED', 'signed out');
    } else {
      const { rows } = await town.owner.query<{ version: number }>('select version from account where id = $1', [one.accountId]);
      await town.act(wrote, 'accountDisable', { id: one.accountId, expectedVersion: rows[0]?.version }, 'account { id }', administrator);
      await onBoth(wrote, one.proof, 'UNAUTHENTICATED', 'disabled');
    }

    const { apiClient } = await town.act(wrote, 'apiClientCreate', { name: `Phần mềm ${wrote}`, unitId: sample.wardA, scopes: ['ORGANISATION'] }, 'apiClient { id }', administrator);
    const issued = await town.act(wrote + 1, 'apiKeyIssue', { clientId: apiClient.id, expiresOn: addDays(town.today, 30) }, 'apiKey { id } secret', administrator);
    const key = { authorization: `Bearer ${issued.secret}` };
    await onBoth(wrote + 1, key, 3, 'key issued');
    await town.act(wrote, 'apiKeyRevoke', { id: issued.apiKey.id }, 'apiKey { id }', administrator);
    await onBoth(wrote, key, 'UNAUTHENTICATED', 'key revoked');
  }
  return reads;
}
