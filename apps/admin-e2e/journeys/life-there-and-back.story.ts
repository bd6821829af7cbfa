// Another life: admitted, moved to another ward, away for a while, struck off, and years later taken in again. Both periods stay to be seen.
import { expect } from '@jest/globals';
import { eventually } from '../harness/eventually.ts';
import { daysFrom, monthsFrom, written } from '../harness/day.ts';
import { type Viewer, VIEWER } from '../harness/figures.ts';
import { layPapers } from '../harness/dossier.ts';
import { story } from '../harness/story.ts';
import type { Who } from '../harness/people.ts';
import type { Visit } from '../harness/visit.ts';
import { LifeActs } from '../pages/life-acts.ts';
import { PersonPage } from '../pages/person-page.ts';

/** What an act answers with, as far as the next one needs it. */
interface Answer { userErrors: { code: string }[]; candidacy?: { person: { id: string } } }
interface Member { status: string; ordinal: number; decidedOn: string; endedOn: string | null; branch: { shortName: string }; exemption: { until: string } | null; partyAge: { since: string; gaps: { from: string }[] } | null }

story('Chuyển đi, tạm vắng, bị xóa tên, kết nạp lại', ({ step, visit, read }) => {
  const name = 'Trần Văn Đi Về';
  let [today, personId, branchId] = ['', '', ''];
  let hoaHieu: Visit;
  let quangTien: Visit;
  let serial = 0;
  const ago = (months: number): string => monthsFrom(today, -months);
  const recorded = (visited: Visit): LifeActs => new LifeActs(new PersonPage(visited.page));
  const memberships = async (): Promise<Member[]> =>
    (await read<{ person: { memberships: Member[] } }>(
      'townOfficer', 'query Twice($id: ID!) { person(id: $id) { memberships { status ordinal decidedOn endedOn branch { shortName } exemption { until } partyAge { since gaps { from } } } } }', { id: personId },
    )).person.memberships;

  /** An act of somebody's own program: what the screens before have shown already. @returns codes of its refusals, and what it answers with */
  const does = async (who: Who, mutation: string, input: object, fields = ''): Promise<{ codes: string[]; answer: Answer }> => {
    const type = `${mutation.endsWith('VoteRecord') ? 'VoteRecord' : `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`}Input`;
    const data = await read<Record<string, Answer>>(who, `mutation Act($input: ${type}!) { ${mutation}(input: $input) { ${fields} userErrors { code } } }`, {
      input: { ...input, idempotencyKey: `there-and-back-${(serial += 1)}` },
    });
    const answer = data[mutation] ?? { userErrors: [{ code: 'NO_ANSWER' }] };
    return { codes: answer.userErrors.map(({ code }) => code), answer };
  };
  const candidacy = 'candidacy { id version person { id } }';
  /** From the list to what the committee has resolved, each step some months after the one before. */
  const prepared = async (who: Who, from: number, whom: object): Promise<void> => {
    const { answer, codes } = await does(who, 'candidacyOpen', { branchId, sourceGroup: 'WORKER', listedOn: ago(from), ...whom }, candidacy);
    expect(codes).toEqual([]);
    personId = answer.candidacy?.person.id ?? '';
    const votes = { eligible: 15, present: 15, inFavour: 15, against: 0 };
    const next = async (mutation: string, input: object): Promise<void> => {
      const held = (await read<{ person: { currentCandidacy: { id: string; version: number } } }>(who, 'query Held($id: ID!) { person(id: $id) { currentCandidacy { id version } } }', { id: personId })).person.currentCandidacy;
      const made = await does(who, mutation, { id: held.id, expectedVersion: held.version, ...input });
      expect([mutation, made.codes]).toEqual([mutation, []]);
    };
    await next('awarenessClassComplete', { certificateNo: 'GCN-5', issuedOn: ago(from - 1) });
    await next('dossierPermit', { permittedOn: ago(from - 1) });
    await next('dossierOpen', { openedOn: ago(from - 2) });
    await layPapers(read, who, personId, ago(from - 2));
    await next('branchVoteRecord', { heldOn: ago(from - 3), ...votes });
    await next('committeeVoteRecord', { heldOn: ago(from - 4), ...votes });
  };

  step('admitted eight years ago, with ceremony and recognition', async () => {
    today = (await read<Viewer>('secretary', VIEWER)).viewer?.today ?? '';
    branchId = (await read<{ viewer: { homeUnit: { id: string } } }>('secretary', '{ viewer { homeUnit { id } } }')).viewer.homeUnit.id;
    await prepared('hoaHieu', 102, { person: { fullName: name, bornOn: '1988-05-19', sex: 'MALE', ethnicity: 'Kinh', occupation: 'Công nhân', education: 'UPPER_SECONDARY' } });
    hoaHieu = await visit('hoaHieu');
    await hoaHieu.open(`/members/${personId}`);
    const acts = recorded(hoaHieu);
    await acts.admitted(ago(96), '81-QĐ/ĐU');
    await acts.ceremonyHeld(ago(95));
    await acts.recognised(ago(82), '82-QĐ/ĐU');
    await eventually(async () => expect(await memberships()).toMatchObject([{ status: 'OFFICIAL', decidedOn: ago(96) }]));
  });

  step('sent to another ward and taken in there: the day of admission is the same, the old ward does not see him any more', async () => {
    await recorded(hoaHieu).sentTo('tan mai', /Chi bộ khối Tân Mai/, ago(80));
    quangTien = await visit('quangTien');
    await quangTien.open(`/members/${personId}`);
    await recorded(quangTien).takenIn(ago(79));
    expect(await memberships()).toMatchObject([{ status: 'OFFICIAL', decidedOn: ago(96), branch: { shortName: expect.stringContaining('Tân Mai') } }]);
    await hoaHieu.open(`/members/${personId}`);
    await hoaHieu.page.getByText('Không tìm thấy người này').waitFor();
  });

  step('away for work for eleven months: let off until a day, and active again after it without anybody doing anything', async () => {
    const person = new PersonPage(quangTien.page);
    const dialog = await person.start('Miễn công tác và sinh hoạt đảng');
    await dialog.fillDecision({ number: '83-QĐ/ĐU', signedOn: written(ago(70)), signatory: 'Lê Thị Kiểm' });
    await dialog.field(/^Cơ quan ban hành/).selectOption({ label: 'Phường Quang Tiến' });
    await dialog.field(/^Lý do miễn/).selectOption('AWAY');
    await dialog.field(/^Từ ngày/).fill(written(ago(70)));
    // Beyond twelve months it is refused at its field, and stays as typed.
    await dialog.field(/^Đến hết ngày/).fill(written(ago(57)));
    await dialog.button('Miễn sinh hoạt').click();
    await dialog.root.getByText(new RegExp(`chậm nhất đến ngày ${written(ago(58))}`)).first().waitFor();
    await dialog.field(/^Đến hết ngày/).fill(written(ago(59)));
    await dialog.confirm('Miễn sinh hoạt');
    await person.newestIs('Miễn công tác và sinh hoạt đảng');
    expect(await memberships()).toMatchObject([{ status: 'OFFICIAL', exemption: null }]);
  });

  step('struck off; the way back is shut for thirty-six months to the day', async () => {
    await recorded(quangTien).struckOff(ago(50), '84-QĐ/TU', 'Giảm sút ý chí, đã giáo dục mà không tiến bộ');
    expect(await memberships()).toMatchObject([{ status: 'STRUCK_OFF', endedOn: ago(50) }]);
    branchId = (await read<{ units: { nodes: { id: string }[] } }>('quangTien', 'query Mine { units(filter: { search: "Tân Mai" }, first: 1) { nodes { id } } }')).units.nodes[0]?.id ?? '';
    const early = { branchId, sourceGroup: 'WORKER', listedOn: daysFrom(monthsFrom(ago(50), 36), -1), personId };
    expect((await does('quangTien', 'candidacyOpen', early)).codes).toEqual(['READMISSION_TOO_EARLY']);
  });

  step('on the list again, admitted again: two periods, party age from the first one less the time outside', async () => {
    await prepared('quangTien', 13, { personId });
    // Who comes back is not decided on before the province has consented in writing.
    await layPapers(read, 'quangTien', personId, ago(9), ['PROVINCE_CONSENT']);
    await quangTien.open(`/members/${personId}`);
    const acts = recorded(quangTien);
    await acts.admitted(ago(8), '85-QĐ/ĐU');
    await acts.ceremonyHeld(ago(7));
    expect(await memberships()).toMatchObject([
      { ordinal: 2, status: 'PROBATIONARY', decidedOn: ago(8), partyAge: { since: ago(96), gaps: [{ from: ago(50) }] } },
      { ordinal: 1, status: 'STRUCK_OFF', decidedOn: ago(96), endedOn: ago(50) },
    ]);
    const { page } = quangTien;
    await page.getByText(/lần kết nạp thứ 2/).first().waitFor();
    await page.getByText(new RegExp(`Không tính tuổi đảng từ ${written(ago(50))}`)).waitFor();
    const text = (await new PersonPage(page).entries.allInnerTexts()).join(' ');
    for (const number of ['81-QĐ/ĐU', '84-QĐ/TU', '85-QĐ/ĐU']) expect(text).toContain(number);
  });
});
