// Every way in which somebody asks us to stop, as one event.

/** Thrown between steps once somebody asked to stop; not a failure. */
export class Stopped extends Error {}

export interface StopRequest {
  /** Resolves when somebody asks. */
  readonly asked: Promise<void>;
  /** @throws Stopped when somebody has asked */
  throwIfAsked(): void;
}

/**
 * Listens for Ctrl-C, SIGTERM, a closed terminal, and the end of the process that started us. Only the first counts: npm and
 * the terminal both pass Ctrl-C on, so it usually comes twice.
 */
export function listenForStop(): StopRequest {
  let stopped = false;
  const asked = new Promise<void>((resolve) => {
    const ask = () => {
      stopped = true;
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
    // start.mjs was killed: its end of the channel is closed.
    process.once('disconnect', ask);
    process.channel?.unref();
  });
  return {
    asked,
    throwIfAsked() {
      if (stopped) throw new Stopped();
    },
  };
}
