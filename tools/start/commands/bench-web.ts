// npm run bench:web: what a browser makes of the pages; builds first. The whole of it keeps its result in the repository.
import { finish, run } from '../run-step.ts';

const args = process.argv.slice(2);
const keep = args.some((arg) => arg.startsWith('--only')) ? [] : ['--save'];
finish(run({ name: 'bench:web', args: ['apps/admin-e2e/speed/main.ts', ...args, ...keep], loud: true }));
