// Step 4 of the story: the report of the month is there already; it goes up, comes back, is corrected, accepted and frozen.
import { createHash } from 'node:crypto';
import { expect } from '@jest/globals';
import { arrival } from '../harness/arrival.ts';
import { written } from '../harness/day.ts';
import { eventually } from '../harness/eventually.ts';
import { type Viewer, VIEWER } from '../harness/figures.ts';
import { findMember, type Found } from '../harness/find-people.ts';
import { story } from '../harness/story.ts';
import type { Visit } from '../harness/visit.ts';
import { NamesSheet } from '../pages/overview-page.ts';
import { PersonPage } from '../pages/person-page.ts';
import { ReportPage } from '../pages/report-page.ts';

interface Periods {
  reportPeriods: { nodes: { id: string; label: string; startsOn: string; endsOn: string }[] };
}

interface Report {
  report: { state: string; snapshot: { sha256: string; content: string } | null; cells: { label: string; value: number }[] } | null;
}

const REPORT = 'query Report($id: ID!) { report(id: $id) { state snapshot { sha256 content } cells { label value } } }';

story('Báo cáo tháng', ({ step, visit, read }) => {
  let ward: Visit;
  let town: Visit;
  let own: ReportPage;
  let above: ReportPage;
  let period: Periods['reportPeriods']['nodes'][number];
  let reportId = '';
  let today = '';
  let before: Record<string, number> = {};
  const met: Found[] = [];

  /** The ward enters a reprimand that was decided in the month of the report. */
  const recordLate = async (number: string) => {
    const found = await findMember(read, 'REPRIMAND', ['OFFICIAL'], { not: met, quietSince: period.startsOn });
    expect(found.officer).toBe('hoaHieu');
    met.push(found);
    await ward.open(`/members/${found.personId}`);
    const person = new PersonPage(ward.page);
    const dialog = await person.start('Khiển trách');
    await dialog.fillDecision({ number, signedOn: written(period.endsOn), signatory: 'Phan Văn Kiểm' });
    await dialog.field(/^Nội dung vi phạm/).fill('Ghi bổ sung theo biên bản tháng');
    await dialog.confirm('Khiển trách');
    await person.newestIs('Khiển trách', number);
  };

  step('the month has no report yet; opening it finds every figure already there', async () => {
    const { viewer } = await read<Viewer>('hoaHieu', VIEWER);
    today = viewer?.today ?? '';
    const unitId = viewer?.homeUnit.id ?? '';
    const { reportPeriods } = await read<Periods>('hoaHieu', '{ reportPeriods(kind: MONTH, first: 24) { nodes { id label startsOn endsOn } } }');
    period = reportPeriods.nodes.find(({ endsOn }) => endsOn < today) as typeof period;
    const standings = await read<{ reportOverview: { state: string }[] }>(
      'hoaHieu', 'query Standing($unitId: ID!, $periodId: ID!) { reportOverview(unitId: $unitId, periodId: $periodId) { state } }', { unitId, periodId: period.id },
    );
    expect(standings.reportOverview[0]?.state).toBe('NOT_STARTED');

    ward = await visit('hoaHieu');
    await ward.open(`/reports?period=${period.startsOn.slice(0, 4)}`);
    const row = ward.page.getByRole('row').filter({ hasText: period.label });
    expect(await row.innerText()).toContain('Chưa báo cáo');
    await row.getByRole('button', { name: 'Lập báo cáo' }).dblclick();
    await arrival(ward.page, /^\/reports\/[^/]+$/);
    reportId = new URL(ward.page.url()).pathname.split('/').at(-1) ?? '';
    own = new ReportPage(ward.page);
    await own.form.waitFor();
    before = await own.derived();
    expect(Object.keys(before)).toHaveLength(18);
    expect(Object.values(before).every(Number.isInteger)).toBe(true);
    await ward.page.getByText('Đầu kỳ + tăng − giảm = cuối kỳ').waitFor();
  });

  step('each figure opens to the people behind it, as many as it says', async () => {
    const sheet = new NamesSheet(ward.page);
    for (const [label, figure] of Object.entries(before)) {
      if (figure === 0) continue;
      await own.row(label).getByRole('button', { name: new RegExp(`^${label}: `) }).click();
      await eventually(async () => {
        expect(await sheet.root.innerText()).toContain(`trong ${figure.toLocaleString('vi-VN')}`);
        expect(await sheet.root.getByRole('listitem').count()).toBe(Math.min(figure, 100));
      });
      await sheet.close();
    }
  });

  step('a figure other than the records’ needs its reason', async () => {
    await own.row('Nguồn kết nạp cuối kỳ').getByRole('textbox').fill(String((before['Nguồn kết nạp cuối kỳ'] ?? 0) + 1));
    await own.button('Gửi báo cáo').click();
    await ward.page.getByText(/Ghi rõ lý do/).waitFor();
    expect(await own.dialog.root.count()).toBe(0);
    await own.row('Nguồn kết nạp cuối kỳ').getByRole('textbox').fill('');
  });

  step('what he typed and did not save is offered when he comes back', async () => {
    await ward.page.getByLabel('Nhận xét, kiến nghị').fill('Đang viết dở');
    ward.page.once('dialog', (dialog) => void dialog.accept());
    await ward.page.reload();
    await ward.page.getByText(/đã gõ nhưng chưa lưu/).waitFor();
    await own.button('Điền lại').click();
    expect(await ward.page.getByLabel('Nhận xét, kiến nghị').inputValue()).toBe('Đang viết dở');
    expect(await ward.page.getByText(/đã gõ nhưng chưa lưu/).count()).toBe(0);
  });

  step('he writes his remarks and submits; from then on it is closed to him', async () => {
    await ward.page.getByLabel('Nhận xét, kiến nghị').fill('Các chi bộ duy trì nền nếp sinh hoạt.');
    await own.submit();
    expect(await own.form.getByRole('textbox').count()).toBe(0);
    expect(await own.button('Gửi báo cáo').count()).toBe(0);
  });

  step('the town finds it waiting and returns it with a reason on one figure', async () => {
    town = await visit('townOfficer');
    await town.open(`/reports?period=${period.startsOn.slice(0, 4)}`);
    await town.page.getByLabel('Chọn kỳ').selectOption({ label: period.label });
    const row = town.page.getByRole('row').filter({ hasText: 'Đảng bộ phường Hòa Hiếu' });
    await row.getByText('Đã gửi, chờ duyệt').waitFor();
    await row.getByRole('link').first().click();
    await arrival(town.page, `/reports/${reportId}`);
    above = new ReportPage(town.page);
    await above.button('Trả lại').click();
    await above.dialog.field(/^Lý do trả lại/).fill('Thiếu một quyết định kỷ luật trong tháng.');
    await above.dialog.button('Thêm dòng').click();
    await above.dialog.field('Dòng cần sửa').selectOption({ label: 'Khiển trách' });
    expect(await above.dialog.button('Trả lại').isDisabled()).toBe(true);
    await above.dialog.field(/^Cần sửa gì ở dòng này/).fill('Biên bản ghi thêm một trường hợp.');
    await above.dialog.confirm('Trả lại');
    await town.page.getByText('Bị trả lại').first().waitFor();
  });

  step('the ward reads why, beside the figure; corrects the record, and the figure follows', async () => {
    await ward.open(`/reports/${reportId}`);
    await ward.page.getByText('Cấp trên trả lại: Thiếu một quyết định kỷ luật trong tháng.').waitFor();
    await ward.page.getByText('Bị trả lại: Biên bản ghi thêm một trường hợp.').waitFor();
    await recordLate('601-QĐ/UBKT');
    await ward.open(`/reports/${reportId}`);
    await eventually(async () => expect(await own.derived()).toEqual({ ...before, 'Khiển trách': (before['Khiển trách'] ?? 0) + 1 }));
    await own.submit();
  });

  step('the town accepts; the report is frozen under a hash anybody can recompute', async () => {
    await town.open(`/reports/${reportId}`);
    await above.button('Duyệt báo cáo').click();
    await above.dialog.confirm('Duyệt báo cáo');
    await town.page.getByText('Mã SHA-256 của nội dung').waitFor();
    const { report } = await read<Report>('townOfficer', REPORT, { id: reportId });
    expect(report?.state).toBe('ACCEPTED');
    const hash = createHash('sha256').update(report?.snapshot?.content ?? '', 'utf8').digest('hex');
    expect(await town.page.locator('code').innerText()).toBe(hash);
    await town.page.getByText('Từ khi gửi đến nay, số tính từ sổ không đổi.').waitFor();
    for (const name of ['Duyệt báo cáo', 'Trả lại']) expect(await above.button(name).count()).toBe(0);
  });

  step('a later correction shows as a difference and changes nothing that was accepted', async () => {
    const accepted = await read<Report>('townOfficer', REPORT, { id: reportId });
    const reprimanded = (before['Khiển trách'] ?? 0) + 1;
    await ward.open(`/members/${met[0]?.personId}`);
    const person = new PersonPage(ward.page);
    await person.entries.filter({ hasText: '601-QĐ/UBKT' }).getByRole('button', { name: /^Đính chính: / }).click();
    await person.dialog.root.getByText('Không có việc này').first().click();
    await person.dialog.field(/^Lý do/).fill('Ghi nhầm người');
    await person.dialog.fillDecision({ number: '603-QĐ/UBKT', signedOn: written(today), signatory: 'Phan Văn Kiểm' });
    await person.dialog.confirm('Không có việc này');
    await person.newestIs('Đính chính', '603-QĐ/UBKT', 'Ghi nhầm người');
    // What was corrected stays where it was and points at its correction.
    const old = person.entries.filter({ hasText: '601-QĐ/UBKT' });
    await eventually(async () => expect(await old.innerText()).toContain('Đã được đính chính'));

    await town.open(`/reports/${reportId}`);
    const difference = town.page.getByRole('row').filter({ hasText: '−1' });
    expect((await difference.innerText()).split(/\s+/).slice(-3)).toEqual([String(reprimanded), String(reprimanded - 1), '−1']);
    expect(await read<Report>('townOfficer', REPORT, { id: reportId })).toEqual(accepted);
    expect(await town.page.locator('code').innerText()).toBe(accepted.report?.snapshot?.sha256);
  });

  step('who did what and when stands beside it as plain lines', async () => {
    const log = (await town.page.getByRole('complementary').innerText()).replace(/\s+/g, ' ');
    for (const line of ['lập báo cáo', 'gửi báo cáo', 'trả lại', 'duyệt, chốt số liệu']) expect(log).toContain(line);
  });
});
