/** What the server takes; the same number as the server's, said before the file is sent. */
export const mostKilobytes = 180;

/** The bytes of a file as JSON carries them. */
export const inBase64 = async (file: Blob): Promise<string> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(text);
};
