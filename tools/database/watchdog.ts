// Ends what we started when we die without a chance to do it ourselves (kill -9, a crash, a closed terminal).
// A shell waits at the other end of a pipe; whatever way this process ends, the pipe closes and the shell wakes.
import { spawn } from 'node:child_process';
import { Socket } from 'node:net';

export interface Watched {
  pid: number;
  signal: 'INT' | 'QUIT' | 'TERM';
}

export interface Watchdog {
  /** Replaces the list of processes to end, in this order. */
  watch(list: Watched[]): void;
  /** Nothing is left to end; a folder to remove is removed. */
  dismiss(): void;
}

// Each line replaces the one before: pairs of signal and pid. INT and TERM are ignored so that a Ctrl-C in the terminal,
// which reaches every process of the group, does not take the guard away first.
const SCRIPT = `
trap '' INT TERM HUP
last=''
while read -r line; do last="$line"; done
set -- $last
while [ $# -ge 2 ]; do
  kill -"$1" "$2" 2>/dev/null
  n=0
  while kill -0 "$2" 2>/dev/null && [ $n -lt 100 ]; do sleep 0.1; n=$((n + 1)); done
  shift 2
done
if [ -n "$REMOVE" ]; then rm -rf "$REMOVE"; fi
`;

/** Starts a watchdog. @param remove a folder to delete at the end, however the end comes */
export function startWatchdog(remove = ''): Watchdog {
  const guard = spawn('/bin/sh', ['-c', SCRIPT], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    env: { PATH: process.env.PATH, REMOVE: remove },
  });
  guard.unref();
  const pipe = guard.stdin;
  if (pipe instanceof Socket) pipe.unref(); // a pipe to a child is a socket; it must not keep this process alive
  pipe.on('error', () => undefined); // the guard itself was killed: nothing to tell it any more
  return {
    watch: (list) => void pipe.write(`${list.map(({ signal, pid }) => `${signal} ${pid}`).join(' ')}\n`),
    dismiss: () => void pipe.end('\n'),
  };
}
