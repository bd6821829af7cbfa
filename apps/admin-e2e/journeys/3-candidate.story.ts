// Step 3 of the story, before the decision: a person enters the list, learns, is voted on; the rules say what is possible.
import { expect } from '@jest/globals';
import { daysFrom, monthsFrom, written } from '../harness/day.ts';
import { layPapers } from '../harness/dossier.ts';
import { type Viewer, VIEWER } from '../harness/figures.ts';
import { story } from '../harness/story.ts';
import type { Visit } from '../harness/visit.ts';
import { ActDialog } from '../pages/act-dialog.ts';
import { PersonPage } from '../pages/person-page.ts';

story('Nguồn kết nạp', ({ step, visit, read }) => {
  let secretary: Visit;
  let officer: Visit;
  let today = '';
  let personId = '';
  const name = 'Nguyễn Thị Thử Nghiệm';

  step('the secretary puts somebody on the list of his branch', async () => {
    today = (await read<Viewer>('secretary', VIEWER)).viewer?.today ?? '';
    secretary = await visit('secretary');
    await secretary.open('/candidates');
    await secretary.page.getByRole('button', { name: 'Đưa người vào danh sách' }).first().click();
    const dialog = new ActDialog(secretary.page);
    await dialog.field(/^Nguồn/).selectOption('TEACHER');
    await dialog.field(/^Họ và tên/).fill(name);
    await dialog.field(/^Ngày sinh/).fill('12051998');
    await dialog.field(/^Giới/).selectOption('FEMALE');
    await dialog.field(/^Nghề nghiệp/).fill('Giáo viên mầm non');
    await dialog.field(/^Ngày chi bộ đưa vào danh sách/).fill(written(monthsFrom(today, -3)));
    await dialog.button('Đưa vào danh sách').dblclick();
    const sheet = secretary.page.getByRole('dialog', { name });
    await sheet.waitFor();
    const { candidacies } = await read<{ candidacies: { nodes: { person: { id: string } }[] } }>(
      'secretary', 'query Mine($search: String) { candidacies(filter: { search: $search }) { nodes { person { id } } } }', { search: 'nguyen thi thu nghiem' },
    );
    expect(candidacies.nodes).toHaveLength(1);
    personId = candidacies.nodes[0]?.person.id ?? '';
  });

  step('the awareness class; a day ahead of today is refused at its field', async () => {
    await secretary.open(`/members/${personId}`);
    const person = new PersonPage(secretary.page);
    const dialog = await person.start('Ghi kết quả lớp nhận thức về Đảng');
    await dialog.field(/^Số giấy chứng nhận/).fill('GCN-77/2026');
    await dialog.field(/^Ngày cấp/).fill(written(daysFrom(today, 1)));
    await dialog.field(/^Số giấy chứng nhận/).focus();
    await dialog.root.getByText(/Không muộn hơn/).waitFor();
    await dialog.field(/^Ngày cấp/).fill(written(monthsFrom(today, -2)));
    await dialog.confirm('Ghi kết quả');
    await person.newestIs('Kết quả lớp nhận thức về Đảng', 'GCN-77/2026');
  });

  step('the ward’s officer opens the dossier; the branch votes, and the count says at once whether it is enough', async () => {
    officer = await visit('hoaHieu');
    await officer.open(`/members/${personId}`);
    const person = new PersonPage(officer.page);
    let dialog = await person.start('Cho phép lập hồ sơ');
    await dialog.field(/^Ngày đảng ủy cho phép/).fill(written(daysFrom(monthsFrom(today, -1), -3)));
    await dialog.field(/^Số văn bản/).fill('31-TB/ĐU');
    await dialog.confirm('Ghi việc cho phép');
    await person.newestIs('Cho phép lập hồ sơ', '31-TB/ĐU');
    dialog = await person.start('Mở hồ sơ xin vào Đảng');
    await dialog.field(/^Ngày mở hồ sơ/).fill(written(monthsFrom(today, -1)));
    await dialog.confirm('Mở hồ sơ');
    await person.newestIs('Mở hồ sơ xin vào Đảng');

    // The dossier is empty: the branch cannot vote, and it stands there why.
    await person.region('Chưa làm được').getByText(/Hồ sơ còn thiếu/).first().waitFor();
    await layPapers(read, 'hoaHieu', personId, daysFrom(today, -25));
    await officer.open(`/members/${personId}`);

    dialog = await person.start('Ghi biểu quyết của chi bộ');
    await dialog.field(/^Ngày họp/).fill(written(daysFrom(today, -20)));
    for (const [field, count] of [['Triệu tập', '18'], ['Có mặt', '15'], ['Tán thành', '11'], ['Không', '4']] as const) {
      await dialog.root.getByRole('textbox', { name: field, exact: true }).fill(count);
    }
    // Two thirds of 18 are 12.
    await dialog.root.getByRole('status').getByText('Không đạt').waitFor();
    await dialog.root.getByRole('textbox', { name: 'Tán thành', exact: true }).fill('12');
    await dialog.root.getByRole('textbox', { name: 'Không', exact: true }).fill('3');
    await dialog.root.getByRole('status').getByText('Đạt', { exact: true }).waitFor();
    await dialog.confirm('Ghi biểu quyết');
    await person.newestIs('Biểu quyết của chi bộ', '12');
  });

  step('before the committee has voted there is no decision; the reason stands there', async () => {
    const person = new PersonPage(officer.page);
    expect(await person.region('Ghi việc mới').getByRole('button', { name: 'Ghi quyết định kết nạp' }).count()).toBe(0);
    const dialog = await person.start('Ghi biểu quyết của đảng ủy');
    await dialog.field(/^Ngày họp/).fill(written(daysFrom(today, -10)));
    for (const [field, count] of [['Số ủy viên', '9'], ['Có mặt', '9'], ['Tán thành', '9'], ['Không', '0']] as const) {
      await dialog.root.getByRole('textbox', { name: field, exact: true }).fill(count);
    }
    await dialog.confirm('Ghi biểu quyết');
    await person.newestIs('Biểu quyết của đảng ủy');
    await person.region('Ghi việc mới').getByRole('button', { name: 'Ghi quyết định kết nạp' }).waitFor();
  });

  step('the secretary sees how far it has come, and cannot decide', async () => {
    await secretary.open('/candidates');
    await secretary.page.getByRole('link', { name }).or(secretary.page.getByRole('button', { name: new RegExp(name) })).first().waitFor();
    await secretary.open(`/members/${personId}`);
    const person = new PersonPage(secretary.page);
    await person.newestIs('Biểu quyết của đảng ủy');
    expect(await person.region('Ghi việc mới').getByRole('button', { name: 'Ghi quyết định kết nạp' }).count()).toBe(0);
  });
});
