// The runners' JSON reports, added up into the one line at the end.
import { existsSync, readFileSync } from 'node:fs';

export interface TestCount {
  passed: number;
  failed: number;
}

/**
 * Counts one report in jest's shape. A file that could not even be loaded holds no failed test, yet it failed: it counts as
 * one. A report that was not written counts as nothing; its runner's exit code tells.
 */
export function countResults(file: string): TestCount {
  if (!existsSync(file)) return { passed: 0, failed: 0 };
  const report = JSON.parse(readFileSync(file, 'utf8')) as {
    numPassedTests?: number;
    numFailedTests?: number;
    numRuntimeErrorTestSuites?: number;
  };
  return {
    passed: report.numPassedTests ?? 0,
    failed: (report.numFailedTests ?? 0) + (report.numRuntimeErrorTestSuites ?? 0),
  };
}

/** The sum over all runners. */
export function sumResults(files: string[]): TestCount {
  return files
    .map(countResults)
    .reduce((sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed }), { passed: 0, failed: 0 });
}
