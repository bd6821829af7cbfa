// A ward that begins has its members in a spreadsheet: the list is entered at once, put right on the way, and taken back at once.
import { expect } from '@jest/globals';
import { arrival } from '../harness/arrival.ts';
import { eventually } from '../harness/eventually.ts';
import { type Units, UNITS, type Viewer, VIEWER } from '../harness/figures.ts';
import { sheetTable, taken } from '../harness/papers.ts';
import { story } from '../harness/story.ts';
import type { Visit } from '../harness/visit.ts';
import { ActDialog } from '../pages/act-dialog.ts';
import { PersonPage } from '../pages/person-page.ts';

const FOUND = 'query Found($unitId: ID!, $search: String) { members(filter: { unitId: $unitId, search: $search }, first: 10) { totalCount nodes { personName status decidedOn branch { name } person { id } } } }';
interface Found {
  members: { totalCount: number; nodes: { personName: string; status: string; decidedOn: string; branch: { name: string }; person: { id: string } }[] };
}

story('Danh sách đảng viên từ tệp', ({ step, visit, read }) => {
  let officer: Visit;
  let early: Visit;
  let [ward, branch, other] = ['', '', ''];
  let before = 0;
  const found = async (search?: string) => (await read<Found>('hoaHieu', FOUND, { unitId: ward, ...(search === undefined ? {} : { search }) })).members;
  const list = () => [
    'ĐẢNG BỘ PHƯỜNG HÒA HIẾU;;;;;;;;', '', 'TT;Họ tên;Sinh ngày;Nam, nữ;Chi bộ sinh hoạt;Nghề nghiệp;Văn hóa;Ngày vào Đảng;Ngày chính thức',
    `1;Phan Thị Sổ Cũ;02/03/1970;Nữ;${branch};Nông dân;10/10;03/02/1995;03/02/1996`,
    `2;Phan Văn Ghi Thêm;05/06/1988;Nam;Khối mười hai cũ;Giáo viên;12/12;19/05/2015;19/05/2016`,
    `3;Phan Thị Dự Bị;07/08/1999;Nữ;Khối mười hai cũ;Kế toán;THPT;20/10/2026;`,
    `4;Phan Văn Thiếu Ngày;1962;Nam;${other};Hưu trí;7/10;03/02/1990;03/02/1991`,
    `5;=HYPERLINK("x");05/06/1988;Nam;${other};Nông dân;12/12;19/05/2015;19/05/2016`, ';Tổng cộng: 5 đồng chí;;;;;;;',
  ].join('\r\n');
  const choose = (text: string, { page } = officer) => page.locator('input[type="file"]').setInputFiles({ name: 'sổ đảng viên.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  const bar = ({ page } = officer) => page.getByRole('region', { name: 'Ghi danh sách đảng viên' });
  const told = (text: string, who = officer) => eventually(async () => expect((await bar(who).innerText()).replace(/\s+/g, ' ')).toContain(text));

  step('from her members she goes to the list; the form to fill in has the branches of her ward', async () => {
    ward = (await read<Viewer>('hoaHieu', VIEWER)).viewer?.homeUnit.id ?? '';
    const { units } = await read<Units>('hoaHieu', UNITS, { under: ward });
    [branch = '', other = ''] = units.nodes.filter(({ kind }) => kind === 'SUB_BRANCH').map(({ name }) => name);
    before = (await found()).totalCount;
    officer = await visit('hoaHieu');
    await officer.open('/members');
    await officer.page.getByRole('button', { name: 'Nhập danh sách…' }).click();
    await arrival(officer.page, /^\/members\/list$/);
    await officer.page.getByText('Chưa nhập danh sách nào').waitFor();
    const form = await taken(officer.page, () => officer.page.getByRole('button', { name: 'Tải mẫu danh sách (.xlsx)' }).click());
    expect(form.name).toBe('Mẫu danh sách đảng viên.xlsx');
    expect(sheetTable(form.content, 'Mã chi bộ')[0]).toContain('Họ và tên *');
  });

  step('what the list lacks is said first, and said once for everybody', async () => {
    early = await visit('hoaHieu');
    await early.open('/members/list');
    for (const who of [officer, early]) {
      await choose(list(), who);
      await who.page.getByText('Chưa biết đọc ở đâu: Dân tộc.').waitFor();
      const everybody = who.page.getByLabel('Cả danh sách: Dân tộc');
      await everybody.fill('Kinh');
      await everybody.press('Enter');
      await told('Ghi được 1 người 4 dòng lỗi', who);
    }
  });

  step('every row says all that is wrong with it; the refused ones are taken away as a file in which nothing runs', async () => {
    await officer.page.getByText('Chỉ dòng lỗi 4').click();
    const rows = officer.page.getByRole('table', { name: 'Từng người' }).getByRole('row');
    await rows.filter({ hasText: 'Phan Văn Thiếu Ngày' }).getByText(/“Ngày sinh” ghi “1962”/).waitFor();
    expect(await rows.filter({ hasText: 'Phan Thị Sổ Cũ' }).count()).toBe(0);
    const file = await taken(officer.page, () => officer.page.getByRole('button', { name: 'Tải các dòng lỗi (.csv)' }).click());
    const lines = file.content.toString('utf8').split('\r\n');
    expect([file.name, lines[0]?.charCodeAt(0), lines.length]).toEqual(['sổ đảng viên - dòng lỗi.csv', 0xfeff, 6]);
    expect(lines[0]).toContain('"Ngày chính thức","Lỗi"');
    expect(lines.find((line) => line.includes('HYPERLINK'))).toContain(`"'=HYPERLINK`);
  });

  step('a branch that is called otherwise by now is named once for all its rows', async () => {
    await officer.page.getByLabel('“Khối mười hai cũ” là chi bộ').selectOption({ label: other });
    await told('Ghi được 3 người 2 dòng lỗi');
    const effect = officer.page.getByRole('table', { name: 'Từng chi bộ' }).getByRole('row').filter({ hasText: other });
    expect((await effect.getByRole('cell').allInnerTexts()).slice(1)).toContain('2');
  });

  step('it is entered; the answer is lost, and pressing again enters nobody twice', async () => {
    let lost = false;
    await officer.page.route('**/graphql', async (route) => {
      if (lost || !(route.request().postData() ?? '').includes('"EnterMemberList"')) return route.continue();
      lost = true;
      await route.fetch();
      await route.abort('connectionreset');
    });
    await bar().getByRole('button', { name: 'Ghi 3 người…' }).click();
    const dialog = new ActDialog(officer.page);
    await dialog.root.getByText('2 dòng lỗi không được ghi').waitFor();
    const together = dialog.root.getByLabel('Chỉ ghi khi không còn dòng nào lỗi');
    await together.check();
    expect(await dialog.button('Ghi 3 người').isDisabled()).toBe(true);
    await together.uncheck();
    await dialog.button('Ghi 3 người').click();
    await dialog.root.getByText(/chưa rõ việc đã được ghi hay chưa/).waitFor();
    await dialog.confirm('Ghi 3 người');
    await officer.page.getByText('Đã ghi 3 người của tệp “sổ đảng viên.csv”.').waitFor();
    await officer.page.unroute('**/graphql');
    expect((await found()).totalCount).toBe(before + 3);
  });

  step('whoever looked at the list before it was entered is told to look again, and sees what stands', async () => {
    await bar(early).getByRole('button', { name: 'Ghi 1 người…' }).click();
    await new ActDialog(early.page).confirm('Ghi 1 người');
    await bar(early).getByText(/^Số người ghi được đã khác lúc xem trước: lúc ấy 1, bây giờ 0/).waitFor();
    await told('Chưa có ai ghi được. 5 dòng lỗi', early);
    expect((await found()).totalCount).toBe(before + 3);
  });

  step('they are among the members with the days of the list, and their lives say where they come from', async () => {
    const { nodes } = await found('Phan Thị Sổ Cũ');
    expect(nodes).toMatchObject([{ status: 'OFFICIAL', decidedOn: '1995-02-03', branch: { name: branch } }]);
    expect((await found('Phan Thị Dự Bị')).nodes).toMatchObject([{ status: 'PROBATIONARY', branch: { name: other } }]);
    await officer.page.getByRole('link', { name: 'Xem đảng viên của đơn vị' }).click();
    await arrival(officer.page, /^\/members$/);
    await officer.page.getByText(new RegExp(`^${(before + 3).toLocaleString('vi-VN')} đảng viên`)).waitFor();
    await officer.open(`/members/${nodes[0]?.person.id}`);
    await new PersonPage(officer.page).newestIs('Từ sổ danh sách đảng viên', '03/02/1995');
  });

  step('the same list again finds them on record, and offers the columns that were chosen', async () => {
    await officer.open('/members/list');
    await choose(list());
    await officer.page.getByRole('button', { name: 'Dùng lại cách chọn lần trước' }).click();
    await told('Chưa có ai ghi được. 5 dòng lỗi');
    await officer.page.getByLabel('Là người khác').first().check();
    await told('Ghi được 1 người 4 dòng lỗi');
  });

  step('it is taken back by the word, and nobody of it is left', async () => {
    const lists = officer.page.getByRole('table', { name: 'Danh sách đã nhập' });
    await lists.getByRole('button', { name: 'Hoàn tác danh sách “sổ đảng viên.csv”' }).click();
    const dialog = new ActDialog(officer.page);
    await dialog.root.getByText(/^3 người đã ghi bằng danh sách này/).waitFor();
    expect(await dialog.button('Hoàn tác').isDisabled()).toBe(true);
    await dialog.field(/^Gõ/).fill('hoan tac');
    await dialog.confirm('Hoàn tác');
    await officer.page.getByText('Đã hoàn tác: 3 người không còn trong hồ sơ.').waitFor();
    await lists.getByText('đã hoàn tác').waitFor();
    expect((await found()).totalCount).toBe(before);
    expect((await found('Phan Thị Sổ Cũ')).totalCount).toBe(0);
  });
});
