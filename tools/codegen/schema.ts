// Writes what third parties build on: libs/schema/schema.graphql and the labels of its enums. With --check it compares, and
// refuses a change that would break them unless a decision in apps/api/decisions names it.
import { join } from 'node:path';
import { schemaFromCode } from './sources/api-schema.ts';
import { committed, decisionsIn, undecidedBreakingChanges } from './sources/breaking-changes.ts';
import { generated, onlyCheck, root } from './sources/generated-file.ts';
import { labelsFile } from './sources/labels.ts';

const path = 'libs/schema/schema.graphql';
const schema = await schemaFromCode();
generated(join(root, path), schema);
generated(join(root, 'libs/schema/src/labels.ts'), labelsFile(schema));

const before = onlyCheck ? committed(root, path) : null;
const broken = before === null ? [] : undecidedBreakingChanges(before, schema, decisionsIn(join(root, 'apps/api/decisions')));
if (broken.length > 0) {
  console.error(`These changes break programs that ask by the committed schema; a decision in apps/api/decisions must name each:\n${broken.map((one) => `  ${one}`).join('\n')}`);
  process.exitCode = 1;
}
