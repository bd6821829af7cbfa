// @dangvu/schema: what a program needs to read from Đảng vụ. See README.md.
export { DangvuError, createClient } from './client.ts';
export type { AnswerError, Client, ClientOptions, Fetch, Spent, TypedQuestion } from './client.ts';
export * as questions from './questions.ts';
export { labelOf, labels } from './labels.ts';
export type { EnumName, ValueOf } from './labels.ts';
