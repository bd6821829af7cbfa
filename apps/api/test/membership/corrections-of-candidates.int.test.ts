import { describe, expect, test } from '@jest/globals';
import { verify } from '../../../../tools/database/verify.ts';
import { decision, done, intent, refused } from './acts.ts';
import { sample } from './scene.ts';
import { correctionScene } from './correction-scene.ts';

describe('corrections of a candidacy take along what the act did beside the log', () => {
  const at = correctionScene();
  const candidate = (name: string) => at.scene.candidate(name, { branch: sample.branchA1, listedOn: '2026-01-10' });
  const version = async (table: string, id: string): Promise<number> => Number((await at.harness.owner.query(`select version from ${table} where id = $1`, [id])).rows[0].version);
  const act = async (mutation: string, candidacyId: string, more: object): Promise<any> =>
    done(at.officer, mutation, { id: candidacyId, expectedVersion: await version('candidacy', candidacyId), ...more, idempotencyKey: intent() });
  const ask = async (mutation: string, selection: string, input: object): Promise<any> => {
    const name = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const payload = (await at.officer.run(`mutation A($input: ${name}!) { ${mutation}(input: $input) { ${selection} userErrors { code message } } }`, { input: { ...input, idempotencyKey: intent() } })).data[mutation] as any;
    expect(payload.userErrors).toEqual([]);
    return payload;
  };
  const eventOf = async (candidacyId: string, what: string): Promise<string> =>
    (await at.harness.owner.query('select id from lifecycle_fact where candidacy_id = $1 and act = $2', [candidacyId, what])).rows[0].id;

  /** A class over, and the candidate enrolled in it. */
  const enrolled = async (candidacyId: string, name: string): Promise<{ trainingId: string; enrolmentId: string }> => {
    const { trainingClass } = await ask('trainingClassOpen', 'trainingClass { id }', { unitId: sample.wardA, kind: 'AWARENESS', name, organiser: 'Trung tâm chính trị thị xã', days: ['2026-03-02', '2026-03-03'] });
    const payload = await ask('trainingEnrol', 'outcomes { enrolment { id } userErrors { code } }', { id: trainingClass.id, expectedVersion: 1, rows: [{ id: candidacyId, expectedVersion: await version('candidacy', candidacyId) }] });
    return { trainingId: trainingClass.id, enrolmentId: payload.outcomes[0].enrolment.id };
  };
  const passed = async (candidacyId: string, { trainingId, enrolmentId }: { trainingId: string; enrolmentId: string }): Promise<string> => {
    await ask('trainingResultsRecord', 'outcomes { userErrors { code } }', { id: trainingId, expectedVersion: await version('training_class', trainingId), issuedOn: '2026-03-10', rows: [{ enrolmentId, passed: true, certificateNo: '12/GCN' }] });
    return eventOf(candidacyId, 'AWARENESS_CLASS_COMPLETE');
  };
  const shown = async (candidacyId: string, enrolmentId: string): Promise<unknown[]> => {
    const { rows } = await at.harness.owner.query(
      'select c.stage, c.certificate_no, c.certificate_issued_on::text as on, e.result, e.certificate_no as no, e.issued_on::text as issued from candidacy c, training_enrolment e where c.id = $1 and e.id = $2',
      [candidacyId, enrolmentId],
    );
    return Object.values(rows[0]);
  };

  test('a certificate: the class shows the other day, and waits for a result when it was never given', async () => {
    const { candidacyId } = await candidate('Hồ Thị Chứng');
    const one = await enrolled(candidacyId, 'Lớp khóa II/2026');
    const id = await passed(candidacyId, one);
    expect(await shown(candidacyId, one.enrolmentId)).toEqual(['CLASS_DONE', '12/GCN', '2026-03-10', 'PASSED', '12/GCN', '2026-03-10']);
    // No certificate before the class was over.
    expect(await refused(at.officer, 'eventCorrect', at.correct(id, { effectiveOn: '2026-03-02' }))).toMatchObject({ code: 'CORRECTION_INVALID', path: ['input', 'effectiveOn'], message: expect.stringContaining('03/03/2026') });
    const moved = await done(at.officer, 'eventCorrect', at.correct(id, { effectiveOn: '2026-03-12' }));
    expect(await shown(candidacyId, one.enrolmentId)).toEqual(['CLASS_DONE', '12/GCN', '2026-03-12', 'PASSED', '12/GCN', '2026-03-12']);
    const never = await done(at.officer, 'eventCorrect', at.correct(moved.event.id, { void: true }));
    expect(never.warnings).toMatchObject([{ code: 'TRAINING_RESULT_OPEN_AGAIN', message: expect.stringContaining('“Lớp khóa II/2026”') }]);
    expect(await shown(candidacyId, one.enrolmentId)).toEqual(['LISTED', null, null, null, null, null]);
    await passed(candidacyId, one);
    expect(await shown(candidacyId, one.enrolmentId)).toEqual(['CLASS_DONE', '12/GCN', '2026-03-10', 'PASSED', '12/GCN', '2026-03-10']);
  });

  test('a certificate from elsewhere: its number goes with it', async () => {
    const { candidacyId } = await candidate('Hồ Văn Ngoài');
    const { event } = await act('awarenessClassComplete', candidacyId, { certificateNo: 'CN 7', issuedOn: '2026-02-10' });
    const never = await done(at.officer, 'eventCorrect', at.correct(event.id, { void: true }));
    expect([never.warnings, await at.scene.count('candidacy', `id = '${candidacyId}' and stage = 'LISTED' and certificate_no is null`)]).toEqual([[], 1]);
  });

  test('a refused correction speaks the language of the reader', async () => {
    const { candidacyId } = await candidate('Hồ Văn Anh');
    const { event } = await act('awarenessClassComplete', candidacyId, { certificateNo: 'CN 8', issuedOn: '2026-02-10' });
    const english = await at.harness.as('UNIT_OFFICER', sample.wardA, 'en');
    expect(await refused(english, 'eventCorrect', at.correct(event.id, { effectiveOn: '2026-01-09' }))).toMatchObject({
      message: expect.stringMatching(/^The correction cannot be made: “record the awareness class” of 09\/01\/2026 \(.+\) stands against it — 09\/01\/2026 is before 10\/01\/2026/),
    });
  });

  test('the end of a candidacy: a move that waited was closed with it, on the other day, and waits again when there was none', async () => {
    const { candidacyId } = await candidate('Hồ Thị Dời');
    await act('candidacyMoveRequest', candidacyId, { toBranchId: sample.branchB1, requestedOn: '2026-06-03', certificateNo: '4-GCN/CB' });
    const dropped = await act('candidacyDrop', candidacyId, { droppedOn: '2026-07-01', reason: 'Thôi' });
    const move = (where: string): Promise<number> => at.scene.count('candidacy_move', `candidacy_id = '${candidacyId}' and ${where}`);
    const moved = await done(at.officer, 'eventCorrect', at.correct(dropped.event.id, { effectiveOn: '2026-07-05' }));
    expect(await move(`state = 'CANCELLED' and closed_on = '2026-07-05'`)).toBe(1);
    await done(at.officer, 'eventCorrect', at.correct(moved.event.id, { void: true }));
    expect(await move(`state = 'IN_TRANSIT' and closed_on is null`)).toBe(1);
  });

  test('a refusal the branch was told of: not after it was told, nor undone', async () => {
    const { candidacyId } = await candidate('Hồ Văn Chối');
    await act('awarenessClassComplete', candidacyId, { certificateNo: 'CN 9', issuedOn: '2026-02-10' });
    await act('dossierPermit', candidacyId, { permittedOn: '2026-02-20' });
    await act('dossierOpen', candidacyId, { openedOn: '2026-03-02' });
    await act('branchVoteRecord', candidacyId, { heldOn: '2026-06-01', eligible: 9, present: 9, inFavour: 9, against: 0 });
    const { event } = await act('admissionRefuse', candidacyId, { reason: 'Chưa đủ điều kiện', decision: decision('2026-06-20') });
    const told = await act('admissionRefusalTell', candidacyId, { toldOn: '2026-06-25' });
    expect(told.candidacy.refusalToldOn).toBe('2026-06-25');
    expect(await refused(at.officer, 'eventCorrect', at.correct(event.id, { effectiveOn: '2026-06-26' }))).toMatchObject({ code: 'CORRECTION_INVALID', path: ['input', 'effectiveOn'], clause: expect.stringContaining('4.3.1') });
    expect(await refused(at.officer, 'eventCorrect', at.correct(event.id, { void: true }))).toMatchObject({ code: 'CORRECTION_INVALID', path: ['input', 'void'], message: expect.stringContaining('đã được thông báo') });
    await done(at.officer, 'eventCorrect', at.correct(event.id, { effectiveOn: '2026-06-24' }));
    expect(await at.scene.count('candidacy', `id = '${candidacyId}' and closed_on = '2026-06-24'`)).toBe(1);
  });

  test('leave everything what the log says', async () => {
    expect((await verify(at.harness.owner)).filter(({ differences }) => differences.length > 0)).toEqual([]);
  });
});
