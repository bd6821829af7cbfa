import base from '../../tools/jest/base.mjs';

export default {
  ...base,
  displayName: 'admin',
  moduleNameMapper: { '\\.css$': '<rootDir>/src/testing/style-sheet.mjs' },
};
