import { Kind, visit } from 'graphql';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Executable } from './executor.ts';

/** One operation of a document that has been parsed, checked and executed before. What is worked out for it lives and dies with it. */
export interface KnownOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Times it was asked. */
  sights: number;
  /** How it is executed once it is compiled; null when it cannot be compiled. */
  compiled?: Executable | null;
  /** Cost by the values of the variables it depends on. */
  readonly costs: Map<string, number>;
  readonly costVariables: readonly string[];
}

/** Variables the cost of a document may depend on: sizes of pages, and conditions on what is left out. */
function costVariables(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Argument: ({ name, value }) => {
      if ((name.value === 'first' || name.value === 'if') && value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

/**
 * Operations met before, by their text. The bound is in operations and in characters, and only what signed-in callers ask comes in:
 * unknown documents push each other out, and cost memory and compiling no further.
 */
export class KnownOperations {
  readonly #known = new LRUCache<string, KnownOperation>({ max: 500, maxSize: 4_000_000, sizeCalculation: (_operation, text) => text.length + 1 });

  /** The operation under this text and name, if it was met before. */
  find(text: string, name: string | null | undefined): KnownOperation | undefined {
    return this.#known.get(keyOf(text, name));
  }

  /** Notes an operation that has passed every check. A document parsed anew replaces the one known. */
  meet(text: string, name: string | null | undefined, document: DocumentNode, operation: OperationDefinitionNode): KnownOperation {
    const known = this.find(text, name);
    if (known) return known;
    const met: KnownOperation = { document, operation, sights: 0, costs: new Map(), costVariables: costVariables(document) };
    this.#known.set(keyOf(text, name), met);
    return met;
  }

  get size(): number {
    return this.#known.size;
  }
}

const keyOf = (text: string, name: string | null | undefined): string => (name ? `${name}\n${text}` : text);
