/** 'yyyy-MM-dd' as people write it: dd/MM/yyyy. */
export const written = (day: string): string => day.split('-').reverse().join('/');

/** Some days later or earlier; days are counted in UTC, where none has 23 hours. */
export function daysFrom(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Months later, the last day of the month where the day does not exist. */
export function monthsFrom(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
