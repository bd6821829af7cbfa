// Step 3 of the story: a ward officer records what happens to people; each act stands in the timeline with its decision.
import { expect } from '@jest/globals';
import { arrival } from '../harness/arrival.ts';
import { daysFrom, written } from '../harness/day.ts';
import { eventually } from '../harness/eventually.ts';
import { type Standing, STANDING, type Units, UNITS, type Viewer, VIEWER } from '../harness/figures.ts';
import { findCandidate, findMember, type Found } from '../harness/find-people.ts';
import type { Who } from '../harness/people.ts';
import { story } from '../harness/story.ts';
import type { Visit } from '../harness/visit.ts';
import { ActDialog } from '../pages/act-dialog.ts';
import { PersonPage } from '../pages/person-page.ts';

story('Việc của phường', ({ step, visit, read }) => {
  let today = '';
  const windows = new Map<Who, Visit>();
  const met: Found[] = [];
  const open = async (who: Who, path: string) => {
    const one = windows.get(who) ?? (await visit(who));
    windows.set(who, one);
    await one.open(path);
    return one;
  };
  const meet = async (found: Found) => {
    met.push(found);
    const { page } = await open(found.officer, `/members/${found.personId}`);
    await page.getByRole('heading', { level: 1, name: found.name }).waitFor();
    return new PersonPage(page);
  };
  const decision = (number: string) => ({ number, signedOn: written(today), signatory: 'Lê Thị Kiểm' });
  const done = async ({ officer, unitId }: Found) =>
    (await read<Standing>(officer, STANDING, { unitId })).dashboard?.attainment.done ?? Number.NaN;

  step('he sees his ward and nobody of another', async () => {
    const { viewer } = await read<Viewer>('hoaHieu', VIEWER);
    today = viewer?.today ?? '';
    const { page } = await open('hoaHieu', '/members');
    const own = await read<{ members: { totalCount: number } }>('hoaHieu', 'query Own($id: ID!) { members(filter: { unitId: $id }) { totalCount } }', {
      id: viewer?.homeUnit.id,
    });
    await page.getByText(new RegExp(`^${own.members.totalCount.toLocaleString('vi-VN')} đảng viên`)).waitFor();
    const other = await read<{ viewer: { homeUnit: { id: string } }; members: { nodes: { person: { id: string; fullName: string } }[] } }>(
      'quangTien',
      '{ viewer { homeUnit { id } } members(first: 1) { nodes { person { id fullName } } } }',
    );
    await open('hoaHieu', `/members/${other.members.nodes[0]?.person.id}`);
    await page.getByText('Không tìm thấy người này').waitFor();
    expect(await page.locator('body').innerText()).not.toContain(other.members.nodes[0]?.person.fullName);
    await open('hoaHieu', `/members?unit=${other.viewer.homeUnit.id}`);
    await page.getByText(/Không có ai khớp điều kiện|Chưa tải được/).waitFor();
    expect((await read<Units>('hoaHieu', UNITS, { search: 'Quang Tiến' })).units.nodes).toEqual([]);
  });

  step('a decision to admit: counted from that day, in the timeline with its number', async () => {
    const found = await findCandidate(read, 'ADMISSION_DECIDE', 'COMMITTEE_RESOLVED');
    const before = await done(found);
    const person = await meet(found);
    const dialog = await person.start('Ghi quyết định kết nạp');
    expect(await dialog.button('Ghi quyết định kết nạp').isDisabled()).toBe(true);
    await dialog.fillDecision(decision('501-QĐ/TU'));
    await dialog.confirm('Ghi quyết định kết nạp');
    await person.newestIs('Quyết định kết nạp', 'số 501-QĐ/TU', 'Lê Thị Kiểm', written(today));
    expect(await done(found)).toBe(before + 1);
    expect(await person.entries.filter({ hasText: '501-QĐ/TU' }).count()).toBe(1);
  });

  step('the ceremony, from which probation runs', async () => {
    const person = new PersonPage(windows.get(met[0]?.officer ?? 'hoaHieu')?.page as Visit['page']);
    const dialog = await person.start('Ghi lễ kết nạp');
    await dialog.field(/^Ngày tổ chức lễ/).fill(written(daysFrom(today, -1)));
    await dialog.button('Ghi lễ kết nạp').click();
    // The day before the decision: refused at the field, in words, and nothing is recorded.
    await dialog.root.getByText(/trước quyết định ngày/).waitFor();
    await dialog.field(/^Ngày tổ chức lễ/).fill(written(today));
    await dialog.confirm('Ghi lễ kết nạp');
    await person.newestIs('Lễ kết nạp', written(today));
    await person.page.getByText('Dự bị', { exact: false }).first().waitFor();
  });

  step('what cannot be done yet says why, with the clause', async () => {
    const person = new PersonPage(windows.get(met[0]?.officer ?? 'hoaHieu')?.page as Visit['page']);
    const text = (await person.region('Chưa làm được').innerText()).replace(/\s+/g, ' ');
    expect(text).toMatch(/Công nhận chính thức.*12 tháng dự bị.*Căn cứ/);
  });

  step('recognition of a probationer whose twelve months are over', async () => {
    const person = await meet(await findMember(read, 'RECOGNISE', ['PROBATIONARY'], { not: met }));
    const dialog = await person.start('Công nhận chính thức');
    await dialog.fillDecision(decision('502-QĐ/TU'));
    await dialog.confirm('Ghi công nhận');
    await person.newestIs('Công nhận chính thức', 'số 502-QĐ/TU');
  });

  step('a line of the work list leads into the form that settles it, by the keyboard too; closed, the form is gone from the address', async () => {
    const { page } = await open('townOfficer', '/work?kind=PROBATION_ENDED');
    const line = page.getByRole('main').getByRole('table').first().getByRole('link').first();
    await line.focus();
    await page.keyboard.press('Enter');
    await arrival(page, /^\/members\/[^/]+$/);
    const dialog = new ActDialog(page);
    await dialog.root.waitFor();
    expect(new URL(page.url()).searchParams.getAll('act')).toContain('RECOGNISE');
    await page.keyboard.press('Escape');
    await eventually(async () => expect([await dialog.root.count(), new URL(page.url()).searchParams.has('act')]).toEqual([0, false]));
  });

  step('one decision about many: chosen from the work list, looked at first, then recorded, each with his own answer', async () => {
    const { page } = await open('townOfficer', '/work');
    const town = (await read<Viewer>('townOfficer', VIEWER)).viewer?.homeUnit.id ?? '';
    const due = async () =>
      (await read<{ workItems: { totalCount: number } }>('townOfficer', 'query Due($id: ID!) { workItems(unitId: $id, kind: PROBATION_ENDED) { totalCount } }', { id: town })).workItems.totalCount;
    const before = await due();
    await page.getByRole('button', { name: 'Công nhận chính thức nhiều người' }).click();
    const dialog = new ActDialog(page);
    const all = dialog.root.getByRole('checkbox', { name: `Chọn tất cả ${before} người` });
    await all.waitFor();
    // By the keyboard alone.
    await all.focus();
    await page.keyboard.press('Space');
    await dialog.fillDecision(decision('507-QĐ/TU'));
    await dialog.button('Xem trước').click();
    const told = await dialog.root.getByText(/^Xem trước, chưa ghi gì/).innerText();
    const [accepted = 0, refused = 0] = [...told.matchAll(/\d+/g)].map(Number);
    expect([accepted > 0, accepted + refused]).toEqual([true, before]);
    expect(await dialog.root.getByText('Được chấp nhận.').count()).toBe(accepted);
    expect(await due()).toBe(before);
    await dialog.button(`Công nhận ${before} người`).click();
    await dialog.root.getByText(`Đã ghi ${accepted} người; ${refused} người không được chấp nhận.`).waitFor();
    expect(await due()).toBe(refused);
    await dialog.button('Thôi').click();
    await dialog.root.waitFor({ state: 'detached' });
  });

  step('a reprimand, with its grounds', async () => {
    const person = await meet(await findMember(read, 'REPRIMAND', ['OFFICIAL'], { not: met }));
    const dialog = await person.start('Khiển trách');
    await dialog.fillDecision(decision('503-QĐ/UBKT'));
    await dialog.field(/^Nội dung vi phạm/).fill('Vi phạm quy chế làm việc của chi bộ');
    await dialog.confirm('Khiển trách');
    await person.newestIs('Khiển trách', 'số 503-QĐ/UBKT', 'Vi phạm quy chế làm việc của chi bộ');
  });

  step('striking off must be meant: the word is typed, the decision named; it is no discipline', async () => {
    const found = await findMember(read, 'STRIKE_OFF', ['OFFICIAL', 'PROBATIONARY'], { not: met });
    const before = (await read<Standing>(found.officer, STANDING, { unitId: found.unitId })).dashboard;
    const person = await meet(found);
    const dialog = await person.start('Xóa tên');
    await dialog.fillDecision(decision('504-QĐ/TU'));
    await dialog.field(/^Căn cứ xóa tên/).selectOption({ label: 'Trả lại hoặc tự hủy thẻ đảng viên' });
    expect(await dialog.button('Xóa tên').isDisabled()).toBe(true);
    await dialog.field(/^Gõ/).fill('xoa ten');
    await dialog.confirm('Xóa tên');
    await person.newestIs('Xóa tên', 'số 504-QĐ/TU');
    const after = (await read<Standing>(found.officer, STANDING, { unitId: found.unitId })).dashboard;
    const left = (board: Standing['dashboard']) => board?.exits.find(({ measure }) => measure === 'STRUCK_OFF')?.count ?? Number.NaN;
    expect(left(after)).toBe(left(before) + 1);
    expect(after?.disciplinedPeople).toBe(before?.disciplinedPeople);
  });

  step('a transfer to another ward: counted where he was until the other side accepts', async () => {
    const hoaHieu = (await read<Viewer>('hoaHieu', VIEWER)).viewer?.homeUnit.id ?? '';
    const quangTien = (await read<Viewer>('quangTien', VIEWER)).viewer?.homeUnit.id ?? '';
    const count = async (who: Who, unitId: string) =>
      (await read<{ unit: { memberCount: number } }>(who, 'query Count($id: ID!) { unit(id: $id) { memberCount } }', { id: unitId })).unit.memberCount;
    const before = [await count('hoaHieu', hoaHieu), await count('quangTien', quangTien)];

    const found = await findMember(read, 'TRANSFER_REQUEST', ['OFFICIAL'], { not: met });
    expect(found.officer).toBe('hoaHieu');
    const person = await meet(found);
    const dialog = await person.start('Giới thiệu chuyển sinh hoạt');
    await dialog.root.getByRole('searchbox').fill('tan mai');
    await dialog.root.getByRole('button', { name: /Chi bộ khối Tân Mai/ }).click();
    await dialog.confirm('Giới thiệu');
    await person.newestIs('Giới thiệu chuyển sinh hoạt', 'Khối Tân Mai');
    expect([await count('hoaHieu', hoaHieu), await count('quangTien', quangTien)]).toEqual(before);

    const { page } = await open('quangTien', '/transfers');
    const row = page.getByRole('row').filter({ hasText: found.name });
    await row.getByRole('button', { name: 'Tiếp nhận' }).click();
    const accept = new ActDialog(page);
    await accept.confirm('Tiếp nhận');
    await eventually(async () => expect(await page.getByRole('row').filter({ hasText: found.name }).getByRole('button', { name: 'Tiếp nhận' }).count()).toBe(0));
    expect([await count('hoaHieu', hoaHieu), await count('quangTien', quangTien)]).toEqual([(before[0] ?? 0) - 1, (before[1] ?? 0) + 1]);

    await open('quangTien', `/members/${found.personId}`);
    const there = new PersonPage(page);
    await there.newestIs('Tiếp nhận chuyển sinh hoạt', 'Khối Tân Mai');
    await there.page.getByText(/Nơi đã sinh hoạt/).waitFor();
  });

  step('an act recorded by somebody else meanwhile is not overwritten: the second is told to look again', async () => {
    const found = await findMember(read, 'REPRIMAND', ['OFFICIAL'], { not: met });
    const first = await meet(found);
    const second = new PersonPage((await open('townOfficer', `/members/${found.personId}`)).page);
    const late = await first.start('Khiển trách');
    const early = await second.start('Cảnh cáo');
    await early.fillDecision(decision('505-QĐ/UBKT'));
    await early.field(/^Nội dung vi phạm/).fill('Ghi trước');
    await early.confirm('Cảnh cáo');
    await late.fillDecision(decision('506-QĐ/UBKT'));
    await late.field(/^Nội dung vi phạm/).fill('Ghi sau');
    await late.button('Khiển trách').click();
    await late.root.getByText(/người khác/).waitFor();
    await late.button('Thôi').click();
    expect(await first.entries.filter({ hasText: '506-QĐ/UBKT' }).count()).toBe(0);
  });
});
