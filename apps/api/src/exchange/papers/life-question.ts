/** What a life on paper asks: the same fields as the page, so that paper and screen cannot differ. Entries come by pages of 100. */
export const lifePaperQuestion = `query LifePaper($id: ID!, $after: String, $groups: [LifeGroup!], $from: LocalDate, $to: LocalDate) {
  person(id: $id) {
    id fullName bornOn
    currentMembership { branch { name parent { name } } }
    currentCandidacy { branch { name parent { name } } }
    life(first: 100, after: $after, groups: $groups, from: $from, to: $to) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        label effectiveOn recordedAt recordedBy clause rule { source clause } branch { shortName }
        details { label value } changes { label before after }
        event { voided toBranch { shortName } decision { number decidedOn signatory } correctedBy { effectiveOn } }
      }
    }
  }
}`;
