// What is generated is committed and reviewed; with --check it is compared instead of written.
import { readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Whether the script was asked to compare only. */
export const onlyCheck = process.argv.includes('--check');

function present(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/**
 * Writes the file, or with --check says what differs and makes the program end with 1.
 * @param file absolute path
 */
export function generated(file: string, content: string): void {
  const now = present(file);
  if (now === content) return;
  if (!onlyCheck) {
    writeFileSync(file, content);
    console.log(`wrote ${relative(root, file)}`);
    return;
  }
  const lines = content.split('\n');
  const at = (now ?? '').split('\n').findIndex((line, index) => line !== lines[index]);
  console.error(`${relative(root, file)} is not what the code generates${now === null ? ' (missing)' : `, from line ${at + 1}: ${lines[at] ?? '(end)'}`}. Run npm run codegen and commit it.`);
  process.exitCode = 1;
}
