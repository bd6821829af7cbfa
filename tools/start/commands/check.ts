// npm run check: lint and boundaries, types, and that everything generated is up to date.
import { generators, lintAndTypes, databaseDrift } from '../projects.ts';
import { finish, runPaired } from '../run-step.ts';

finish(runPaired([...lintAndTypes(), ...generators(true), ...databaseDrift()]));
