// Decorators stand in graphql folders only: everything else runs under Node as it is, without a compiler.

/** @type {import('eslint').Rule.RuleModule} */
export const decoratorsInGraphql = {
  meta: { type: 'problem', schema: [], messages: { place: 'Decorators belong in a graphql folder; this file must run without a compiler.' } },
  create(context) {
    const file = context.settings['dangvu/file'] ?? context.filename;
    if (/\/graphql\/[^/]+$/.test(file.replaceAll('\\', '/'))) return {};
    return { Decorator: (node) => context.report({ node, messageId: 'place' }) };
  },
};
