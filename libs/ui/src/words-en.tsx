/** The English words apart, so that readers of Vietnamese do not fetch them. */
export { enWords } from './words/en.ts';
