// Every way in which somebody asks us to stop, as one event.

/**
 * Resolves at the first Ctrl-C, SIGTERM or closed terminal, or when the process that started us is gone. Later requests
 * change nothing: npm and the terminal both pass Ctrl-C on, so it usually comes twice.
 */
export function stopRequested(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    // start.mjs was killed: its end of the channel is closed.
    process.once('disconnect', () => resolve());
    process.channel?.unref();
  });
}
