import base from '../../tools/jest/base.mjs';

export default {
  ...base,
  displayName: 'ui',
  // Style sheets have no meaning without layout; a class name is its own name.
  moduleNameMapper: { '\\.css$': '<rootDir>/test/style-sheet.mjs' },
};
