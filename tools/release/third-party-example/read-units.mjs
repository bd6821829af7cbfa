// A program of somebody else: prints the tree its key may read, with a label for each kind of unit.
//
//   DANGVU_URL=http://localhost:3000/graphql DANGVU_KEY=dv_… node read-units.mjs
import { DangvuError, createClient, labelOf, questions } from '@dangvu/schema';

const { DANGVU_URL: url = 'http://localhost:3000/graphql', DANGVU_KEY: key = '' } = process.env;
const client = createClient({ url, key });

async function printBelow(unitId, indent) {
  for (let after = null; ; ) {
    const { unit } = await client.ask(questions.unitsBelow, { unitId, after });
    if (!unit) return;
    for (const below of unit.children.nodes) {
      console.log(`${indent}${below.name} (${labelOf('UnitKind', below.kind)})`);
      if (below.childCount > 0) await printBelow(below.id, `${indent}  `);
    }
    if (!unit.children.pageInfo.hasNextPage) return;
    after = unit.children.pageInfo.endCursor;
  }
}

try {
  const { viewer } = await client.ask(questions.whoAmI, {});
  console.log(`${viewer.displayName}: ${viewer.homeUnit.name}`);
  await printBelow(viewer.homeUnit.id, '  ');
} catch (error) {
  if (!(error instanceof DangvuError)) throw error;
  console.error(error.message);
  process.exitCode = error.code === 'UNAUTHENTICATED' ? 2 : 1;
}
