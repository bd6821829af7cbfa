// npm run verify: recomputes everything that is derived and prints each difference. Ends with 1 when there is any.
//
//   DATABASE_OWNER_URL=… node tools/database/verify.ts
import { pathToFileURL } from 'node:url';
import type { Client } from 'pg';
import { withClient } from './migrate.ts';
import { certificates, deaths, departures } from './verification/beside-the-log.ts';
import { workingDays } from './verification/calendar.ts';
import { admissions, ancestry, auditChain, candidateAges, headcounts, unitEvents, memberNames, nameWords, particulars, stockPlaces, stocks, tallies, unitStates } from './verification/counters.ts';
import type { Check, Difference } from './verification/difference.ts';
import { candidacies, measures, memberships } from './verification/members.ts';
import { officesOnce, officeTerms } from './verification/offices.ts';
import { carriedAdmissions, placements, plans, quotas } from './verification/quotas.ts';
import { reportStates, snapshots } from './verification/reports.ts';

/** Every check with what it is about, in words for the one who reads the output. */
export const checks: readonly (readonly [name: string, check: Check])[] = [
  ['tổ tiên của đơn vị / ancestry', ancestry],
  ['tên và cấp trên của đơn vị / names and parents of units', unitStates],
  ['đảng viên, nơi sinh hoạt, chuyển sinh hoạt / memberships, postings, transfers', memberships],
  ['ngày sinh trong danh sách nguồn / birth dates of candidates', candidateAges],
  ['tên đảng viên theo chi bộ / names of members by branch', memberNames],
  ['các chữ trong tên đảng viên / words of members’ names', nameWords],
  ['lý lịch thay đổi / what changed about people', particulars],
  ['việc gần nhất của đơn vị / newest events of each unit', unitEvents],
  ['nguồn kết nạp / candidacies', candidacies],
  ['chức vụ / offices', officeTerms],
  ['mỗi người một chức vụ trong một đơn vị / one office a person in a unit', officesOnce],
  ['dự kiến chuyển đi / expected departures', departures],
  ['giấy chứng nhận lớp nhận thức về Đảng / certificates of awareness', certificates],
  ['ngày từ trần / deaths', deaths],
  ['cách đếm sự kiện / what events count as', measures],
  ['bộ đếm theo tháng / counters', tallies],
  ['số hiện có / stock', stocks],
  ['đơn vị trong số hiện có / where stock is counted', stockPlaces],
  ['kết nạp theo năm / admissions by year', admissions],
  ['biến động và hiện có / headcounts', headcounts],
  ['kế hoạch / plans', plans],
  ['chỉ tiêu / quotas', quotas],
  ['đơn vị được giao / where quotas were assigned', placements],
  ['kết quả theo chỉ tiêu qua sắp xếp / admissions carried with quotas', carriedAdmissions],
  ['trạng thái báo cáo / states of reports', reportStates],
  ['báo cáo đã ban hành / issued reports', snapshots],
  ['ngày làm việc / working days', workingDays],
  ['chuỗi nhật ký / audit chain', auditChain],
];

/** Runs every check on one snapshot of the database, so that people who work meanwhile make no difference. */
export async function verify(client: Client): Promise<{ name: string; differences: Difference[] }[]> {
  await client.query('begin isolation level repeatable read read only');
  try {
    const results: { name: string; differences: Difference[] }[] = [];
    for (const [name, check] of checks) results.push({ name, differences: await check(client) });
    return results;
  } finally {
    await client.query('rollback');
  }
}

const shown = 50;

/** What the checks found, a line for each and below it what differs, the first fifty. */
export const resultLines = (results: Awaited<ReturnType<typeof verify>>): string[] =>
  results.flatMap(({ name, differences }) => [
    `${differences.length === 0 ? '✓' : '✗'} ${name}${differences.length === 0 ? '' : `: ${differences.length}`}`,
    ...differences.slice(0, shown).map((difference) => `    ${difference}`),
    ...(differences.length > shown ? [`    … ${differences.length - shown} more`] : []),
  ]);

async function main(): Promise<number> {
  const url = process.env['DATABASE_OWNER_URL'] ?? process.env['DATABASE_URL'];
  if (!url) throw new Error('Cần DATABASE_OWNER_URL hoặc DATABASE_URL. / DATABASE_OWNER_URL or DATABASE_URL is needed.');
  const started = Date.now();
  const results = await withClient(url, verify);
  for (const line of resultLines(results)) console.log(line);
  const total = results.reduce((sum, { differences }) => sum + differences.length, 0);
  console.log(`${total} khác biệt / differences (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return total === 0 ? 0 : 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().then(
    (code) => (process.exitCode = code),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 2;
    },
  );
}
