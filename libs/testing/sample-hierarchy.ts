/** Ids one can read in a failing test: the last digits say which unit. */
export const sample = {
  town: '00000000-0000-7000-8000-000000000001',
  wardA: '00000000-0000-7000-8000-0000000000a0',
  wardB: '00000000-0000-7000-8000-0000000000b0',
  school: '00000000-0000-7000-8000-0000000000c0',
  branchA1: '00000000-0000-7000-8000-0000000000a1',
  branchA2: '00000000-0000-7000-8000-0000000000a2',
  branchB1: '00000000-0000-7000-8000-0000000000b1',
  branchB2: '00000000-0000-7000-8000-0000000000b2',
} as const;

const units: [id: string, parent: string | null, name: string, short: string, code: string, kind: string, sector: string, position: number][] = [
  [sample.town, null, 'Đảng bộ thị xã Mẫu', 'Thị xã Mẫu', '40.001', 'TOWN_COMMITTEE', 'OTHER', 0],
  [sample.wardA, sample.town, 'Đảng bộ phường An', 'Phường An', '40.001.001', 'WARD_PARTY_ORG', 'WARD', 1],
  [sample.wardB, sample.town, 'Đảng bộ phường Bình', 'Phường Bình', '40.001.002', 'WARD_PARTY_ORG', 'WARD', 2],
  [sample.school, sample.town, 'Chi bộ Trường THPT Mẫu', 'THPT Mẫu', '40.001.003', 'GRASSROOTS_BRANCH', 'SCHOOL', 3],
  [sample.branchA1, sample.wardA, 'Chi bộ khối Đường 1', 'Khối Đường 1', '40.001.001.001', 'SUB_BRANCH', 'RESIDENTIAL', 1],
  [sample.branchA2, sample.wardA, 'Chi bộ khối Dương 2', 'Khối Dương 2', '40.001.001.002', 'SUB_BRANCH', 'RESIDENTIAL', 2],
  [sample.branchB1, sample.wardB, 'Chi bộ khối Bình 1', 'Khối Bình 1', '40.001.002.001', 'SUB_BRANCH', 'RESIDENTIAL', 1],
  [sample.branchB2, sample.wardB, 'Chi bộ khối Bình 2', 'Khối Bình 2', '40.001.002.002', 'SUB_BRANCH', 'RESIDENTIAL', 2],
];

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A small skewed tree: a town, two wards with two branches each, and a school branch directly under the town. */
export const sampleHierarchySql = [
  ...units.map(
    ([id, , name, short, code, kind, sector, position]) => `insert into org_unit (id) values (${quote(id)});
insert into org_unit_revision (unit_id, during, name, short_name, code, kind, sector, position)
  values (${quote(id)}, '(,)', ${quote(name)}, ${quote(short)}, ${quote(code)}, '${kind}', '${sector}', ${position});`,
  ),
  ...units.filter(([, parent]) => parent).map(([id, parent]) => `insert into org_placement values (${quote(id)}, ${quote(parent ?? '')}, '(,)');`),
  'select org_ancestry_rebuild();',
].join('\n');
