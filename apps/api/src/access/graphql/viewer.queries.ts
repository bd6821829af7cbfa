import { Ctx, Info, Query, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { readOne } from '../../platform/read/read.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { viewerSource } from '../viewer-shape.ts';
import { Viewer } from './viewer.type.ts';

@Resolver()
export class ViewerQueries {
  @Query(() => Viewer, { nullable: true, description: 'The caller; null when nobody is signed in.' })
  viewer(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object | null> | null {
    return context.viewer ? readOne(context, info, (_alias, statement) => viewerSource(statement)) : null;
  }
}
