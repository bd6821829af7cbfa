// What the migrations make, written down in structure.txt: every table, constraint, index, trigger, function and grant. A
// migration that changes any of them shows in the review as what it does, and one that was edited later cannot go unseen.
//
//   node tools/database/check-structure.ts           writes structure.txt
//   node tools/database/check-structure.ts --check   compares; ends with 1 and the differing lines when it is not what they make
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describeStructure } from './describe-structure.ts';
import { startThrowaway } from './embedded.ts';
import { migrate } from './migrate.ts';

const FILE = fileURLToPath(new URL('./structure.txt', import.meta.url));

async function structureOfMigrations(): Promise<string> {
  const database = await startThrowaway();
  try {
    await migrate(database.ownerUrl);
    return await describeStructure(database.ownerUrl);
  } finally {
    await database.stop();
  }
}

/** Lines that only one of the two texts has, in order: `-` written down, `+` made. */
export function differingLines(written: string, made: string): string[] {
  const count = (text: string) => {
    const lines = new Map<string, number>();
    for (const line of text.split('\n')) lines.set(line, (lines.get(line) ?? 0) + 1);
    return lines;
  };
  const surplus = (text: string, other: Map<string, number>, sign: string) =>
    text.split('\n').flatMap((line) => {
      const left = other.get(line) ?? 0;
      other.set(line, left - 1);
      return left > 0 ? [] : [`${sign} ${line}`];
    });
  return [...surplus(written, count(made), '-'), ...surplus(made, count(written), '+')];
}

function readWritten(): string {
  try {
    return readFileSync(FILE, 'utf8');
  } catch {
    return '';
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const made = await structureOfMigrations();
  if (!process.argv.includes('--check')) writeFileSync(FILE, made);
  else if (made !== readWritten()) {
    console.error(differingLines(readWritten(), made).slice(0, 60).join('\n'));
    console.error('tools/database/structure.txt không khớp với migrations: chạy npm run codegen và xem lại khác biệt.');
    console.error('tools/database/structure.txt is not what the migrations make: run npm run codegen and review the difference.');
    process.exitCode = 1;
  }
}
