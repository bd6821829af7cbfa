// What is going to happen and when. The town's history is lived day by day, so that every act meets the town as it
// then is.
import { addDays, type LocalDate } from '@dangvu/domain/calendar/local-date';

export class Agenda {
  private readonly days = new Map<LocalDate, (() => void)[]>();
  private now: LocalDate | null = null;

  /**
   * Puts something on a day. What falls after the last day of the history stays undone: that is how open cases arise.
   */
  on(day: LocalDate, happen: () => void): void {
    if (this.now !== null && day < this.now)
      throw new Error(`The demo plans for ${day} when it is already ${this.now}`);
    const list = this.days.get(day);
    if (list) list.push(happen);
    else this.days.set(day, [happen]);
  }

  /** Lives every day from the first planned one to `last`, both included. */
  live(last: LocalDate): void {
    const first = [...this.days.keys()].sort()[0];
    if (first === undefined) return;
    for (let day = first; day <= last; day = addDays(day, 1)) {
      this.now = day;
      const list = this.days.get(day) ?? [];
      // Grows while it is walked: an act may plan another one for the same day.
      for (const happen of list) happen();
      this.days.delete(day);
    }
  }
}
