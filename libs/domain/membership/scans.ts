/** Kinds of file a paper may be attached as. */
export const scanTypes = { PDF: 'application/pdf', JPEG: 'image/jpeg', PNG: 'image/png' } as const;
export type ScanType = (typeof scanTypes)[keyof typeof scanTypes];

/** The largest file, in bytes: ten pages in colour fit. A default of the product. */
export const largestScan = 5 * 1024 * 1024;

const beginnings: readonly (readonly [ScanType, readonly number[]])[] = [
  [scanTypes.PDF, [0x25, 0x50, 0x44, 0x46, 0x2d]],
  [scanTypes.JPEG, [0xff, 0xd8, 0xff]],
  [scanTypes.PNG, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
];

/** What a file is by its first bytes, whatever its name says; null for anything that may not be attached. */
export const scanTypeOf = (content: Uint8Array): ScanType | null =>
  beginnings.find(([, bytes]) => bytes.every((byte, index) => content[index] === byte))?.[0] ?? null;
