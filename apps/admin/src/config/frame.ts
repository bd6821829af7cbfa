import { useNavigate, useSearch } from '@tanstack/react-router';
import { createContext, useContext } from 'react';
import { dayInVietnam } from '@dangvu/ui/format';
import { day, text } from './search.ts';

/** The three things that govern every page; they live in the address and stay when one page links to another. */
export interface FrameSearch {
  /** Id of the unit looked at; absent: the viewer's own. */
  unit?: string | undefined;
  /** A year ('2021') or a term ('2015-2020'); absent: the year of the as-of date. */
  period?: string | undefined;
  /** The day to which the figures are true; absent: today. */
  asOf?: string | undefined;
}

export const frameKeys = ['unit', 'period', 'asOf'] as const;

/** Reads the frame from an address; what cannot be understood is treated as absent. */
export const readFrame = (search: Record<string, unknown>): FrameSearch => {
  const period = text(search, 'period');
  const understood = period !== undefined && /^\d{4}(?:-\d{4})?$/.test(period) ? period : undefined;
  return { unit: text(search, 'unit'), period: understood, asOf: day(search, 'asOf') };
};

export interface Frame {
  unit: string | undefined;
  /** Always set: '2021' or '2015-2020'. */
  period: string;
  /** First and last day of the period. */
  from: string;
  to: string;
  /** Always set: the day to which figures are asked for. */
  asOf: string;
  today: string;
  /** False shows the coloured band: these are not today's figures. */
  isToday: boolean;
}

/** Completes what the address leaves out. `today` is an argument so that tests need no clock. */
export const completeFrame = (search: FrameSearch, today: string): Frame => {
  const asOf = search.asOf ?? today;
  const period = search.period ?? asOf.slice(0, 4);
  const [first = period, last = first] = period.split('-');
  return { unit: search.unit, period, from: `${first}-01-01`, to: `${last}-12-31`, asOf, today, isToday: asOf === today };
};

/** How the period and the day of the address are asked for: a year by its number, a term by its two days. */
export const periodVariables = (frame: Frame): { year?: number; from?: string; to?: string; asOf?: string } => ({
  ...(frame.period.includes('-') ? { from: frame.from, to: frame.to } : { year: Number(frame.period) }),
  ...(frame.isToday ? {} : { asOf: frame.asOf }),
});

/** Today as the server said when the page was loaded; null where it is not known yet. */
export const ServerToday = createContext<string | null>(null);

const dayLoaded = dayInVietnam(new Date());

/**
 * Today in the town. The clock of an old office machine may be years off: where it disagreed with the server when the page
 * was loaded, the server's day stands; otherwise the clock goes on, so that a page left open overnight changes its day.
 */
export const todayOf = (server: string | null, loaded: string, now: string): string => (server === null || server === loaded ? now : server);

/** The frame of the page being looked at. */
export const useFrame = (): Frame =>
  completeFrame(readFrame(useSearch({ strict: false })), todayOf(useContext(ServerToday), dayLoaded, dayInVietnam(new Date())));

/** Changes the frame in the address (a new entry of history: Back returns); `undefined` removes a part. */
export const useSetFrame = (): ((change: FrameSearch) => void) => {
  const navigate = useNavigate();
  return (change) => void navigate({ to: '.', search: (before: Record<string, unknown>) => ({ ...before, ...change }), resetScroll: false });
};
