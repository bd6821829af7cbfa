import { destination, stdSerializers } from 'pino';
import type { DestinationStream, SerializedError } from 'pino';
import { inSourceLines } from './source-lines.ts';

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

/** What the log keeps of an error, its stack in the lines of the sources; whatever else was thrown stays as it is. */
export function loggedError(error: Error): SerializedError {
  const told: SerializedError = stdSerializers.err(error);
  if (typeof told?.stack === 'string') told.stack = inSourceLines(told.stack);
  return told;
}
