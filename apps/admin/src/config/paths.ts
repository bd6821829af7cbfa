/** Every address of the application. No other file spells a URL. */
export const paths = {
  signIn: '/sign-in',
  overview: '/',
  work: '/work',
  candidates: '/candidates',
  trainings: '/candidates/classes',
  training: '/candidates/classes/$classId',
  members: '/members',
  duplicates: '/members/duplicates',
  memberList: '/members/list',
  person: '/members/$personId',
  transfers: '/transfers',
  transfer: '/transfers/$code',
  organisation: '/organisation',
  unit: '/organisation/$unitId',
  plans: '/plans',
  plan: '/plans/$planId',
  planScenarios: '/plans/$planId/scenarios',
  planTargets: '/plans/$planId/targets',
  reports: '/reports',
  statistics: '/reports/statistics',
  report: '/reports/$reportId',
  rules: '/rules',
  accounts: '/admin/accounts',
  clients: '/admin/clients',
  audit: '/admin/audit',
  explorer: '/explorer',
} as const;

/** Where the API answers; same origin, so that the session cookie needs no exception. */
export const graphqlPath = '/graphql';

/** A plan as a document, made by the server. `asOf` is left out for today. */
export const planDocument = (planId: string, file: 'annex.docx' | 'annex.xlsx' | 'grid.docx' | 'grid.xlsx', asOf?: string): string =>
  `/downloads/plans/${planId}/${file}${asOf === undefined ? '' : `?asOf=${asOf}`}`;

/** What a committee needs before it meets, as one document made by the server. */
export const meetingDocument = (unitId: string): string => `/downloads/meetings/${unitId}/meeting.docx`;

/** A unit’s report as a document, made by the server. */
export const reportDocument = (reportId: string, file: 'report.docx' | 'report.xlsx'): string => `/downloads/reports/${reportId}/${file}`;

/** A person's life as a sheet or as text, made by the server: what of it is chosen as on the screen. */
export const lifeDocument = (personId: string, file: 'life.xlsx' | 'life.csv', { kind, from, to }: { kind?: string | undefined; from?: string | undefined; to?: string | undefined }): string => {
  const asked = new URLSearchParams(Object.entries({ kind, from, to }).filter((one): one is [string, string] => one[1] !== undefined)).toString();
  return `/downloads/people/${personId}/${file}${asked === '' ? '' : `?${asked}`}`;
};

/** One of the tables of the statistics as a file, made by the server: of the unit, the period and the day of the page. */
export const statisticsDocument = (unitId: string, file: `${'composition' | 'movements' | 'years'}.${'xlsx' | 'csv'}`, asked: Readonly<Record<string, string | number | undefined>>): string => {
  const given = Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return `/downloads/statistics/${unitId}/${file}?${new URLSearchParams(given).toString()}`;
};

/** A list of people as a file, made by the server: what the page asks for, whose filter and day these are, and which columns. */
export const listDocument = (file: `${'members' | 'candidates'}.${'xlsx' | 'csv'}`, asked: Readonly<Record<string, unknown>>, columns: readonly string[]): string => {
  const given = Object.entries({ ...asked, columns }).flatMap(([name, value]) => (value === undefined || value === null ? [] : [[name, Array.isArray(value) ? value.join(',') : String(value)]]));
  return `/downloads/lists/${file}?${new URLSearchParams(given).toString()}`;
};

/** A list of members to be filled in, with the branches of the unit. */
export const memberListForm = (unitId: string): string => `/downloads/units/${unitId}/member-list.xlsx`;

/** Where a scan of a paper is sent, and where it is fetched from. */
export const scanUploadPath = '/uploads/scans';
export const scanDownload = (scanId: string): string => `/downloads/scans/${scanId}`;

const returnParam = 'returnTo';

/** The sign-in page, remembering where the person was (path and search, never another site). */
export const signInHref = (returnTo?: string): string =>
  returnTo === undefined || returnTo === paths.overview ? paths.signIn : `${paths.signIn}?${returnParam}=${encodeURIComponent(returnTo)}`;

/**
 * Where to go after signing in. Only a path of this site: "//other.example" and "/\other.example" are addresses of
 * other hosts to a browser, and are refused.
 */
export const returnAddress = (search: string): string => {
  const wanted = new URLSearchParams(search).get(returnParam) ?? paths.overview;
  const safe = /^\/(?![/\\])/.test(wanted) && !wanted.includes('\\') && !wanted.startsWith(paths.signIn);
  return safe ? wanted : paths.overview;
};
