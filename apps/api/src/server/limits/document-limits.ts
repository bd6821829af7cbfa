import { GraphQLError, Kind, OperationTypeNode, visit } from 'graphql';
import type { DefinitionNode, FragmentDefinitionNode, SelectionSetNode, ValidationContext, ValidationRule } from 'graphql';

/** Words of a document the parser reads before it gives up. */
export const maxTokens = 1_000;
/** Selections after all fragments are put in; Apollo's own guard against exponential spreads, off unless set. */
export const maxRecursiveSelections = 10_000;

/** What one document may hold. The largest of the admin application holds a third of each. */
export const limits = { depth: 10, aliases: 15, rootMutations: 10, directives: 50, fields: 600 } as const;

interface Extent {
  depth: number;
  aliases: number;
  fields: number;
}

/** Depth, aliases and fields of a selection with fragments put in. Each fragment is measured once, so spreads cannot multiply the work. */
class Measure {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #known = new Map<string, Extent>();

  constructor(definitions: readonly DefinitionNode[]) {
    this.#fragments = new Map(definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])));
  }

  of(set: SelectionSetNode): Extent {
    const whole: Extent = { depth: 0, aliases: 0, fields: 0 };
    for (const selection of set.selections) {
      let part: Extent;
      if (selection.kind === Kind.FIELD) {
        // Introspection nests deeply by nature; graphql's own rules bound it.
        const inner = selection.selectionSet && !selection.name.value.startsWith('__') ? this.of(selection.selectionSet) : { depth: 0, aliases: 0, fields: 0 };
        part = { depth: inner.depth + 1, aliases: inner.aliases + (selection.alias ? 1 : 0), fields: inner.fields + 1 };
      } else if (selection.kind === Kind.INLINE_FRAGMENT) part = this.of(selection.selectionSet);
      else part = this.#fragment(selection.name.value);
      whole.depth = Math.max(whole.depth, part.depth);
      whole.aliases += part.aliases;
      whole.fields += part.fields;
    }
    return whole;
  }

  #fragment(name: string): Extent {
    const known = this.#known.get(name);
    if (known) return known;
    // A fragment met inside itself counts as nothing here; that it is a cycle is refused by another rule.
    this.#known.set(name, { depth: 0, aliases: 0, fields: 0 });
    const fragment = this.#fragments.get(name);
    const extent = fragment ? this.of(fragment.selectionSet) : { depth: 0, aliases: 0, fields: 0 };
    this.#known.set(name, extent);
    return extent;
  }
}

function refuse(context: ValidationContext, what: string, found: number, most: number): void {
  if (found > most) context.reportError(new GraphQLError(`The document has ${what} ${found}; at most ${most} is answered.`, { extensions: { code: 'DOCUMENT_TOO_LARGE' } }));
}

/** Size of a document, whatever its variables hold. */
const size: ValidationRule = (context) => ({
  Document(document) {
    const measure = new Measure(document.definitions);
    let directives = 0;
    visit(document, { Directive: () => void (directives += 1) });
    refuse(context, 'directives:', directives, limits.directives);
    for (const definition of document.definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      const extent = measure.of(definition.selectionSet);
      refuse(context, 'depth', extent.depth, limits.depth);
      refuse(context, 'aliases:', extent.aliases, limits.aliases);
      refuse(context, 'fields:', extent.fields, limits.fields);
      if (definition.operation !== OperationTypeNode.MUTATION) continue;
      // Fields, not names: the same act twice under two aliases is two acts.
      const acts = definition.selectionSet.selections.reduce((sum, one) => sum + (one.kind === Kind.FIELD ? 1 : limits.rootMutations + 1), 0);
      refuse(context, 'acts at its root (without fragments):', acts, limits.rootMutations);
    }
  },
});

/** Text in the document itself that no database stores: NUL, half of a surrogate pair. */
const text: ValidationRule = (context) => ({
  StringValue(node) {
    if (node.value.includes('\0') || !node.value.isWellFormed()) {
      context.reportError(new GraphQLError('A text holds a NUL or a lone surrogate.', { nodes: [node], extensions: { code: 'BAD_USER_INPUT' } }));
    }
  },
});

export const documentLimits: ValidationRule[] = [size, text];
