/** What a plan on paper asks: the same fields as the page, so that paper and screen cannot differ. Rows come by pages of 100. */
export const planPaperQuestion = `query PlanPaper($id: ID!, $asOf: LocalDate, $after: String) {
  plan(id: $id, asOf: $asOf) {
    id title stage publishedAt gapRemark
    unit { id name parent { name } }
    decision { number decidedOn }
    totals { target assigned reserve gap }
    rows(first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes {
        unit { id name code } members admissionsByYear { year count } pipeline feasible draft draftRemark assignedRemark quota { original adjusted } done previousTerm difference
      }
    }
  }
}`;

/** The targets by indicator that belong to the annex, in the order of the page; by pages of 100. */
export const targetPaperQuestion = `query TargetPaper($id: ID!, $asOf: LocalDate, $after: String) {
  plan(id: $id, asOf: $asOf) {
    targets(first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { unit { id name } indicator { id name } kind from to base dueOn remark originalKind originalFrom originalTo }
    }
  }
}`;
