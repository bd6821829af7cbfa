// What happens when an answer is lost on its way, and when two write to one record: nothing twice, nothing over what was not seen.
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { monthsFrom, written } from '../harness/day.ts';
import { type Viewer, VIEWER } from '../harness/figures.ts';
import { story } from '../harness/story.ts';
import type { Visit } from '../harness/visit.ts';
import { ActDialog } from '../pages/act-dialog.ts';
import { PersonPage } from '../pages/person-page.ts';

/** Lets the server do what it is asked and loses its answer, once. */
const loseAnswerTo = async (page: Page, operation: string): Promise<void> => {
  let lost = false;
  await page.route('**/graphql', async (route) => {
    if (lost || !(route.request().postData() ?? '').includes(`"${operation}"`)) return route.continue();
    lost = true;
    await route.fetch();
    await route.abort('connectionreset');
  });
};

story('Mất trả lời, hai người cùng ghi', ({ step, visit, read }) => {
  let secretary: Visit;
  let officer: Visit;
  let [today, personId] = ['', ''];
  const unknown = /chưa rõ việc đã được ghi hay chưa/;

  const listed = async (name: string): Promise<{ id: string; occupation: string }[]> => {
    const { candidacies } = await read<{ candidacies: { nodes: { person: { id: string; occupation: string } }[] } }>(
      'secretary', 'query Mine($search: String) { candidacies(filter: { search: $search }) { nodes { person { id occupation } } } }', { search: name },
    );
    return candidacies.nodes.map(({ person }) => person);
  };
  const fill = async (name: string): Promise<ActDialog> => {
    await secretary.open('/candidates');
    await secretary.page.getByRole('button', { name: 'Đưa người vào danh sách' }).first().click();
    const dialog = new ActDialog(secretary.page);
    await dialog.field(/^Nguồn/).selectOption('TEACHER');
    await dialog.field(/^Họ và tên/).fill(name);
    await dialog.field(/^Ngày sinh/).fill('12051998');
    await dialog.field(/^Giới/).selectOption('FEMALE');
    await dialog.field(/^Nghề nghiệp/).fill('Giáo viên mầm non');
    await dialog.field(/^Ngày chi bộ đưa vào danh sách/).fill(written(monthsFrom(today, -3)));
    return dialog;
  };

  step('an answer is lost after the server has recorded: the screen says that it does not know, and pressing again records nothing twice', async () => {
    today = (await read<Viewer>('secretary', VIEWER)).viewer?.today ?? '';
    secretary = await visit('secretary');
    const name = 'Phan Thị Mất Lời';
    const dialog = await fill(name);
    await loseAnswerTo(secretary.page, 'OpenCandidacy');
    await dialog.button('Đưa vào danh sách').click();
    await dialog.root.getByText(unknown).waitFor();
    expect(await listed(name)).toHaveLength(1);
    await dialog.button('Đưa vào danh sách').click();
    await secretary.page.getByRole('dialog', { name }).waitFor();
    expect(await listed(name)).toHaveLength(1);
    await secretary.page.unrouteAll();
  });

  step('changed after a lost answer: what was sent first stands, the change is not recorded beside it, and the screen says so', async () => {
    const name = 'Phan Thị Đổi Lời';
    const dialog = await fill(name);
    await loseAnswerTo(secretary.page, 'OpenCandidacy');
    await dialog.button('Đưa vào danh sách').click();
    await dialog.root.getByText(unknown).waitFor();
    await dialog.field(/^Nghề nghiệp/).fill('Giáo viên tiểu học');
    await dialog.button('Đưa vào danh sách').click();
    await dialog.root.getByText(/đã được ghi với nội dung lúc đó/).waitFor();
    expect(await dialog.button('Đưa vào danh sách').isDisabled()).toBe(true);
    expect(await listed(name)).toEqual([{ id: expect.any(String), occupation: 'Giáo viên mầm non' }]);
    await secretary.page.unrouteAll();
    await dialog.button('Thôi').click();
    // The list behind the form was asked again.
    await secretary.page.getByText(name).first().waitFor();
    personId = (await listed(name))[0]?.id ?? '';
  });

  step('somebody else writes to the record: who, when and what stands in the form, and it is sent only once that was seen', async () => {
    officer = await visit('hoaHieu');
    await secretary.open(`/members/${personId}`);
    await officer.open(`/members/${personId}`);
    const theirs = new PersonPage(officer.page);
    const first = await theirs.start('Ghi kết quả lớp nhận thức về Đảng');
    await first.field(/^Số giấy chứng nhận/).fill('GCN-91/2026');
    await first.field(/^Ngày cấp/).fill(written(monthsFrom(today, -2)));
    await first.confirm('Ghi kết quả');
    await theirs.newestIs('Kết quả lớp nhận thức về Đảng', 'GCN-91/2026');

    const mine = new PersonPage(secretary.page);
    const dialog = await mine.start('Đưa ra khỏi danh sách nguồn');
    await dialog.field(/^Lý do/).fill('Chuyển đi làm ăn xa, không còn theo dõi');
    await dialog.button('Đưa ra').click();
    await dialog.root.getByText('Bản ghi này vừa được người khác sửa').waitFor();
    const newer = dialog.root.getByRole('listitem').filter({ hasText: 'GCN-91/2026' });
    await newer.getByText(/ ghi lúc \d\d:\d\d \d\d\/\d\d\/\d{4}/).waitFor();
    await dialog.root.getByText('Ghi vào hồ sơ này từ khi đồng chí mở trang').waitFor();
    expect(await dialog.button('Đưa ra').isDisabled()).toBe(true);
    await dialog.field(/^Tôi đã xem bản mới/).check();
    await dialog.confirm('Đưa ra');
    await mine.newestIs('Đưa ra khỏi danh sách nguồn');
  });
});
