import { scanUploadPath } from '../config/paths.ts';
import { requestHeaders } from './headers.ts';

/** What came of sending a file: its id, or the reason in words (null: the server was not reached). */
export type Uploaded = { ok: true; id: string } | { ok: false; message: string | null };

/** Sends the bytes of one file; a paper is attached to it afterwards by an act. */
export const upload = async (file: Blob, language: string): Promise<Uploaded> => {
  try {
    const response = await fetch(scanUploadPath, { method: 'POST', credentials: 'same-origin', headers: { 'content-type': 'application/octet-stream', ...requestHeaders(language) }, body: file });
    const body = (await response.json()) as { id?: string; errors?: readonly { message?: string }[] };
    return response.ok && body.id !== undefined ? { ok: true, id: body.id } : { ok: false, message: body.errors?.[0]?.message ?? null };
  } catch {
    return { ok: false, message: null };
  }
};
