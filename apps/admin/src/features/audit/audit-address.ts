import { day, text } from '../../config/search.ts';
import type { AuditFilter } from './audit.generated.ts';

/** What the audit log keeps in the address. */
export interface AuditAddress {
  action: string | undefined;
  /** Account or client who acted. */
  actor: string | undefined;
  /** Whom it is about, with everything that hangs on the record. */
  person: string | undefined;
  /** One record. */
  target: string | undefined;
  from: string | undefined;
  to: string | undefined;
}

/** Everything. */
export const wholeLog: AuditAddress = { action: undefined, actor: undefined, person: undefined, target: undefined, from: undefined, to: undefined };

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

// Anything else than an id would be refused by the API; half of one is simply not asked yet.
const id = (search: Record<string, unknown>, key: string): string | undefined => {
  const given = text(search, key)?.trim();
  return given !== undefined && uuid.test(given) ? given : undefined;
};

export const readAuditAddress = (search: Record<string, unknown>): AuditAddress => ({
  action: text(search, 'action'),
  actor: id(search, 'actor'),
  person: id(search, 'person'),
  target: id(search, 'target'),
  from: day(search, 'from'),
  to: day(search, 'to'),
});

/** The question to the API. The unit of the top bar is asked only when it was chosen: lines without a unit (signing in) belong to none. */
export const auditFilter = ({ action, actor, person, target, from, to }: AuditAddress, unitId: string | undefined): AuditFilter => ({
  ...(unitId === undefined ? {} : { unitId }),
  ...(action === undefined ? {} : { action }),
  ...(actor === undefined ? {} : { actorId: actor }),
  ...(person === undefined ? {} : { personId: person }),
  ...(target === undefined ? {} : { targetId: target }),
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});
