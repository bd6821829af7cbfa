/** What is said of the key of an act wherever it is typed; `platform/act/idempotency.ts` holds to it. */
export const key = 'Made once per intent, 8 to 200 characters; the same key again gets the same answer.';
