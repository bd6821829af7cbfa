import { graphqlPath } from '../config/paths.ts';
import { requestHeaders } from './headers.ts';

/** An answer, or the reason there is none. */
export type PlainAnswer<Data> = { ok: true; data: Data } | { ok: false; code: string; reference: string | null };

interface Body<Data> {
  data?: Data | null;
  errors?: readonly { extensions?: { code?: string; errorId?: string } }[];
}

/**
 * One GraphQL request without the client, for the sign-in page alone: it must be small (120 kB with everything), and a
 * person who is not signed in needs no memory of answers.
 */
export const plainRequest = async <Data>(
  request: { operationName: string; query: string; variables: Record<string, unknown> },
  language: string,
): Promise<PlainAnswer<Data>> => {
  try {
    const response = await fetch(graphqlPath, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...requestHeaders(language) },
      body: JSON.stringify(request),
    });
    const body = (await response.json()) as Body<Data>;
    if (body.data !== null && body.data !== undefined) return { ok: true, data: body.data };
    const first = body.errors?.[0]?.extensions;
    return { ok: false, code: first?.code ?? 'UNKNOWN', reference: first?.errorId ?? null };
  } catch {
    return { ok: false, code: 'UNREACHABLE', reference: null };
  }
};
