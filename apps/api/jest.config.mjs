import base from '../../tools/jest/base.mjs';

// What is here asks each question six times of a server as shipped, which interprets it the first time and compiles it from the
// second on: one run meets both forms (decisions/0005).
const bothFormsAtOnce = ['<rootDir>/test/guards/operations.int.test.ts', '<rootDir>/test/guards/growth.int.test.ts'];

export default {
  ...base,
  displayName: 'api',
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/src/**/*.test.ts'],
  globalSetup: '<rootDir>/test/harness/global-setup.ts',
  globalTeardown: '<rootDir>/test/harness/global-teardown.ts',
  testPathIgnorePatterns: [...base.testPathIgnorePatterns, ...(process.env.TEST_EXECUTOR === 'compiled' ? bothFormsAtOnce : [])],
  testTimeout: 30_000,
  // What a file has loaded is never given back, and a process of two gigabytes collects more than it tests: a fresh one goes on.
  workerIdleMemoryLimit: '1500MB',
};
