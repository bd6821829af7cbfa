import { requestHeaders } from './headers.ts';

/** What came of a download: the file is handed to the browser, or the reason in words (null: the server was not reached). */
export type Downloaded = { ok: true } | { ok: false; message: string | null };

/** Gives text or bytes to the browser as a file. */
export const keepFile = (content: Blob, name: string): void => {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
};

/** The name the server gives to a file, also with Vietnamese letters. */
export const fileNameOf = (disposition: string | null): string | null => {
  const name = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  return name === undefined ? null : decodeURIComponent(name);
};

/** Fetches a document of the server in the language of the screen, so that a refusal can be shown where it was asked for. */
export const download = async (address: string, language: string): Promise<Downloaded> => {
  try {
    const response = await fetch(address, { credentials: 'same-origin', headers: requestHeaders(language) });
    if (response.ok) {
      keepFile(await response.blob(), fileNameOf(response.headers.get('content-disposition')) ?? address.split('/').at(-1) ?? 'download');
      return { ok: true };
    }
    const body = (await response.json()) as { errors?: readonly { message?: string }[] };
    return { ok: false, message: body.errors?.[0]?.message ?? null };
  } catch {
    return { ok: false, message: null };
  }
};
