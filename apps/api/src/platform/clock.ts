/** Where "now" and "today" come from; passed in, so that a test may live on any day. */
export interface Clock {
  now(): Date;
  /** Today in the town, 'YYYY-MM-DD'. A server in another time zone must not change what day it is there. */
  today(): string;
}

const townDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' });

/** The day in the town at an instant. */
export const dayInTown = (instant: Date): string => townDay.format(instant);

const townTime = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit' });

/** The time in the town at an instant, '10:32'. */
export const timeInTown = (instant: Date): string => townTime.format(instant);

const hourMs = 3_600_000;
let known = { hour: 0, day: '' };

/** The real clock. */
export const systemClock: Clock = {
  now: () => new Date(),
  // Asked by every request. Days begin on the hour there, so that the answer is good for the rest of it.
  today: () => {
    const now = Date.now();
    const hour = Math.floor(now / hourMs);
    if (known.hour !== hour) known = { hour, day: townDay.format(now) };
    return known.day;
  },
};

/** A clock that stands still at an instant, given as ISO text. */
export function clockAt(instant: string): Clock {
  const at = new Date(instant);
  return { now: () => new Date(at), today: () => townDay.format(at) };
}
