// PostGraphile 5 as its own documentation says to run it in production: amber preset, node's http, no watching, no explaining.
import { createServer } from 'node:http';
import { grafserv } from 'grafserv/node';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

const { DATABASE_URL: connectionString, POOL_SIZE, PORT } = process.env;
const preset = {
  extends: [PostGraphileAmberPreset],
  // It hides relations whose columns have no index; views have none of their own, the tables below them do.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  pgServices: [makePgService({ connectionString, schemas: ['bench'], pubsub: false, poolConfig: { max: Number(POOL_SIZE) } })],
  grafast: { explain: false },
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false, websockets: false },
};

const server = createServer({ keepAliveTimeout: 72_000 });
server.on('error', (error) => {
  console.error(error);
  process.exit(1);
});
await postgraphile(preset).createServ(grafserv).addTo(server);
server.listen(Number(PORT), '127.0.0.1');
