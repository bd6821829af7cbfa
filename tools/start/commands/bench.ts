// npm run bench, npm run bench:quick: builds what is shipped, then measures it. The long one keeps its result in the repository.
import { buildChanged } from '../build.ts';
import { finish, run } from '../run-step.ts';

async function bench(): Promise<void> {
  const args = process.argv.slice(2);
  await buildChanged(console.log);
  const keep = args.includes('--quick') || args.some((arg) => arg.startsWith('--only')) ? [] : ['--save'];
  await run({ name: 'bench', args: ['tools/bench/main.ts', ...args, ...keep], loud: true });
}

finish(bench());
