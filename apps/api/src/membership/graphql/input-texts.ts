/** Descriptions that many inputs share. */
export const version = 'Version of the record the caller has read; refused when somebody has changed it since.';
export const key = 'Made once per intent; the same key again gets the same answer.';
