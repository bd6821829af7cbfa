import { ArgsType, Field, Int } from 'type-graphql';
import type { ClassType } from 'type-graphql';
import { Described } from './decorators.ts';

@Described('PageInfo', 'Where a page stands in its list.')
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether there is more after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether something comes before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first row of this page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last row; give it as `after` to read on.' })
  endCursor!: string | null;
}

/** Arguments of every list that can grow. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 50, description: 'Rows to read, 1 to 100.' })
  first!: number;

  @Field(() => String, { nullable: true, description: '`endCursor` of the page before.' })
  after?: string | null;
}

/**
 * The Relay connection of a node type, with `nodes` for those who need no cursors.
 * @param node thunk of the node's class, because types refer to each other in circles
 */
export function connectionOf<T extends object>(name: string, node: () => ClassType<T>): ClassType<object> {
  @Described(`${name}Edge`, `A row of a list of ${name} with its place.`)
  class Edge {
    @Field(() => String, { description: 'Place of this row, for `after`.' })
    cursor!: string;

    @Field(node, { description: 'The row.' })
    node!: T;
  }

  @Described(`${name}Connection`, `A page of ${name}.`)
  class Connection {
    @Field(() => [Edge], { description: 'Rows with their cursors.' })
    edges!: Edge[];

    @Field(() => [node()], { description: 'The rows alone.' })
    nodes!: T[];

    @Field(() => PageInfo, { description: 'Where this page stands in the list.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'Rows in the whole list; counted only when asked for.' })
    totalCount!: number;
  }
  return Connection;
}
