// autocannon brings no types; this is the part of it that is used here.
declare module 'autocannon' {
  import type { EventEmitter } from 'node:events';

  export interface Client extends EventEmitter {
    setBody(body: string): void;
    on(event: 'response', listener: (status: number, bytes: number, milliseconds: number) => void): this;
  }

  export interface Options {
    url: string;
    connections: number;
    /** Seconds. */
    duration: number;
    /** Seconds until an answer is given up. */
    timeout?: number;
    /** Milliseconds between looks at the clock: the end of a run is seen no sooner. */
    sampleInt?: number;
    method: 'POST';
    headers: Record<string, string>;
    body?: string;
    setupClient?: (client: Client) => void;
    verifyBody?: (body: string) => boolean;
  }

  export interface Result {
    errors: number;
    timeouts: number;
    mismatches: number;
    non2xx: number;
    requests: { total: number };
  }

  export default function autocannon(options: Options): Promise<Result>;
}
