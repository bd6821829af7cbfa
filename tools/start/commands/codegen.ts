// npm run codegen: writes what is generated and committed. One after another: later scripts read what earlier ones wrote.
import { generators } from '../projects.ts';
import { finish, run } from '../run-step.ts';

async function generate(): Promise<void> {
  for (const script of generators(false)) await run(script);
  await run({ name: 'codegen structure', args: ['tools/database/check-structure.ts'] });
}

finish(generate());
