import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What each must be refused by; null: nothing is said against it. */
const fixtures: readonly [name: string, file: string, text: string, refusedBy: string | null][] = [
  ['the domain uses no component', 'libs/domain/access/fixture.ts', "import { Theme } from '@dangvu/ui/theme';\nexport const x = Theme;\n", '@nx/enforce-module-boundaries'],
  ['components know no domain', 'libs/ui/src/fixture.ts', "import { isLocalDate } from '@dangvu/domain/calendar/local-date';\nexport const x = isLocalDate;\n", '@nx/enforce-module-boundaries'],
  ['the server draws nothing', 'apps/api/src/organisation/fixture.ts', "import { Theme } from '@dangvu/ui/theme';\nexport const x = Theme;\n", '@nx/enforce-module-boundaries'],
  ['the contract stands alone', 'libs/schema/src/fixture.ts', "import { isLocalDate } from '@dangvu/domain/calendar/local-date';\nexport const x = isLocalDate;\n", '@nx/enforce-module-boundaries'],
  ['the admin does not reach into the server', 'apps/admin/src/features/access/fixture.ts', "import { hashPassword } from '../../../../api/src/access/password.ts';\nexport const x = hashPassword;\n", '@nx/enforce-module-boundaries'],
  ['tools open the server by named doors only', 'tools/database/fixture.ts', "import { signIn } from '../../apps/api/src/access/commands/sign-in.ts';\nexport const x = signIn;\n", '@nx/enforce-module-boundaries'],
  ['the server may use the domain', 'apps/api/src/organisation/fixture.ts', "import { isLocalDate } from '@dangvu/domain/calendar/local-date';\nexport const x = isLocalDate;\n", null],

  ['features do not import sideways', 'apps/api/src/membership/fixture.ts', "import { x } from '../planning/public.ts';\nexport const y = x;\n", 'dangvu/feature-boundaries'],
  ['nor upwards', 'apps/api/src/organisation/fixture.ts', "import { x } from '../reporting/public.ts';\nexport const y = x;\n", 'dangvu/feature-boundaries'],
  ['nor past the door', 'apps/api/src/reporting/fixture.ts', "import { personShape } from '../membership/person-shape.ts';\nexport const y = personShape;\n", 'dangvu/feature-boundaries'],
  ['nor with a star', 'apps/api/src/access/public.ts', "export * from './account.entity.ts';\n", 'dangvu/feature-boundaries'],
  ['nor by import()', 'apps/api/src/membership/fixture.ts', "export const load = () => import('../planning/public.ts');\n", 'dangvu/feature-boundaries'],
  ['nor only for a type', 'apps/api/src/platform/fixture.ts', "import type { Viewer } from '../access/public.ts';\nexport type X = Viewer;\n", 'dangvu/feature-boundaries'],
  ['a folder without a place in the order is refused', 'apps/api/src/shared/fixture.ts', "import { unitOf } from '../organisation/public.ts';\nexport const y = unitOf;\n", 'dangvu/feature-boundaries'],
  ['downwards through the door is the way', 'apps/api/src/reporting/fixture.ts', "import { unitOf } from '../organisation/public.ts';\nexport const y = unitOf;\n", null],
  ['features of the admin do not know each other', 'apps/admin/src/features/planning/fixture.ts', "import { x } from '../reporting/x.ts';\nexport const y = x;\n", 'dangvu/feature-boundaries'],
  ['nor what puts them together', 'apps/admin/src/features/planning/fixture.ts', "import { x } from '../../app/x.ts';\nexport const y = x;\n", 'dangvu/feature-boundaries'],

  ['a field names its type by a thunk', 'apps/api/src/access/graphql/fixture.type.ts', "import { Field } from 'type-graphql';\nexport class X {\n  @Field({ description: 'A name.' })\n  name!: string;\n}\n", 'dangvu/described-schema'],
  ['a field has a description', 'apps/api/src/access/graphql/fixture.type.ts', "import { Field } from 'type-graphql';\nexport class X {\n  @Field(() => String, { nullable: true })\n  name!: string;\n}\n", 'dangvu/described-schema'],
  ['a description may be kept under a name', 'apps/api/src/access/graphql/fixture.type.ts', "import { Field } from 'type-graphql';\nconst described = { description: 'A name.' };\nexport class X {\n  @Field(() => String, described)\n  name!: string;\n}\n", null],
  ['a name that describes nothing does not', 'apps/api/src/access/graphql/fixture.type.ts', "import { Field } from 'type-graphql';\nconst options = { nullable: true };\nexport class X {\n  @Field(() => String, options)\n  name!: string;\n}\n", 'dangvu/described-schema'],
  ['an argument has both', 'apps/api/src/access/graphql/fixture.type.ts', "import { Arg, Query } from 'type-graphql';\nexport class X {\n  @Query(() => String, { description: 'X.' })\n  x(@Arg('id') id: string): string {\n    return id;\n  }\n}\n", 'dangvu/described-schema'],
  ['an act runs through act()', 'apps/api/src/access/graphql/fixture.type.ts', "import { Mutation } from 'type-graphql';\nexport class X {\n  @Mutation(() => Boolean, { description: 'X.' })\n  async x(): Promise<boolean> {\n    return true;\n  }\n}\n", 'dangvu/mutation-through-act'],
  ['also when it says so only in a comment', 'apps/api/src/access/graphql/fixture.type.ts', "import { Mutation } from 'type-graphql';\nexport class X {\n  @Mutation(() => Boolean, { description: 'X.' })\n  x(): boolean {\n    // act(context)\n    const act = 'act(';\n    return act.length > 0;\n  }\n}\n", 'dangvu/mutation-through-act'],
  ['decorators stand in graphql folders', 'apps/api/src/access/fixture.ts', "import { Field } from 'type-graphql';\nexport class X {\n  @Field(() => String, { description: 'X.' })\n  x!: string;\n}\n", 'dangvu/decorators-in-graphql'],

  ['modules do not import each other in circles', 'apps/api/src/platform/read/shape.ts', "import type { Pool } from 'pg';\nimport { compileObject } from './compile.ts';\nexport const x = compileObject;\nexport type P = Pool;\n", 'import-x/no-cycle'],
  ['no any', 'libs/domain/access/fixture.ts', 'export const x = (y: any): unknown => y;\n', '@typescript-eslint/no-explicit-any'],
  ['a rule is not switched off in passing', 'libs/domain/access/fixture.ts', '// eslint-disable-next-line @typescript-eslint/no-explicit-any\nexport const x = (y: any): unknown => y;\n', '@typescript-eslint/no-explicit-any'],
];

describe('the rules of the repository', () => {
  let said: string[][];
  beforeAll(() => {
    const input = JSON.stringify(fixtures.map(([, file, text]) => ({ file, text })));
    const env = { ...process.env, NODE_OPTIONS: '', NX_DAEMON: 'false' };
    said = JSON.parse(execFileSync(process.execPath, ['tools/eslint/lint-texts.mjs'], { cwd: root, input, env, encoding: 'utf8', maxBuffer: 10_000_000 }));
  }, 90_000);

  test.each(fixtures.map(([name, , , refusedBy], index) => [name, refusedBy, index] as const))('%s', (_name, refusedBy, index) => {
    const rules = (said[index] ?? []).map((one) => one.split(': ')[0]);
    if (refusedBy === null) expect(said[index]).toEqual([]);
    else expect(rules).toContain(refusedBy);
  });
});
