// Steps 1 and 5 of the story: the dashboard of the year, and the published figures of earlier ones.
import { expect } from '@jest/globals';
import { arrival } from '../harness/arrival.ts';
import { eventually } from '../harness/eventually.ts';
import { type Standing, STANDING, type Viewer, VIEWER } from '../harness/figures.ts';
import { story } from '../harness/story.ts';
import type { Visit } from '../harness/visit.ts';
import { NamesSheet, OverviewPage } from '../pages/overview-page.ts';

story('Tổng quan', ({ step, visit, read }) => {
  let officer: Visit;
  let board: OverviewPage;
  let standing: NonNullable<Standing['dashboard']>;
  let townId = '';

  step('the first sentence says how the year stands, as the API does', async () => {
    const { viewer } = await read<Viewer>('townOfficer', VIEWER);
    townId = viewer?.homeUnit.id ?? '';
    standing = (await read<Standing>('townOfficer', STANDING, { unitId: townId })).dashboard as NonNullable<Standing['dashboard']>;
    officer = await visit('townOfficer');
    await officer.open('/');
    board = new OverviewPage(officer.page);
    await officer.page.getByText(standing.sentence).waitFor();
    const { done, quota, percent } = standing.attainment;
    expect(await board.standing()).toContain(`${done}/${quota}`);
    expect(await board.standing()).toMatch(new RegExp(`${percent.whole}\\s%`));
  });

  step('every unit below with a quota stands with n/N, those without stand apart; peers by the gap to pace', async () => {
    const units = board.region('Đơn vị trực thuộc');
    const more = units.getByRole('button', { name: /^Xem thêm \d+ đơn vị/ });
    while ((await more.count()) > 0) await more.first().click();
    const text = (await units.innerText()).replace(/\s+/g, ' ');
    for (const { unit, attainment } of standing.units) {
      expect(text).toContain(attainment.quota === null ? unit.shortName : `${unit.shortName} ${attainment.done}/${attainment.quota}`);
    }
    const without = standing.units.filter(({ attainment }) => attainment.quota === null).length;
    expect(text).toContain(`Chưa giao chỉ tiêu ${without}`);
    const wards = units.getByRole('list', { name: 'Đảng bộ phường' }).getByRole('link');
    const order = standing.units.map(({ unit }) => unit.shortName).filter((name) => name.startsWith('Phường'));
    expect(await wards.allInnerTexts()).toEqual(order);
  });

  step('a chart has a table twin with the same figures', async () => {
    const units = board.region('Đơn vị trực thuộc');
    await units.getByRole('button', { name: 'Xem dạng bảng' }).nth(1).click();
    const table = units.getByRole('table').first();
    const hoaHieu = standing.units.find(({ unit }) => unit.shortName === 'Phường Hòa Hiếu')?.attainment;
    const row = await table.getByRole('row', { name: /Phường Hòa Hiếu/ }).innerText();
    expect(row.split(/\s+/)).toEqual(expect.arrayContaining([String(hoaHieu?.done), String(hoaHieu?.quota)]));
  });

  step('a figure opens to as many names as it counts', async () => {
    const sheet = new NamesSheet(officer.page);
    await board.region('Kết nạp so với chỉ tiêu').getByRole('button', { name: /Đã kết nạp/ }).first().click();
    await eventually(async () => expect(await sheet.people()).toBe(standing.attainment.done));
    await sheet.close();
    for (const region of ['Kỷ luật đảng viên', 'Giảm đảng viên']) {
      for (const figure of await board.region(region).getByRole('button').all()) {
        const count = Number((await figure.innerText()).replaceAll('.', ''));
        await figure.click();
        // Two forms for one person are two lines under the sum of people; every other figure is as long as its list.
        const exact = !/^Số người/.test((await figure.getAttribute('aria-label')) ?? '');
        await eventually(async () => {
          const people = await sheet.people();
          if (exact) expect(people).toBe(count);
          else expect(people).toBeGreaterThanOrEqual(count);
        });
        await sheet.close();
      }
    }
  });

  step('a name leads to the person', async () => {
    await board.region('Giảm đảng viên').getByRole('button').first().click();
    const person = new NamesSheet(officer.page).root.getByRole('link').first();
    const name = await person.innerText();
    await person.click();
    await arrival(officer.page, /^\/members\/[^/]+$/);
    await officer.page.getByRole('heading', { level: 1, name }).waitFor();
    await officer.page.goBack();
    await officer.page.getByRole('heading', { level: 1, name: 'Tổng quan' }).waitFor();
  });

  step('to 15/10/2021: 100, “chưa giao chỉ tiêu”, no percent and no pace; a band says it is not today', async () => {
    await board.lookAsOf('15/10/2021');
    await eventually(async () => expect(await board.standing()).toContain('Năm 2021 100'));
    const text = await board.standing();
    expect(text).toContain('Chưa giao chỉ tiêu');
    // Where the year is heading needs no quota; a rate and the pace against one do.
    expect(text).not.toMatch(/100\/|\d\s*%(?! thời gian)|theo nhịp cần/);
    expect(new URL(officer.page.url()).searchParams.get('asOf')).toBe('2021-10-15');
    await officer.page.getByRole('button', { name: 'Về hôm nay' }).click();
    await eventually(async () => expect(await board.standing()).toContain(`${standing.attainment.done}/`));
  });

  step('to 30/9/2021: 31 disciplined, 12 expelled, 4 warned, 15 reprimanded, a printed 0; struck off stands elsewhere', async () => {
    await board.lookAsOf('30/09/2021');
    await eventually(async () =>
      expect(await board.ledger('Kỷ luật đảng viên')).toEqual({
        'Khiển trách': '15', 'Cảnh cáo': '4', 'Cách chức': '0', 'Khai trừ': '12', 'Số người': '31',
      }),
    );
    expect(Object.keys(await board.ledger('Giảm đảng viên'))).toContain('Xóa tên');
  });

  step('the term 2015–2020: 639/597 and 107 %; the year 2015: 156/120 and 130 %', async () => {
    await board.choosePeriod('2015–2020');
    await eventually(async () => expect(await board.standing()).toMatch(/639\/597.*107\s%/));
    await board.choosePeriod('2015');
    await eventually(async () => expect(await board.standing()).toMatch(/156\/120.*130\s%/));
  });

  step('what waits leads to the work, dormant branches to their pages', async () => {
    await officer.open('/');
    const dormant = board.region('Chi bộ lâu chưa kết nạp').getByRole('link');
    expect(await dormant.count()).toBeGreaterThan(0);
    const name = await dormant.first().innerText();
    await dormant.first().click();
    await arrival(officer.page, /^\/organisation\/[^/]+$/);
    await officer.page.getByRole('heading', { level: 1, name }).waitFor();
    await officer.open('/');
    await board.region('Cần quyết định trong tuần').getByRole('link').first().click();
    await arrival(officer.page, '/work');
  });

  step('a ward sees its own year and nothing of another', async () => {
    const ward = await visit('hoaHieu');
    await ward.open('/');
    const own = new OverviewPage(ward.page);
    const hoaHieu = standing.units.find(({ unit }) => unit.shortName === 'Phường Hòa Hiếu')?.attainment;
    expect(await own.standing()).toContain(`${hoaHieu?.done}/${hoaHieu?.quota}`);
    await ward.open(`/?unit=${townId}`);
    await ward.page.getByText('Chưa có số liệu của đơn vị này').waitFor();
  });
});
