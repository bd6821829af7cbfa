// Builds what changed, for the container image and for whoever wants only that.
import { buildChanged } from '../build.ts';
import { finish } from '../run-step.ts';

finish(buildChanged(console.log).then((built) => console.log(built.length > 0 ? `✓ ${built.join(', ')}` : '✓ không đổi / unchanged')));
