import { describe, expect, test } from '@jest/globals';
import { undecidedBreakingChanges } from './sources/breaking-changes.ts';
import { labelsFile } from './sources/labels.ts';
import { questionsFile } from './third-party-questions.ts';

const before = 'type Query { plan(id: ID!): Plan count: Int } type Plan { gap: Int title: String! }';

describe('what third parties build on', () => {
  test('a field that goes is refused until a decision names it', () => {
    const after = 'type Query { plan(id: ID!): Plan count: Int } type Plan { title: String! }';
    expect(undecidedBreakingChanges(before, after, [])).toEqual(['Plan.gap was removed.']);
    expect(undecidedBreakingChanges(before, after, ['Nothing about it.', '- Plan.gap was removed. Replaced by …'])).toEqual([]);
  });

  test('an argument that becomes required is refused, a new field is not', () => {
    expect(undecidedBreakingChanges(before, 'type Query { plan(id: ID!, year: Int!): Plan count: Int } type Plan { gap: Int title: String! }', [])).toHaveLength(1);
    expect(undecidedBreakingChanges(before, 'type Query { plan(id: ID!): Plan count: Int other: Int } type Plan { gap: Int title: String! more: Int }', [])).toEqual([]);
  });

  test('labels are taken from descriptions in two languages, and enums without them left out', () => {
    const file = labelsFile('type Query { a: A b: B } enum A { "Phường — Ward" WARD } enum B { "Only English" X }');
    expect(file).toContain('WARD: { vi: "Phường", en: "Ward" }');
    expect(file).not.toContain('B: {');
  });

  test('a question the schema does not know is refused', async () => {
    await expect(questionsFile(before, [{ location: 'x.graphql', text: 'query Plan { plan(id: 1) { nothing } }' }])).rejects.toThrow('nothing');
    const file = await questionsFile(before, [{ location: 'x.graphql', text: '# One plan\n# by its id.\nquery OnePlan($id: ID!) { plan(id: $id) { ...Head } }\nfragment Head on Plan { title }' }]);
    expect(file).toContain('/** One plan by its id. */\nexport const onePlan: TypedQuestion<OnePlanQuery, OnePlanQueryVariables>');
    expect(file).toContain('fragment Head on Plan');
  });
});
