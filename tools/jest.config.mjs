import base from './jest/base.mjs';

// Tools are tested on the whole demo town, freshly loaded: a question over all of it may take its time on a slow machine.
export default { ...base, displayName: 'tools', testTimeout: 60_000 };
