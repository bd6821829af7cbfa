import { hash, randomBytes } from 'node:crypto';

/** 256 random bits for a URL or a header. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token: it must not be readable from the database. 256 random bits need no salt. */
export const tokenHash = (token: string): Buffer => hash('sha256', token, 'buffer');

const sessionToken = /^[A-Za-z0-9_-]{43}$/;
const keyToken = /^dv_[A-Za-z0-9_-]{43}$/;

/** Whether the text has the form of a session's token; nothing else is looked up. */
export const looksLikeSession = (text: string): boolean => sessionToken.test(text);

/** Whether the text has the form of a key of an API client. */
export const looksLikeKey = (text: string): boolean => keyToken.test(text);

/** A key of an API client: recognisable by people and by scanners for leaked secrets. */
export const newKey = (): string => `dv_${newToken()}`;

/** How much of a key is shown afterwards, to tell keys apart. */
export const keyPrefix = (key: string): string => key.slice(0, 10);
