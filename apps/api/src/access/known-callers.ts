import { LRUCache } from 'lru-cache';
import { ViewerProof } from '../platform/viewer-proof.ts';
import type { Viewer } from '../platform/viewer.ts';
import { noteAgainAfterMs } from './queries/load-viewer.ts';
import type { LoadedCaller } from './queries/load-viewer.ts';
import { tokenHash } from './token.ts';

interface Remembered extends LoadedCaller {
  readonly loadedAt: number;
  /** Grants hold by day: tomorrow they are others. */
  readonly today: string;
}

/** A caller from memory, with what has to be asked before anything is answered to him. */
export interface RememberedCaller {
  readonly viewer: Viewer;
  readonly proof: ViewerProof;
}

const key = (token: string): string => tokenHash(token).toString('latin1');

/**
 * Who asked lately, by the hash of the token. Memory decides nothing: each use comes with a proof, and the database has the last
 * word in every answer. After a minute a caller is read again, which also notes that he was here.
 */
export class KnownCallers {
  readonly #callers = new LRUCache<string, Remembered>({ max: 5_000 });

  remember(token: string, caller: LoadedCaller, now: Date, today: string): void {
    this.#callers.set(key(token), { ...caller, loadedAt: now.getTime(), today });
  }

  forget(token: string): void {
    this.#callers.delete(key(token));
  }

  /** The caller as he was remembered today, or null when he must be read. */
  find(token: string, now: Date, today: string): RememberedCaller | null {
    const known = this.#callers.get(key(token));
    if (!known || known.today !== today || now.getTime() < known.loadedAt || now.getTime() - known.seenAt > noteAgainAfterMs) return null;
    return { viewer: known.viewer, proof: new ViewerProof(known.ask(now), known.version) };
  }
}
