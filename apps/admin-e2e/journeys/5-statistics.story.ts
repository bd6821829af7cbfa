// What the yearly tables are filled in from: the make-up of the membership, the movements of a period, the years side by side.
import { expect } from '@jest/globals';
import { arrival } from '../harness/arrival.ts';
import { barriers } from '../harness/axe.ts';
import { eventually } from '../harness/eventually.ts';
import { type Viewer, VIEWER } from '../harness/figures.ts';
import { sheetTable, taken } from '../harness/papers.ts';
import { story } from '../harness/story.ts';
import type { Visit } from '../harness/visit.ts';
import { phone } from '../harness/visit.ts';
import { NamesSheet } from '../pages/overview-page.ts';

const COUNTED = `query Counted($unitId: ID!) { dashboard(unitId: $unitId) { memberCount composition { tables { trait rows { kind label count } } } movements { cell count } } }`;

interface Counted {
  dashboard: { memberCount: number; composition: { tables: { trait: string; rows: { kind: string; label: string; count: number }[] }[] }; movements: { cell: string; count: number }[] };
}

story('Thống kê', ({ step, visit, read }) => {
  let officer: Visit;
  let counted: Counted['dashboard'];
  const number = (text: string): number => Number(text.replaceAll('.', ''));
  const table = (name: string) => officer.page.getByRole('region', { name, exact: true }).getByRole('table');

  step('reached from the reports; each table adds up to the members there are', async () => {
    const { viewer } = await read<Viewer>('hoaHieu', VIEWER);
    counted = (await read<Counted>('hoaHieu', COUNTED, { unitId: viewer?.homeUnit.id ?? '' })).dashboard;
    officer = await visit('hoaHieu');
    await officer.open('/reports');
    await officer.page.getByRole('button', { name: 'Thống kê', exact: true }).click();
    await arrival(officer.page, '/reports/statistics');
    await table('Giới tính').waitFor();
    for (const [trait, name] of [['SEX', 'Giới tính'], ['EDUCATION', 'Giáo dục phổ thông'], ['RELIGION', 'Tôn giáo']] as const) {
      const rows = counted.composition.tables.find((one) => one.trait === trait)?.rows ?? [];
      const shown = await table(name).locator('tbody').getByRole('row').all();
      expect(shown).toHaveLength(rows.length);
      const figures = await Promise.all(shown.map(async (row) => number(((await row.getByRole('cell').last().innerText()).split('/')[0] ?? '').trim())));
      expect(figures.reduce((sum, one) => sum + one, 0)).toBe(counted.memberCount);
    }
    expect(await barriers(officer.page)).toEqual([]);
  });

  step('a figure opens to as many names as it counts, those without anything recorded too', async () => {
    const sheet = new NamesSheet(officer.page);
    for (const [region, label] of [['Giới tính', 'Nữ'], ['Lý luận chính trị', 'Không có hoặc chưa ghi']] as const) {
      const row = counted.composition.tables.flatMap(({ rows }) => rows.filter((one) => one.label === label)).find(({ count }) => count > 0);
      await table(region).getByRole('row', { name: new RegExp(`^${label}`) }).getByRole('button').last().click();
      const expected = region === 'Giới tính' ? row?.count : counted.composition.tables.find(({ trait }) => trait === 'POLITICAL_THEORY')?.rows.find((one) => one.label === label)?.count;
      await eventually(async () => expect(await sheet.people()).toBe(expected));
      await sheet.close();
    }
  });

  step('the movements of the period: start and end as counted, and the identity is said', async () => {
    await officer.page.getByText('Biến động trong kỳ', { exact: true }).click();
    await officer.page.getByText('Đầu kỳ + tăng − giảm = cuối kỳ').waitFor();
    for (const [cell, label] of [['OPENING', 'Đảng số đầu kỳ'], ['CLOSING', 'Đảng số cuối kỳ']] as const) {
      const row = table('Biến động trong kỳ').getByRole('row', { name: new RegExp(`^${label}`) });
      expect(number(await row.getByRole('cell').nth(2).innerText())).toBe(counted.movements.find((one) => one.cell === cell)?.count);
    }
    expect(new URL(officer.page.url()).searchParams.get('section')).toBe('movements');
  });

  step('five years side by side; a year leads to its movements', async () => {
    await officer.page.getByText('Nhiều năm', { exact: true }).click();
    const years = table('Nhiều năm').getByRole('columnheader').getByRole('link');
    await eventually(async () => expect(await years.count()).toBe(5));
    const first = (await years.first().innerText()).trim();
    await years.first().click();
    await officer.page.getByText(`Tăng, giảm đảng viên từ 01/01/${first} đến 31/12/${first}`).first().waitFor();
    expect(new URL(officer.page.url()).searchParams.get('period')).toBe(first);
  });

  step('the tables are taken home as files', async () => {
    const file = await taken(officer.page, () => officer.page.getByRole('button', { name: 'Tải Excel' }).click());
    expect(file.name).toMatch(/^Tăng, giảm đảng viên - .+\.xlsx$/);
    const rows = sheetTable(file.content, 'Nội dung');
    expect(rows.map(([label]) => label)).toEqual(expect.arrayContaining(['Đảng số đầu kỳ', 'Kết nạp', 'Đảng số cuối kỳ']));
  });

  step('on a phone nothing runs over the edge', async () => {
    const small = await visit('hoaHieu', phone);
    await small.open('/reports/statistics');
    await small.page.getByRole('region', { name: 'Giới tính', exact: true }).waitFor();
    expect(await small.page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')).toBe(true);
    expect(await barriers(small.page)).toEqual([]);
  });
});
