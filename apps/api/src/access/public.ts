// What other features and the server may use of access.
export { AccountEntity } from './account.entity.ts';
export { KnownCallers } from './known-callers.ts';
export { serverKey } from './factor/server-key.ts';
export { callerOfKey, callerOfSession } from './queries/load-viewer.ts';
export { sentToken, setSessionCookie } from './session-cookie.ts';
export { keyPrefix, looksLikeKey, looksLikeSession, newKey, tokenHash } from './token.ts';
export { viewerShape } from './viewer-shape.ts';
export { ownSessionMutations } from './graphql/before-act.ts';
export { Viewer } from './graphql/viewer.type.ts';
