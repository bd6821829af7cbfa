// Two officers of the town at one draft: neither writes over the other unseen, and nothing typed is lost when the connection is.
import { expect } from '@jest/globals';
import { eventually } from '../harness/eventually.ts';
import { type Viewer, VIEWER } from '../harness/figures.ts';
import { story } from '../harness/story.ts';
import type { Visit } from '../harness/visit.ts';
import { PlanPage } from '../pages/plan-page.ts';
import { SignInPage } from '../pages/sign-in-page.ts';

interface Draft {
  plans: { nodes: { id: string; rows: { nodes: { unit: { shortName: string }; draft: number | null; locked: boolean }[] } }[] };
}
const DRAFT = `{ plans(filter: { state: DRAFT, periodKind: YEAR }, first: 1) { nodes { id rows(first: 100) { nodes { unit { shortName } draft locked } } } } }`;
const CREATE = `mutation Create($input: AccountCreateInput!) { accountCreate(input: $input) { temporaryPassword userErrors { code } } }`;
const login = 'can-bo-2.thi-xa';
const name = 'Trần Thị Cùng Soạn';

story('Hai cán bộ cùng soạn một kế hoạch', ({ step, visit, read }) => {
  let first: Visit;
  let second: Visit;
  let [mine, theirs]: PlanPage[] = [];
  let planId = '';
  let units: string[] = [];
  // Asked as the leader, who sees the draft too: the officer's own session ends with this story.
  const draft = async () => {
    const [plan] = (await read<Draft>('leader', DRAFT)).plans.nodes;
    if (plan === undefined) throw new Error('no draft');
    return plan;
  };
  const figure = async (unit: string) => (await draft()).rows.nodes.find((row) => row.unit.shortName === unit)?.draft ?? null;
  const desks = () => {
    if (mine === undefined || theirs === undefined) throw new Error('nobody is at the plan yet');
    return { mine, theirs };
  };
  const saved = (visitor: Visit) => visitor.page.getByText('Đã lưu mọi thay đổi').waitFor();

  step('a second officer comes to the same draft', async () => {
    const { viewer } = await read<Viewer>('townOfficer', VIEWER);
    const made = await read<{ accountCreate: { temporaryPassword: string; userErrors: unknown[] } }>('administrator', CREATE, {
      input: { login, displayName: name, role: 'ORGANISATION_OFFICER', unitId: viewer?.homeUnit.id, idempotencyKey: crypto.randomUUID() },
    });
    expect(made.accountCreate.userErrors).toEqual([]);
    second = await visit(null);
    await second.open('/sign-in');
    await new SignInPage(second.page).signIn(login, made.accountCreate.temporaryPassword);
    await second.page.getByLabel('Mật khẩu mới', { exact: true }).fill('con bò cười trên đồi chè');
    await second.page.getByLabel('Nhập lại mật khẩu mới').fill('con bò cười trên đồi chè');
    await second.page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
    await second.page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
    first = await visit('townOfficer');
    const plan = await draft();
    planId = plan.id;
    // What is locked says so in its cell instead of what becomes of it.
    units = plan.rows.nodes.filter(({ locked }) => !locked).map(({ unit }) => unit.shortName);
    for (const one of [first, second]) await one.open(`/plans/${planId}`);
    [mine, theirs] = [new PlanPage(first.page), new PlanPage(second.page)];
    for (const page of [mine, theirs]) await page.grid.waitFor();
  });

  step('they work on different units: both are recorded, and each is told what the other did', async () => {
    const [a = '', b = ''] = units;
    await desks().mine.type(a, '11');
    await saved(first);
    await desks().theirs.type(b, '12');
    await eventually(async () => expect([await figure(a), await figure(b)]).toEqual([11, 12]));
    await second.page.getByText('Người khác vừa sửa 1 ô của kế hoạch này').waitFor();
    expect(await desks().theirs.figure(a, 'Chỉ tiêu')).toBe('11');
    await second.page.getByRole('button', { name: 'Xem', exact: true }).click();
    const dialog = second.page.getByRole('dialog', { name: 'Người khác vừa sửa' });
    await dialog.getByRole('row').filter({ hasText: a }).getByText('11', { exact: true }).waitFor();
    await dialog.getByRole('button', { name: 'Đã xem' }).click();
    await dialog.waitFor({ state: 'detached' });
  });

  step('they change the same units: the second sees before, theirs and mine, with the name, and chooses for each', async () => {
    const [, , c = '', d = ''] = units;
    const before = await figure(c);
    await desks().theirs.type(c, '21');
    await desks().theirs.type(d, '22');
    await saved(second);
    await desks().mine.type(c, '31');
    await desks().mine.type(d, '32');
    await first.page.getByText('2 ô đồng chí sửa cũng vừa được người khác sửa').waitFor();
    // Nothing has been written over, nothing is lost: what was typed still stands in its cell, marked in words.
    expect([await figure(c), await figure(d)]).toEqual([21, 22]);
    expect(await desks().mine.figure(c, 'Chỉ tiêu')).toBe('31');
    await (await desks().mine.cell(c, 'Chỉ tiêu')).getByText(/Trùng với người khác: Người khác vừa ghi 21/).waitFor({ state: 'attached' });
    await first.page.getByRole('button', { name: 'Xem và chọn' }).click();
    const dialog = first.page.getByRole('dialog', { name: 'Hai người cùng sửa' });
    const line = dialog.getByRole('row').filter({ hasText: c });
    await line.getByText(name).waitFor();
    expect((await line.getByRole('cell').allInnerTexts()).map((text) => text.trim()).slice(0, 3)).toEqual([before === null ? 'Chưa giao' : String(before), '21', '31']);
    expect(await dialog.getByRole('button', { name: 'Còn 2 ô chưa chọn' }).isDisabled()).toBe(true);
    await dialog.getByRole('radio', { name: `Giữ số của đồng chí: ${c}` }).check();
    await dialog.getByRole('radio', { name: `Giữ số của người kia: ${d}` }).check();
    await dialog.getByRole('button', { name: 'Giữ theo lựa chọn' }).click();
    await eventually(async () => expect([await figure(c), await figure(d)]).toEqual([31, 22]));
    await eventually(async () => expect([await desks().mine.figure(c, 'Chỉ tiêu'), await desks().mine.figure(d, 'Chỉ tiêu')]).toEqual(['31', '22']));
    await saved(first);
  });

  step('with the connection cut what is typed stays, says so, and goes by itself when the connection is back', async () => {
    const [a = ''] = units;
    await first.context.setOffline(true);
    await desks().mine.type(a, '41');
    await first.page.getByRole('alert').filter({ hasText: '1 ô chưa lưu được' }).waitFor();
    await (await desks().mine.cell(a, 'Chỉ tiêu')).getByText(/^Chưa lưu/).waitFor({ state: 'attached' });
    expect(await figure(a)).toBe(11);
    await first.context.setOffline(false);
    await eventually(async () => expect(await figure(a)).toBe(41));
    await saved(first);
  });

  step('the tab is closed while the connection is cut: the cells are offered again, and met with what another has written meanwhile', async () => {
    const [a = '', b = ''] = units;
    await first.context.setOffline(true);
    await desks().mine.type(a, '51');
    await desks().mine.type(b, '52');
    await first.page.getByRole('alert').filter({ hasText: '2 ô chưa lưu được' }).waitFor();
    await first.page.close({ runBeforeUnload: false });
    await first.context.setOffline(false);
    await second.open(`/plans/${planId}`);
    await desks().theirs.grid.waitFor();
    await desks().theirs.type(b, '62');
    await saved(second);
    const page = await first.context.newPage();
    await page.goto(`${first.address}/plans/${planId}`);
    const back = new PlanPage(page);
    await back.grid.waitFor();
    await page.getByText(/còn 2 ô chưa gửi được đến máy chủ/).waitFor();
    await page.getByRole('button', { name: 'Ghi tiếp các ô này' }).click();
    await eventually(async () => expect(await figure(a)).toBe(51));
    await page.getByText('1 ô đồng chí sửa cũng vừa được người khác sửa').waitFor();
    expect(await figure(b)).toBe(62);
    await page.getByRole('button', { name: 'Xem và chọn' }).click();
    await page.getByRole('button', { name: 'Lấy hết số của người kia' }).click();
    await page.getByRole('button', { name: 'Giữ theo lựa chọn' }).click();
    await eventually(async () => expect(await back.figure(b, 'Chỉ tiêu')).toBe('62'));
    // Dealt with, it is not offered again.
    await page.reload();
    await back.grid.waitFor();
    expect(await page.getByRole('button', { name: 'Ghi tiếp các ô này' }).count()).toBe(0);
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('dangvu-work')))).toEqual([]);
  });

  step('whoever signs out leaves nothing behind', async () => {
    const page = first.context.pages()[0];
    if (page === undefined) throw new Error('no page');
    const [a = ''] = units;
    const desk = new PlanPage(page);
    // Refused by the network, not by being offline: signing out must still be possible afterwards.
    await page.route('**/graphql', async (route) => ((route.request().postData() ?? '').includes('quotaDraftSet') ? route.abort() : route.continue()));
    await desk.type(a, '71');
    await page.getByRole('alert').filter({ hasText: '1 ô chưa lưu được' }).waitFor();
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('dangvu-work')))).toHaveLength(1);
    page.on('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: /^Tài khoản của tôi/ }).click();
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.getByRole('button', { name: 'Đăng nhập' }).waitFor();
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('dangvu-work')))).toEqual([]);
    expect(await figure(a)).toBe(51);
  });
});
