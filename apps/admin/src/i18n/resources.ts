import 'i18next';
import type access from './vi/access.ts';
import type audit from './vi/audit.ts';
import type auditFields from './vi/audit-fields.ts';
import type cards from './vi/cards.ts';
import type conflict from './vi/conflict.ts';
import type departures from './vi/departures.ts';
import type candidacy from './vi/candidacy.ts';
import type duplicates from './vi/duplicates.ts';
import type exchange from './vi/exchange.ts';
import type frame from './vi/frame.ts';
import type indicators from './vi/indicators.ts';
import type lists from './vi/lists.ts';
import type memberList from './vi/member-list.ts';
import type membership from './vi/membership.ts';
import type missed from './vi/missed.ts';
import type moves from './vi/moves.ts';
import type onRecord from './vi/on-record.ts';
import type organisation from './vi/organisation.ts';
import type particulars from './vi/particulars.ts';
import type planning from './vi/planning.ts';
import type planningDesk from './vi/planning-desk.ts';
import type recordAccess from './vi/record-access.ts';
import type probation from './vi/probation.ts';
import type reportCalendar from './vi/report-calendar.ts';
import type reportReminders from './vi/report-reminders.ts';
import type reporting from './vi/reporting.ts';
import type reorganise from './vi/reorganise.ts';
import type rulebook from './vi/rulebook.ts';
import type erasure from './vi/erasure.ts';
import type savedViews from './vi/saved-views.ts';
import type scans from './vi/scans.ts';
import type secondFactor from './vi/second-factor.ts';
import type shell from './vi/shell.ts';
import type signIn from './vi/sign-in.ts';
import type standing from './vi/standing.ts';
import type statistics from './vi/statistics.ts';
import type temporary from './vi/temporary.ts';
import type training from './vi/training.ts';
import type targets from './vi/targets.ts';
import type transfers from './vi/transfers.ts';
import type words from './vi/words.ts';

/** One namespace per feature; the Vietnamese file is the source, its keys are the only keys there are. */
export interface Resources {
  access: typeof access;
  audit: typeof audit;
  'audit-fields': typeof auditFields;
  cards: typeof cards;
  conflict: typeof conflict;
  departures: typeof departures;
  candidacy: typeof candidacy;
  duplicates: typeof duplicates;
  exchange: typeof exchange;
  frame: typeof frame;
  indicators: typeof indicators;
  lists: typeof lists;
  'member-list': typeof memberList;
  membership: typeof membership;
  missed: typeof missed;
  moves: typeof moves;
  'on-record': typeof onRecord;
  organisation: typeof organisation;
  particulars: typeof particulars;
  planning: typeof planning;
  'planning-desk': typeof planningDesk;
  probation: typeof probation;
  'record-access': typeof recordAccess;
  'report-calendar': typeof reportCalendar;
  'report-reminders': typeof reportReminders;
  reporting: typeof reporting;
  reorganise: typeof reorganise;
  rulebook: typeof rulebook;
  erasure: typeof erasure;
  'saved-views': typeof savedViews;
  scans: typeof scans;
  'second-factor': typeof secondFactor;
  shell: typeof shell;
  'sign-in': typeof signIn;
  standing: typeof standing;
  statistics: typeof statistics;
  temporary: typeof temporary;
  training: typeof training;
  targets: typeof targets;
  transfers: typeof transfers;
  words: typeof words;
}

export type Namespace = keyof Resources;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words';
    returnNull: false;
    resources: Resources;
  }
}
