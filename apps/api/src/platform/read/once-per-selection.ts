import { visit } from 'graphql';
import type { FieldNode, GraphQLResolveInfo, OperationDefinitionNode } from 'graphql';

const conditional = new WeakMap<OperationDefinitionNode, boolean>();

/** Whether what is asked may depend on variables: somewhere in the document stands a directive. */
function hasConditions({ operation, fragments }: GraphQLResolveInfo): boolean {
  const known = conditional.get(operation);
  if (known !== undefined) return known;
  let found = false;
  for (const part of [operation, ...Object.values(fragments)]) visit(part, { Directive: () => void (found = true) });
  conditional.set(operation, found);
  return found;
}

/**
 * Something that follows from what is selected and from nothing else, worked out once for each field of a document. The node is the
 * same as long as the server keeps the document; what is merged from two places is not this node's alone and is worked out each time.
 */
export function oncePerSelection<Made>(make: (info: GraphQLResolveInfo) => Made): (info: GraphQLResolveInfo) => Made {
  const known = new WeakMap<FieldNode, Made>();
  return (info) => {
    const [node, ...merged] = info.fieldNodes;
    if (!node || merged.length > 0 || hasConditions(info)) return make(info);
    const found = known.get(node) ?? make(info);
    known.set(node, found);
    return found;
  };
}
