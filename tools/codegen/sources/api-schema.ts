// The schema as the code has it. The code has decorators, which Node does not strip: Vite reads it as it does for the server.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const api = fileURLToPath(new URL('../../../apps/api', import.meta.url));

/** The schema printed from the code, sorted. */
export async function schemaFromCode(): Promise<string> {
  const { module } = await runnerImport<{ printApiSchema(): string }>(`${api}/src/server/print-schema.ts`, {
    root: api,
    configFile: false,
    logLevel: 'error',
    oxc: { decorator: { legacy: true, emitDecoratorMetadata: false } },
  });
  return module.printApiSchema();
}
