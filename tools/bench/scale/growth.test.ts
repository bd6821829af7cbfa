import { describe, expect, test } from '@jest/globals';
import { askedAgain, type Country, growthLines } from './growth.ts';
import { costTable, growthTable } from './growth-table.ts';

const cost = (buffers: number, p95 = 5): Country['costs'][string] => ({ statements: 2, buffers, p50: 2, p95, perSecond: 1000, serverCpu: 1, databaseCpu: 1 });
const country = (size: string, years: number, members: number, costs: Country['costs']): Country => ({
  size,
  years,
  members,
  branches: members / 18,
  wards: { large: 80, small: 40 },
  deepPage: 10_000,
  loadSeconds: 100,
  loadSteps: {},
  rows: members * 10,
  diskMB: 1,
  startMs: 700,
  residentMB: 120,
  costs,
});
const full = country('1', 10, 5_400_000, { 'W1 country': cost(260), 'W1 country, deep page': cost(320), 'W3 town': cost(200), 'W3 country': cost(230, 26), 'W2 large ward': cost(160), 'W2 small ward': cost(80) });
const tenth = country('1/10', 10, 540_000, { 'W1 country': cost(250) });
const hundredth = country('1/100', 10, 54_000, { 'W1 country': cost(200) });
const young = country('1', 1, 5_402_000, { 'W3 town': cost(180), 'W3 country': cost(229) });
const lines = growthLines([hundredth, young, full, tenth]);
const found = (what: string): ReturnType<typeof growthLines>[number] | undefined => lines.find((line) => line.what === what);

describe('the growth table', () => {
  test('compares the whole country with its hundredth, and ten years with one', () => {
    expect(found('W1 country, members × 100')).toMatchObject({ value: 1.3, met: true, of: '260 / 200 buffers (1, 10 y / 1/100, 10 y)' });
    expect(found('W3 town, 10 years against 1')).toMatchObject({ value: 1.11, met: true });
    expect(found('W3 country against town')).toMatchObject({ value: 1.15, met: true });
  });

  test('compares the years at a smaller size where the whole was not measured with one', () => {
    const tenthOld = country('1/10', 10, 540_000, { 'W3 town': cost(190) });
    const tenthYoung = country('1/10', 1, 541_000, { 'W3 town': cost(180) });
    expect(growthLines([full, tenthOld, tenthYoung, hundredth]).find(({ what }) => what === 'W3 town, 10 years against 1')).toMatchObject({ value: 1.06, of: '190 / 180 buffers (1/10, 10 y / 1/10, 1 y)' });
  });

  test('says what is beyond its limit', () => {
    expect(found('W1 page 10000 against page 1')).toMatchObject({ value: 1.23, met: false });
    expect(found('p95 W3 country')).toMatchObject({ value: 26, limit: 25, met: false });
  });

  test('lets a ward cost what its own branches cost', () => {
    expect(found('W2 80 branches against 40')).toMatchObject({ value: 2, limit: 2.4, met: true });
  });

  test('does not call met what was not measured', () => {
    expect(found('W4 acts a second')).toMatchObject({ value: null, met: null, of: 'not measured' });
    expect(growthLines([full]).find(({ what }) => what === 'W1 country, members × 100')?.met).toBeNull();
    expect(growthLines([])).toEqual([]);
  });

  test('calls beyond its limit what was not answered in time, and says so', () => {
    const timedOut = { ...full, unanswered: { 'search country, two words': 'TIMEOUT' } };
    expect(growthLines([timedOut]).find(({ what }) => what === 'p95 search country, two words')).toMatchObject({ value: null, met: false, of: 'not answered in time (1, 10 y)' });
    expect(costTable(timedOut)).toMatch(/search country, two words: not answered: TIMEOUT/);
  });

  test('keeps what was not asked again, and says no more that something was not answered once it is', () => {
    const before = { ...full, residentMB: 300, unanswered: { 'search country, two words': 'TIMEOUT', W4: 'TIMEOUT' } };
    const again = askedAgain(before, { ...full, residentMB: 100, costs: { 'search country, two words': cost(900) }, unanswered: { 'W3 town': 'TIMEOUT' } });
    expect(again.unanswered).toEqual({ W4: 'TIMEOUT', 'W3 town': 'TIMEOUT' });
    expect(Object.keys(again.costs).sort()).toEqual([...Object.keys(full.costs).filter((key) => key !== 'W3 town'), 'search country, two words'].sort());
    expect(again.residentMB).toBe(300);
    expect(askedAgain(undefined, full)).toMatchObject({ costs: full.costs, residentMB: 120 });
  });

  test('is printed with each limit beside its figure', () => {
    expect(growthTable(lines)).toMatch(/W1 page 10000 against page 1 +1\.23 ≤ 1\.2 ✗/);
    expect(growthTable(lines)).toMatch(/W4 acts a second +— ≥ 200/);
    expect(costTable(full)).toMatch(/W3 town +2 +200/);
  });
});
