import { Migration0001Foundation } from './0001-foundation.ts';
import { Migration0002Organisation } from './0002-organisation.ts';
import { Migration0003Access } from './0003-access.ts';
import { Migration0004Membership } from './0004-membership.ts';
import { Migration0005Planning } from './0005-planning.ts';
import { Migration0006Reporting } from './0006-reporting.ts';
import { Migration0007Audit } from './0007-audit.ts';
import { Migration0008Figures } from './0008-figures.ts';
import { Migration0009GrantRevocation } from './0009-grant-revocation.ts';
import { Migration0010CountEdges } from './0010-count-edges.ts';
import { Migration0011HeadcountByBranch } from './0011-headcount-by-branch.ts';
import { Migration0012CountedOn } from './0012-counted-on.ts';
import { Migration0013TallyByEvent } from './0013-tally-by-event.ts';
import { Migration0014UnitStates } from './0014-unit-states.ts';
import { Migration0015CountsWithoutHistory } from './0015-counts-without-history.ts';
import { Migration0016AccessVersion } from './0016-access-version.ts';
import { Migration0017ActRecall } from './0017-act-recall.ts';
import { Migration0018MemberLists } from './0018-member-lists.ts';
import { Migration0019Stock } from './0019-stock.ts';
import { Migration0022QuotaLimit } from './0022-quota-limit.ts';
import { Migration0023RecentEvents } from './0023-recent-events.ts';
import { Migration0024PastDays } from './0024-past-days.ts';

/** Forward only, in this order; named here so that a bundled server finds them too. */
export const migrationsList = [
  { name: '0001-foundation', class: Migration0001Foundation },
  { name: '0002-organisation', class: Migration0002Organisation },
  { name: '0003-access', class: Migration0003Access },
  { name: '0004-membership', class: Migration0004Membership },
  { name: '0005-planning', class: Migration0005Planning },
  { name: '0006-reporting', class: Migration0006Reporting },
  { name: '0007-audit', class: Migration0007Audit },
  { name: '0008-figures', class: Migration0008Figures },
  { name: '0009-grant-revocation', class: Migration0009GrantRevocation },
  { name: '0010-count-edges', class: Migration0010CountEdges },
  { name: '0011-headcount-by-branch', class: Migration0011HeadcountByBranch },
  { name: '0012-counted-on', class: Migration0012CountedOn },
  { name: '0013-tally-by-event', class: Migration0013TallyByEvent },
  { name: '0014-unit-states', class: Migration0014UnitStates },
  { name: '0015-counts-without-history', class: Migration0015CountsWithoutHistory },
  { name: '0016-access-version', class: Migration0016AccessVersion },
  { name: '0017-act-recall', class: Migration0017ActRecall },
  { name: '0018-member-lists', class: Migration0018MemberLists },
  { name: '0019-stock', class: Migration0019Stock },
  { name: '0022-quota-limit', class: Migration0022QuotaLimit },
  { name: '0023-recent-events', class: Migration0023RecentEvents },
  { name: '0024-past-days', class: Migration0024PastDays },
];
