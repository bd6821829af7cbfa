// Our own rules, in one plugin.
import { decoratorsInGraphql } from './decorators-in-graphql.mjs';
import { describedSchema } from './described-schema.mjs';
import { featureBoundaries } from './feature-boundaries.mjs';
import { mutationThroughAct } from './mutation-through-act.mjs';

export default {
  meta: { name: 'dangvu', version: '1.0.0' },
  rules: {
    'feature-boundaries': featureBoundaries,
    'described-schema': describedSchema,
    'mutation-through-act': mutationThroughAct,
    'decorators-in-graphql': decoratorsInGraphql,
  },
};
