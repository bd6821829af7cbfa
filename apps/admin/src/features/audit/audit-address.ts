import { day, text } from '../../config/search.ts';
import type { AuditFilter } from './audit.generated.ts';

/** What the audit log keeps in the address. */
export interface AuditAddress {
  action: string | undefined;
  target: string | undefined;
  from: string | undefined;
  to: string | undefined;
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const readAuditAddress = (search: Record<string, unknown>): AuditAddress => {
  const target = text(search, 'target')?.trim();
  return {
    action: text(search, 'action'),
    // Anything else than an id would be refused by the API; half of one is simply not asked yet.
    target: target !== undefined && uuid.test(target) ? target : undefined,
    from: day(search, 'from'),
    to: day(search, 'to'),
  };
};

/** The question to the API. The unit of the top bar is asked only when it was chosen: lines without a unit (signing in) belong to none. */
export const auditFilter = ({ action, target, from, to }: AuditAddress, unitId: string | undefined): AuditFilter => ({
  ...(unitId === undefined ? {} : { unitId }),
  ...(action === undefined ? {} : { action }),
  ...(target === undefined ? {} : { targetId: target }),
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});

/** Details as the API stores them (JSON) in one line for people: "login: hoahieu, address: 10.0.4.12"; '' for none. */
export const readDetails = (details: string): string => {
  try {
    const parsed: unknown = JSON.parse(details);
    if (typeof parsed !== 'object' || parsed === null) return String(parsed ?? '');
    return Object.entries(parsed)
      .filter(([, value]) => value !== null && value !== undefined && value !== '')
      .map(([key, value]) => `${key}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
      .join(', ');
  } catch {
    return details;
  }
};
