// Every field, argument, query and mutation names its type by a thunk (with type metadata two types that refer to each other crash
// at load, so there is none) and says what it means.

const withType = new Set(['Field', 'Arg', 'Query', 'Mutation', 'FieldResolver', 'Args']);
const withDescription = new Set(['Field', 'Arg', 'Query', 'Mutation', 'FieldResolver', 'InputType', 'ObjectType', 'InterfaceType']);

const isThunk = (node) => node?.type === 'ArrowFunctionExpression' || node?.type === 'Identifier' || node?.type === 'MemberExpression';

/** Whether the node is an object with a description, written there or kept under a name in the same file. */
function describes(node, scope) {
  if (node?.type === 'Identifier') {
    for (let at = scope; at; at = at.upper) {
      const definition = at.set.get(node.name)?.defs[0];
      if (definition) return definition.type === 'Variable' && describes(definition.node.init, at);
    }
    return false;
  }
  if (node?.type !== 'ObjectExpression') return false;
  return node.properties.some((one) => (one.type === 'SpreadElement' ? describes(one.argument, scope) : (one.key?.name ?? one.key?.value) === 'description'));
}

/** @type {import('eslint').Rule.RuleModule} */
export const describedSchema = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      thunk: '@{{ name }} must name its type by a thunk: @{{ name }}({{ hint }}() => Type, …).',
      description: '@{{ name }} must have a description.',
    },
  },
  create: (context) => ({
    Decorator(decorator) {
      const { expression } = decorator;
      if (expression.type !== 'CallExpression' || expression.callee.type !== 'Identifier') return;
      const { name } = expression.callee;
      const args = expression.arguments;
      const type = name === 'Arg' ? args[1] : args[0];
      if (withType.has(name) && !isThunk(type)) context.report({ node: expression, messageId: 'thunk', data: { name, hint: name === 'Arg' ? "'name', " : '' } });
      if (withDescription.has(name) && !args.some((one) => describes(one, context.sourceCode.getScope(decorator)))) context.report({ node: expression, messageId: 'description', data: { name } });
    },
  }),
};
