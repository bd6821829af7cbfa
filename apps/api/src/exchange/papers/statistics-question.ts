const head = 'unit { id name parent { name } } asOf from to';
const asked = 'unitId: $unitId, from: $from, to: $to, year: $year, asOf: $asOf';
const declared = '$unitId: ID!, $from: LocalDate, $to: LocalDate, $year: Int, $asOf: LocalDate';
const row = 'kind value label official probationary awaitingCeremony left count percent { text value }';

/** What the tables of the statistics ask: the same fields as the page, so that file and screen cannot differ. */
export const statisticsQuestions = {
  composition: `query CompositionPaper(${declared}, $of: CompositionOf!) { dashboard(${asked}) { ${head} composition(of: $of) { of count total { ${row} } tables { trait label rows { ${row} } } } } }`,
  movements: `query MovementsPaper(${declared}) { dashboard(${asked}) { ${head} movements { cell kind label count official readmitted previousYear } } }`,
  years: `query YearsPaper(${declared}) { dashboard(${asked}) { ${head} years { year until members attainment { done quota percent { value } } recognised exits { label count } discipline { label decisions people } disciplinedPeople disciplinesRevoked } } }`,
} as const;

/** Which table of the statistics. */
export type StatisticsPaperKind = keyof typeof statisticsQuestions;
