// What the town asks of its units is its own decision, from a day on; what has closed is reopened for one unit.
import { expect } from '@jest/globals';
import { Client } from 'pg';
import { arrival } from '../harness/arrival.ts';
import { daysFrom, written } from '../harness/day.ts';
import { type Viewer, VIEWER } from '../harness/figures.ts';
import { story } from '../harness/story.ts';
import type { Visit } from '../harness/visit.ts';
import { ActDialog } from '../pages/act-dialog.ts';

interface Periods {
  reportPeriods: { nodes: { id: string; label: string; startsOn: string; endsOn: string }[] };
}

story('Lịch báo cáo', ({ step, visit, read, town }) => {
  let officer: Visit;
  let ward: Visit;
  let today = '';
  let period: Periods['reportPeriods']['nodes'][number];

  step('only what is asked for is offered; the calendar says by which document', async () => {
    today = (await read<Viewer>('townOfficer', VIEWER)).viewer?.today ?? '';
    officer = await visit('townOfficer');
    await officer.open('/reports');
    const kinds = officer.page.getByRole('group', { name: 'Loại kỳ' });
    expect(await kinds.getByRole('radio').count()).toBe(2);
    expect((await kinds.innerText()).replace(/\s+/g, ' ')).toContain('Tháng Năm');
    await officer.page.getByRole('button', { name: 'Lịch báo cáo' }).click();
    await officer.page.getByText('Đang theo số 43-CV/BTC').waitFor();
    const asked = officer.page.getByRole('table', { name: 'Đang áp dụng' });
    await officer.page.getByRole('region', { name: 'Đang áp dụng' }).getByText('Không yêu cầu: Quý, 6 tháng').waitFor();
    expect(await asked.getByRole('row').filter({ hasText: 'Tháng' }).first().innerText()).toContain('30 ngày sau hạn');
  });

  step('he asks no year any more and lets months close sooner; what has begun keeps its days', async () => {
    await officer.page.getByRole('button', { name: 'Sửa lịch báo cáo' }).click();
    const dialog = new ActDialog(officer.page);
    await dialog.field('Yêu cầu báo cáo năm').uncheck();
    const month = dialog.root.getByRole('group', { name: 'Tháng' });
    await month.getByLabel(/^Khóa/).fill('400');
    await dialog.root.getByText('Nhập số nguyên từ 0 đến 365.').waitFor();
    await month.getByLabel(/^Khóa/).fill('10');
    await dialog.field(/^Số văn bản/).fill('88-CV/BTC');
    expect(await dialog.button('Ban hành lịch').isDisabled()).toBe(true);
    await dialog.field(/^Ngày văn bản/).fill(written(today));
    await dialog.field(/^Áp dụng từ ngày/).fill(written(today));
    await dialog.button('Ban hành lịch').click();
    await dialog.root.getByText(/Lịch báo cáo mới áp dụng sớm nhất từ/).waitFor();
    await dialog.field(/^Áp dụng từ ngày/).fill(written(daysFrom(today, 1)));
    await dialog.root.getByText(/^Năm \d{4} trở đi: không yêu cầu/).waitFor();
    await dialog.confirm('Ban hành lịch');
    const row = officer.page.getByRole('table', { name: 'Các lần quy định' }).getByRole('row').filter({ hasText: '88-CV/BTC' });
    await row.getByText('Sắp áp dụng').waitFor();
    expect(await row.innerText()).toContain('khóa 10 ngày sau hạn');
    await officer.page.getByText('Đang theo số 43-CV/BTC').waitFor();
  });

  step('a ward that missed the closing day is told so, and who can help', async () => {
    const { reportPeriods } = await read<Periods>('hoaHieu', '{ reportPeriods(kind: MONTH, first: 24) { nodes { id label startsOn endsOn } } }');
    period = reportPeriods.nodes.find(({ endsOn }) => endsOn < today) as typeof period;
    // The days go by.
    const client = new Client({ connectionString: town().ownerUrl });
    await client.connect();
    await client.query('update report_period set due_on = $2, closes_on = $3 where id = $1', [period.id, daysFrom(today, -2), daysFrom(today, -1)]);
    await client.end();
    ward = await visit('hoaHieu');
    await ward.open(`/reports?period=${period.startsOn.slice(0, 4)}`);
    const row = ward.page.getByRole('row').filter({ hasText: period.label });
    await row.getByText(`Đã khóa sau ${written(daysFrom(today, -1))}. Cần lập thì đề nghị cấp trên mở lại.`).waitFor();
    expect(await row.getByRole('button').count()).toBe(0);
  });

  step('the town reopens it for this ward, until a day', async () => {
    await officer.open(`/reports?period=${period.startsOn.slice(0, 4)}`);
    await officer.page.getByLabel('Chọn kỳ').selectOption({ label: period.label });
    const row = officer.page.getByRole('row').filter({ hasText: 'Đảng bộ phường Hòa Hiếu' });
    await row.getByText('Đã khóa').waitFor();
    await row.getByRole('button', { name: 'Mở lại cho Đảng bộ phường Hòa Hiếu' }).click();
    const dialog = new ActDialog(officer.page);
    await dialog.field(/^Mở đến hết ngày/).fill(written(daysFrom(today, 3)));
    expect(await dialog.button('Mở lại').isDisabled()).toBe(true);
    await dialog.field(/^Lý do mở lại/).fill('Cán bộ phường ốm cả tuần');
    await dialog.confirm('Mở lại');
    await row.getByText(`Mở lại đến ${written(daysFrom(today, 3))}`).waitFor();
  });

  step('and the ward writes its report and sends it', async () => {
    await ward.open(`/reports?period=${period.startsOn.slice(0, 4)}`);
    const row = ward.page.getByRole('row').filter({ hasText: period.label });
    await row.getByText(`Mở lại đến ${written(daysFrom(today, 3))}`).waitFor();
    await row.getByRole('button', { name: 'Lập báo cáo' }).click();
    await arrival(ward.page, /^\/reports\/[^/]+$/);
    await ward.page.getByText(`mở lại đến ${written(daysFrom(today, 3))}`).waitFor();
    await ward.page.getByRole('main').getByRole('button', { name: 'Gửi báo cáo', exact: true }).click();
    await new ActDialog(ward.page).confirm('Gửi báo cáo');
    await ward.page.getByText('Đã gửi, chờ duyệt').first().waitFor();
  });

  step('returned after it has closed, it is given the days to correct it in', async () => {
    const address = new URL(ward.page.url()).pathname;
    await officer.open(address);
    const client = new Client({ connectionString: town().ownerUrl });
    await client.connect();
    // The day that was given has gone by too: what was given last counts.
    await client.query(
      `insert into report_reopening (unit_id, period_id, until_on, reason) select unit_id, period_id, $2, 'Hết hạn' from report_reopening where period_id = $1 order by seq desc limit 1`,
      [period.id, daysFrom(today, -1)],
    );
    await client.end();
    await officer.open(address);
    await officer.page.getByRole('main').getByRole('button', { name: 'Trả lại', exact: true }).click();
    const dialog = new ActDialog(officer.page);
    await dialog.field(/^Lý do trả lại/).fill('Xem lại số chuyển đến');
    expect(await dialog.button('Trả lại').isDisabled()).toBe(true);
    await dialog.field(/^Đơn vị sửa và gửi lại đến hết ngày/).fill(written(daysFrom(today, 5)));
    await dialog.confirm('Trả lại');
    await officer.page.getByText(`mở lại đến ${written(daysFrom(today, 5))}`).waitFor();
    await ward.open(address);
    await ward.page.getByRole('main').getByRole('button', { name: 'Gửi báo cáo', exact: true }).waitFor();
  });
});
