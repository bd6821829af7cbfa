// Not named jest.config: these tests need what run.ts sets up, and are not found by those who run every jest project.
import base from '../../tools/jest/base.mjs';

export default {
  ...base,
  displayName: 'admin-e2e',
  testMatch: ['<rootDir>/{journeys,permissions,appearance,speed}/**/*.story.ts'],
};
