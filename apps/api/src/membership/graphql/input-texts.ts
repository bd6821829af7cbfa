/** Descriptions that many inputs share. */
export const version = 'Version of the record the caller has read; refused when somebody has changed it since.';
export { key } from '../../platform/graphql/intent-key.ts';
