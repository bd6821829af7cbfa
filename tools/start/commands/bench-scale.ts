// npm run bench:scale: builds what is shipped, then measures it over synthetic countries. Without arguments everything, and the result is kept.
import { buildChanged } from '../build.ts';
import { finish, run } from '../run-step.ts';

async function benchScale(): Promise<void> {
  const args = process.argv.slice(2);
  await buildChanged(console.log);
  const keep = args.some((arg) => arg.startsWith('--only')) ? [] : ['--save'];
  await run({ name: 'bench:scale', args: ['tools/bench/scale.ts', ...args, ...keep], loud: true });
}

finish(benchScale());
