import { plainRequest } from '../apollo/plain-request.ts';
import { rememberedLanguage } from '../i18n/language.ts';
import type { AskViewerQuery } from './viewer.generated.ts';
import askViewerText from './viewer.graphql?raw';

/** The caller as the API describes them. */
export type Viewer = NonNullable<AskViewerQuery['viewer']>;

/** Who is signed in, or why that is not known. */
export type ViewerAnswer =
  | { kind: 'known'; viewer: Viewer }
  | { kind: 'signed-out' }
  | { kind: 'unknown'; reference: string | null };

/**
 * Asks who is signed in. Without the API client on purpose: the question leaves before the application has arrived, and
 * the answer belongs to no as-of day, while the client keeps a memory for each.
 */
export const askViewer = async (): Promise<ViewerAnswer> => {
  const answer = await plainRequest<AskViewerQuery>({ operationName: 'AskViewer', query: askViewerText, variables: {} }, rememberedLanguage());
  if (!answer.ok) return answer.code === 'UNAUTHENTICATED' ? { kind: 'signed-out' } : { kind: 'unknown', reference: answer.reference };
  return answer.data.viewer === null ? { kind: 'signed-out' } : { kind: 'known', viewer: answer.data.viewer };
};

let first: Promise<ViewerAnswer> | undefined;

/** The first question of this page load; asked once, however many wait for it. */
export const viewerAtStart = (): Promise<ViewerAnswer> => (first ??= askViewer());
