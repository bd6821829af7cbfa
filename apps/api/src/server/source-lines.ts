import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

// Read with the first error that is told, and kept: Node reads them at every start when it is asked to, a seventh of the start and thirty megabytes.
const maps = new Map<string, SourceMap | null>();

function mapOf(file: string): SourceMap | null {
  const known = maps.get(file);
  if (known !== undefined) return known;
  const map = readMap(`${file}.map`);
  maps.set(file, map);
  return map;
}

/** Null when there is none, or none that can be read: an error is told all the same. */
function readMap(path: string): SourceMap | null {
  try {
    return new SourceMap(JSON.parse(readFileSync(path, 'utf8')) as ConstructorParameters<typeof SourceMap>[0]);
  } catch {
    return null;
  }
}

const place = /(?<file>(?:file:\/\/)?\/[^\s():]+\.js):(?<line>\d+):(?<column>\d+)/g;

/**
 * The text of a stack with the lines somebody wrote, where it names lines of the built file; paths from the folder the process runs in.
 * A line that comes from a package stays as it is: the map has none of theirs, and the nearest of ours would point to the wrong place.
 */
export function inSourceLines(stack: string): string {
  return stack.replaceAll(place, (built: string, named: string, line: string, column: string) => {
    const file = named.startsWith('file:') ? fileURLToPath(named) : named;
    const map = mapOf(file);
    const entry = map?.findEntry(Number(line) - 1, Number(column) - 1);
    if (!entry || !('originalSource' in entry) || entry.generatedLine !== Number(line) - 1) return built;
    return `${relative(process.cwd(), resolve(file, '..', entry.originalSource))}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  });
}
