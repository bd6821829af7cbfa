/** Day on which a unit was last reminded of a period; null: never. */
export const lastRemindedOn = (period: string, unit: string): string => `(select max(m.reminded_on) from report_reminder m where m.unit_id = ${unit} and m.period_id = ${period})`;
