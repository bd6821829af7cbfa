import base from './jest/base.mjs';

export default {
  ...base,
  displayName: 'tools',
  // One PostgreSQL for the run: the demo town is lived once, and each file that is about it gets a copy.
  globalSetup: '<rootDir>/jest/start-server.ts',
  globalTeardown: '<rootDir>/jest/stop-server.ts',
  // Tools are tested on the whole demo town: a question over all of it may take its time on a slow machine.
  testTimeout: 60_000,
};
