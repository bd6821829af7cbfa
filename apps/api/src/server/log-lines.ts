import { destination } from 'pino';
import type { DestinationStream } from 'pino';

/** How long a line may wait for others, in milliseconds. */
const longestWaitMs = 200;

/**
 * Where the lines of the log go: to standard output, several at a time. A write for each request cost a tenth of the request. What
 * waits is written when the process ends, however it ends by itself; only a process that is killed takes the last lines with it.
 */
export function logLines(): DestinationStream {
  const lines = destination({ dest: 1, sync: false, minLength: 8_192 });
  setInterval(() => lines.flush(), longestWaitMs).unref();
  process.once('exit', () => lines.flushSync());
  return lines;
}
