// The last file of an archive: what the copy is of, and the checksum of everything before it.
import { z } from 'zod';

const part = z.object({ name: z.string(), size: z.number().int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/) });

const manifest = z.object({
  /** Raised when an older program could not read the archive any more. */
  format: z.literal(1),
  /** Version of the program that took the copy. */
  program: z.string(),
  /** Version of the PostgreSQL whose files these are. */
  postgres: z.string(),
  /** Kind of machine: the files of PostgreSQL are not the same on every one. */
  machine: z.string(),
  /** When the copying began, as an ISO instant. Everything acknowledged before it is in the copy. */
  begun: z.string(),
  migrations: z.array(z.string()),
  contents: z.object({
    units: z.number().int(),
    members: z.number().int(),
    lastAct: z.object({ seq: z.number().int(), at: z.string(), action: z.string() }).nullable(),
  }),
  parts: z.array(part),
});

/** One file of an archive, its size in bytes. */
export type Part = z.infer<typeof part>;
export type Manifest = z.infer<typeof manifest>;

export const MANIFEST = 'manifest.json';

/** What an archive calls the folder of the cluster. */
export const CLUSTER = 'cluster';

/**
 * Files of the data folder that belong to the town and not to the machine: by this one the screen knows that a town is synthetic. Passwords
 * of the database are not among them, a restored one gets new ones; logs stay where they were written.
 */
export const KEPT_FILES: readonly string[] = ['demo-accounts.json'];

/** Reads a manifest. @returns null when the text is not one; the number of its format when only a later program can read it */
export function parseManifest(text: string): Manifest | number | null {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return null;
  }
  const read = manifest.safeParse(content);
  if (read.success) return read.data;
  const { format } = z.object({ format: z.number() }).safeParse(content).data ?? {};
  return format !== undefined && format > 1 ? format : null;
}
