import type { MikroORM } from '@mikro-orm/postgresql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Locale } from '@dangvu/domain/language/label';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { ReadContext } from './read/run-statement.ts';
import type { ViewerProof } from './viewer-proof.ts';
import type { Viewer } from './viewer.ts';

/** Everything one request needs. Built once by the server; passed as GraphQL's context. */
export interface RequestContext extends ReadContext {
  readonly orm: MikroORM;
  readonly clock: Clock;
  readonly config: Config;
  readonly locale: Locale;
  viewer: Viewer | null;
  /** Null also from when an act has confirmed the viewer. */
  proof: ViewerProof | null;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** How often an act waited for the database before it could go on. */
  roundTrips: number;
}
