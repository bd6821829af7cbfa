// The town every town of the country is a copy of: the demo town with three wards, its records beginning some years ago.
import { addYears, type LocalDate } from '@dangvu/domain/calendar/local-date';
import { type Accounts, makeAccounts } from '../../demo-data/accounts/accounts.ts';
import { numberDocuments } from '../../demo-data/history/documents.ts';
import { type Office, fillOffices } from '../../demo-data/history/offices.ts';
import { simulate } from '../../demo-data/history/simulate.ts';
import { makePlans, type Plans } from '../../demo-data/plans/plans.ts';
import { quotaReader } from '../../demo-data/plans/quotas.ts';
import { stream } from '../../demo-data/seeded.ts';
import { accountRows } from '../../demo-data/write/access.ts';
import type { TableRows } from '../../demo-data/write/insert.ts';
import { decisionRows, eventRows, recorder, transferRows } from '../../demo-data/write/log.ts';
import { peopleRows } from '../../demo-data/write/membership.ts';
import { organisationRows } from '../../demo-data/write/organisation.ts';
import { planRows } from '../../demo-data/write/planning.ts';
import { cutHistory, type CutHistory } from './cut-history.ts';
import { mergeWards } from './merge-wards.ts';

export interface SampleTown {
  readonly today: LocalDate;
  /** First day of the records. */
  readonly from: LocalDate;
  readonly accounts: Accounts;
  readonly plans: Plans;
  readonly townId: string;
  /** The rows of each table. */
  readonly tables: readonly TableRows[];
  /** Whether a row came in on the first day, with everything the town then had. */
  together(table: string): (row: Readonly<Record<string, unknown>>) => boolean;
}

/** Lives the town and shapes its rows. The same day and years give the same rows, but for the passwords of its accounts. */
export async function sampleTown(today: LocalDate, years: number): Promise<SampleTown> {
  const from = addYears(today, -years);
  const world = simulate(today, quotaReader());
  mergeWards(world);
  const ids = stream(`national ${years}`);
  const history = cutHistory(world, from, ids);
  const offices = knownOffices(fillOffices(world), history);
  const made = makePlans(world);
  const plans: Plans = {
    plans: made.plans.filter((plan) => plan.endsOn >= from),
    lines: made.lines.filter(({ plan, fromPlan }) => plan.endsOn >= from && (fromPlan === undefined || fromPlan.endsOn >= from)),
    drafts: made.drafts,
    counters: made.counters,
    targets: made.targets.filter(({ plan }) => plan.endsOn >= from),
    // Drafts are not compared 500 times.
    scenarios: [],
  };
  numberDocuments(world, offices);
  const used = new Set(
    [...[...history.events, ...history.transfers, ...plans.plans, ...plans.lines].map(({ decision }) => decision), ...plans.targets.map(({ line }) => line?.decision ?? null)].filter((decision) => decision !== null),
  );
  const decisions = world.decisions.filter((decision) => used.has(decision)).sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1));
  const accounts = await makeAccounts(world.tree);
  const whole = { ...world, ...history, decisions };
  const recordedBy = recorder(whole, accounts);
  const tables = [
    ...organisationRows(whole, null),
    ...accountRows(accounts),
    ...peopleRows(whole, offices, []),
    ...decisionRows(whole, recordedBy),
    ...transferRows(whole),
    ...eventRows(whole.events, recordedBy),
    ...planRows(plans, recordedBy),
  ];
  return { today, from, accounts, plans, townId: world.tree.town.id, tables, together: firstDay(history, from) };
}

/** Offices whose holder is still known. */
function knownOffices(offices: readonly Office[], { memberships }: CutHistory): Office[] {
  const known = new Set(memberships);
  return offices.filter(({ member }) => known.has(member));
}

function firstDay({ founders }: CutHistory, from: LocalDate): SampleTown['together'] {
  const members = new Set<unknown>([...founders].map(({ id }) => id));
  const people = new Set<unknown>([...founders].map(({ person }) => person.id));
  const always = new Set(['org_unit', 'org_unit_revision', 'org_placement', 'account', 'role_grant', 'office']);
  return (table) => (row) => {
    switch (table) {
      case 'person':
        return people.has(row['id']);
      case 'membership':
        return members.has(row['id']);
      case 'membership_posting':
        return members.has(row['membership_id']) && String(row['during']).startsWith(`[${from}`);
      case 'lifecycle_event':
        return row['act'] === 'ARRIVE' && row['effective_on'] === from;
      default:
        return always.has(table);
    }
  };
}
