// The limit: what one Node process and this database can do when nothing stands between them. No GraphQL, no rights, no log: the
// path names the workload, the body is its parameters, the answer is the text that one prepared statement made.
import { createServer } from 'node:http';
import pg from 'pg';
import { limitStatements } from './limit-statements.ts';

const { DATABASE_URL: connectionString, POOL_SIZE, PORT } = process.env;
const pool = new pg.Pool({ connectionString, max: Number(POOL_SIZE) });

async function answer(path: string, body: string): Promise<string> {
  const statement = limitStatements[path.slice(1)];
  if (!statement) throw new Error(`no workload ${path}`);
  const { rows } = await pool.query<{ answer: string }>({ name: path, text: statement.text, values: statement.values(JSON.parse(body) as Record<string, unknown>) });
  return rows[0]?.answer ?? 'null';
}

const server = createServer({ keepAliveTimeout: 72_000 }, (request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (text: string) => (body += text));
  request.on('end', () => {
    if (request.method === 'GET') return void response.end('ready');
    answer(request.url ?? '', body).then(
      (text) => response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
});
server.listen(Number(PORT), '127.0.0.1');
