import { getNamedType, isObjectType } from 'graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { domainErrorOf } from '../../platform/act/constraint-errors.ts';
import { toUserError } from '../../platform/act/user-error.ts';
import { keyOf, selectionOf } from '../../platform/read/compile.ts';
import { readNodes } from '../../platform/read/read.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { viewerSource } from '../viewer-shape.ts';

/** Mutations about the caller's own session. They set cookies, or count an attempt before they act. */
export const ownSessionMutations: ReadonlySet<string> = new Set([
  'signIn', 'signInConfirm', 'signOut', 'passwordChange', 'secondFactorStart', 'secondFactorConfirm', 'secondFactorRemove', 'recoveryCodesRenew',
]);

/**
 * Coming and going: the only mutations that cannot run through `act`, because nobody is signed in before or after them.
 * Refusals are data here too.
 */
export async function beforeAct(context: RequestContext, info: GraphQLResolveInfo, work: () => Promise<void>): Promise<{ userErrors: object[] }> {
  try {
    await work();
  } catch (error) {
    const expected = domainErrorOf(error);
    if (!expected) throw error;
    return { userErrors: [toUserError(expected, context)] };
  }
  const answer: { userErrors: object[]; [field: string]: unknown } = { userErrors: [] };
  const payload = getNamedType(info.returnType);
  if (!isObjectType(payload) || !context.viewer) return answer;
  for (const nodes of selectionOf(info, payload, info.fieldNodes).values()) {
    const node = nodes[0];
    if (node?.name.value === 'viewer') answer[keyOf(node)] = await readNodes(context, info, 'Viewer', nodes, (_alias, statement) => viewerSource(statement));
  }
  return answer;
}
