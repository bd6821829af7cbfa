// Every address of the application, with ids of the demo town filled in.
import { read, type Asker } from './graphql.ts';

const PLACES = `
  query Places($year: Int!) {
    viewer { homeUnit { id } }
    ward: units(filter: { search: "Phường Hòa Hiếu" }, first: 1) { nodes { id } }
    members(first: 1, filter: { statuses: [PROBATIONARY] }) { nodes { person { id } } }
    draft: plans(first: 1, filter: { state: DRAFT, periodKind: YEAR }) { nodes { id } }
    published: plans(first: 1, filter: { state: PUBLISHED, year: $year, periodKind: YEAR }) { nodes { id } }
    accepted: reports(first: 1, filter: { state: ACCEPTED }) { nodes { id } }
    transfers(first: 1, filter: { open: true }) { nodes { code } }
    returned: reports(first: 1, filter: { state: RETURNED }) { nodes { id } }
  }`;

const CLASSES = 'query Classes($unitId: ID!) { trainingClasses(unitId: $unitId, over: true, first: 1) { nodes { id } } }';

interface Nodes {
  nodes: { id: string }[];
}

export interface Place {
  name: string;
  path: string;
}

/** Pages an officer of the town has business with. */
export async function everyPage(address: string, officer: Asker, today: string): Promise<Place[]> {
  const found = await read<{
    ward: Nodes;
    members: { nodes: { person: { id: string } | null }[] };
    draft: Nodes;
    published: Nodes;
    accepted: Nodes;
    returned: Nodes;
    viewer: { homeUnit: { id: string } | null } | null;
    transfers: { nodes: { code: string }[] };
  }>(address, officer, PLACES, { year: Number(today.slice(0, 4)) });
  const { trainingClasses } = await read<{ trainingClasses: Nodes }>(address, officer, CLASSES, { unitId: found.viewer?.homeUnit?.id ?? 'none' });
  const first = ({ nodes }: Nodes) => nodes[0]?.id ?? 'none';
  return [
    { name: 'overview', path: '/' },
    { name: 'overview-2021', path: '/?asOf=2021-10-15' },
    { name: 'overview-term', path: '/?period=2015-2020' },
    { name: 'overview-ward', path: `/?unit=${first(found.ward)}` },
    { name: 'work', path: '/work' },
    { name: 'candidates', path: '/candidates' },
    { name: 'classes', path: '/candidates/classes' },
    { name: 'class', path: `/candidates/classes/${first(trainingClasses)}` },
    { name: 'members', path: '/members' },
    { name: 'duplicates', path: '/members/duplicates' },
    { name: 'member-list', path: '/members/list' },
    { name: 'work-notices', path: '/work?tab=notices' },
    { name: 'person', path: `/members/${found.members.nodes[0]?.person?.id ?? 'none'}` },
    { name: 'organisation', path: '/organisation' },
    { name: 'unit', path: `/organisation/${first(found.ward)}` },
    { name: 'plans', path: '/plans' },
    { name: 'plan-draft', path: `/plans/${first(found.draft)}` },
    { name: 'plan-published', path: `/plans/${first(found.published)}` },
    { name: 'scenarios', path: `/plans/${first(found.draft)}/scenarios` },
    { name: 'targets', path: `/plans/${first(found.published)}/targets` },
    { name: 'reports', path: '/reports' },
    { name: 'report-calendar', path: '/reports?view=calendar' },
    { name: 'statistics', path: '/reports/statistics' },
    { name: 'statistics-admitted', path: '/reports/statistics?of=ADMITTED&period=2025' },
    { name: 'statistics-movements', path: '/reports/statistics?section=movements' },
    { name: 'statistics-years', path: '/reports/statistics?section=years' },
    { name: 'report-accepted', path: `/reports/${first(found.accepted)}` },
    { name: 'report-returned', path: `/reports/${first(found.returned)}` },
    { name: 'rules', path: '/rules' },
    { name: 'calendar', path: '/rules?view=calendar' },
    { name: 'transfers', path: '/transfers' },
    { name: 'transfers-expected', path: '/transfers?tab=expected' },
    { name: 'transfers-temporary', path: '/transfers?tab=temporary' },
    { name: 'transfers-places', path: '/transfers?tab=places' },
    { name: 'transfer', path: `/transfers/${found.transfers.nodes[0]?.code ?? 'none'}` },
    { name: 'not-found', path: '/khong-co-trang-nay' },
  ];
}

/** Pages that only the administrator of accounts, the officer of clients or the inspector opens. */
export const administrationPages: readonly Place[] = [
  { name: 'accounts', path: '/admin/accounts' },
  { name: 'clients', path: '/admin/clients' },
  { name: 'audit', path: '/admin/audit' },
  { name: 'explorer', path: '/explorer' },
];
