/** What a report on paper asks: the same fields as the page, so that paper and screen cannot differ; of an accepted one the frozen text. */
export const reportPaperQuestion = `query ReportPaper($id: ID!) {
  report(id: $id) {
    id state submittedAt remarks
    unit { id name kind }
    period { kind startsOn endsOn }
    cells { code derived declared reason }
    snapshot { content sha256 issuedAt issuedBy }
  }
}`;

/** As what the unit was called, and under whom it stood, on a day: the head of its papers. */
export const paperHeadQuestion = `query PaperHead($id: ID!, $asOf: LocalDate!) { unit(id: $id, asOf: $asOf) { name kind parent { name } } }`;
