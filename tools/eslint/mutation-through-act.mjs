// Every mutation runs through act(): one transaction, audit row, idempotency, refusals as data. Coming and going (beforeAct) cannot,
// because nobody is signed in.

const doors = new Set(['act', 'beforeAct']);

function callsADoor(node) {
  if (typeof node !== 'object' || node === null) return false;
  if (node.type === 'CallExpression' && node.callee.type === 'Identifier' && doors.has(node.callee.name)) return true;
  return Object.entries(node).some(([key, value]) => key !== 'parent' && (Array.isArray(value) ? value.some(callsADoor) : callsADoor(value)));
}

/** @type {import('eslint').Rule.RuleModule} */
export const mutationThroughAct = {
  meta: { type: 'problem', schema: [], messages: { act: 'The body of a @Mutation must go through act().' } },
  create: (context) => ({
    MethodDefinition(node) {
      const mutation = node.decorators?.some(({ expression }) => expression.type === 'CallExpression' && expression.callee.name === 'Mutation');
      if (mutation && !callsADoor(node.value.body)) context.report({ node: node.key, messageId: 'act' });
    },
  }),
};
