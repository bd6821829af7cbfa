import { globSync, readFileSync } from 'node:fs';
import { Kind, parse, print, separateOperations, visit } from 'graphql';
import type { DocumentNode, OperationDefinitionNode, OperationTypeNode } from 'graphql';

/** One operation somebody really sends. */
export interface SentOperation {
  /** Where it stands and what it is called: `membership/members Members`. Names alone are not unique. */
  readonly key: string;
  readonly type: OperationTypeNode;
  readonly name: string;
  /** As it goes over the wire. */
  readonly text: string;
}

const root = new URL('../../../../', import.meta.url).pathname;

/** What the admin's client adds to every selection to know what it has in its cache. */
function withTypenames(document: DocumentNode): DocumentNode {
  return visit(document, {
    SelectionSet(node, _key, parent) {
      if (parent && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION) return undefined;
      return { ...node, selections: [...node.selections, { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }] };
    },
  });
}

/** The operations of one file, each with the fragments it uses. */
export function operationsOf(text: string, place: string, asSent: (document: DocumentNode) => DocumentNode = (document) => document): SentOperation[] {
  return Object.entries(separateOperations(parse(text))).map(([name, document]) => {
    const operation = document.definitions.find((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION);
    if (!name || !operation) throw new Error(`${place}: every operation has a name`);
    return { key: `${place} ${name}`, type: operation.operation, name, text: print(asSent(document)) };
  });
}

/** Every operation of the admin application and every published question, read from the files they are generated from. */
export function sentOperations(): SentOperation[] {
  const found = (folder: string, as: string, asSent?: (document: DocumentNode) => DocumentNode): SentOperation[] =>
    globSync('**/*.graphql', { cwd: `${root}${folder}` })
      .sort()
      .flatMap((file) => {
        const place = file.replace(/^features\//, '');
        return operationsOf(readFileSync(`${root}${folder}/${file}`, 'utf8'), `${as}${place.replace(/\.graphql$/, '')}`, asSent);
      });
  return [...found('apps/admin/src', '', withTypenames), ...found('libs/schema/documents', 'published/')];
}
