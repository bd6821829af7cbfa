import type { Viewer } from '../platform/viewer.ts';

/** Whether the caller keeps the rulebook: it is one for the whole town, so the right must be held over the whole tree. */
export const keepsRulebook = (viewer: Viewer | null): boolean => viewer?.grants.some((grant) => grant.wholeTree && grant.permissions.has('RULEBOOK_MANAGE')) ?? false;
