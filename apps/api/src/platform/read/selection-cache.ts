import { visit } from 'graphql';
import type { FieldNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { rulebookVersion } from '../rulebook/rulebook-in-force.ts';
import type { SelectionInfo } from './compile.ts';
import type { Begun, StatementBuilder } from './statement-builder.ts';

interface Kept {
  readonly made: unknown;
  readonly begun: Begun;
}

// Bounded by the text it holds, in characters: a stranger's thousand documents push each other out and nothing else.
const kept = new LRUCache<string, Kept>({
  maxSize: 8_000_000,
  sizeCalculation: ({ made }, key) => key.length + JSON.stringify(made).length,
});
const longestKey = 2_000;

// A parsed document stays the same object as long as Apollo keeps it, and so do its field nodes: they are known by number, and an
// entry whose document is gone is never asked for again.
const numbers = new WeakMap<FieldNode, number>();
let lastNumber = 0;

function numberOf(node: FieldNode): number {
  const known = numbers.get(node);
  if (known !== undefined) return known;
  lastNumber += 1;
  numbers.set(node, lastNumber);
  return lastNumber;
}

const variablesOf = new WeakMap<FieldNode, readonly string[]>();

/** Variables the selection inside a field mentions (@include, arguments of fields), fragments followed. The field's own arguments are not among them. */
function variablesWithin(node: FieldNode, info: SelectionInfo): readonly string[] {
  const known = variablesOf.get(node);
  if (known) return known;
  const [names, fragments] = [new Set<string>(), new Set<string>()];
  const look = (inside: Parameters<typeof visit>[0]): void => {
    visit(inside, {
      Variable: ({ name }) => void names.add(name.value),
      FragmentSpread: ({ name }) => {
        const fragment = info.fragments[name.value];
        if (!fragment || fragments.has(name.value)) return;
        fragments.add(name.value);
        look(fragment);
      },
    });
  };
  if (node.selectionSet) look(node.selectionSet);
  const found = [...names];
  variablesOf.set(node, found);
  return found;
}

/**
 * Compiles a selection once for each operation: the next request for the same nodes gets what was made, with its own reader's
 * values in place. The key holds everything the text may depend on: the place in the document, the variables mentioned inside,
 * whether the day is today, the rulebook whose terms stand in the text, and where the viewer's grants reach everywhere.
 * @param statement nothing but the alias of the row may have been taken from it
 */
export function compiledOnce<Made extends string | object>(
  type: string,
  nodes: readonly FieldNode[],
  info: SelectionInfo,
  statement: StatementBuilder,
  compile: () => Made,
): Made {
  const names = nodes.flatMap((node) => variablesWithin(node, info));
  const variables = names.length === 0 ? '' : JSON.stringify(Object.fromEntries(names.map((name) => [name, info.variableValues[name]])));
  const key = `${type} ${nodes.map(numberOf).join()} ${statement.forToday} ${statement.reach} ${rulebookVersion()} ${variables}`;
  const known = kept.get(key);
  if (known) {
    statement.resume(known.begun);
    return known.made as Made;
  }
  const made = compile();
  if (key.length <= longestKey) kept.set(key, { made, begun: statement.begun() });
  return made;
}
