import type { TypePolicies } from '@apollo/client';

/**
 * How answers are kept. Objects are keyed by `id` (the default). Two kinds are not: the caller, of whom there is one,
 * and values without identity, which live inside their owner.
 */
export const typePolicies: TypePolicies = {
  Viewer: { keyFields: [] },
};
