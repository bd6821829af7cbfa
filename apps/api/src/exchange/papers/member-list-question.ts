/** A branch somebody of the list may be put into. */
export interface FormBranch {
  readonly code: string;
  readonly name: string;
}

/** The question whose answer a form for a list of members is made of. */
export const memberListFormQuestion = `query MemberListForm($id: ID!, $kinds: [UnitKind!]!, $after: String) {
  unit(id: $id) { id name shortName code holdsMembers }
  units(filter: { under: $id, kinds: $kinds }, first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { code name } }
}`;
