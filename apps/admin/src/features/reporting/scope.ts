import { useQuery } from '@apollo/client/react';
import { useFrame } from '../../config/frame.ts';
import type { Frame } from '../../config/frame.ts';
import { ReportingViewerDocument } from './viewer.generated.ts';
import type { Permission } from './viewer.generated.ts';

export interface Scope {
  /** The unit in the address, otherwise the viewer's own; undefined until the viewer is known. */
  unitId: string | undefined;
  may: (permission: Permission) => boolean;
  /** The viewer could not be asked for: nothing on the page can be trusted to be theirs. */
  error: Error | undefined;
  retry: () => void;
}

/** Which unit the page is about, and what the viewer may do somewhere; a single act asks the object's own permissions. */
export const useScope = (): Scope => {
  const frame = useFrame();
  const { data, error, refetch } = useQuery(ReportingViewerDocument, { fetchPolicy: 'cache-first' });
  const viewer = data?.viewer;
  return {
    unitId: frame.unit ?? viewer?.homeUnit.id,
    may: (permission) => viewer?.permissions.includes(permission) ?? false,
    error,
    retry: () => void refetch(),
  };
};

/** How the period and the day of the address are asked for: a year by its number, a term by its two days. */
export const periodVariables = (frame: Frame): { year?: number; from?: string; to?: string; asOf?: string } => ({
  ...(frame.period.includes('-') ? { from: frame.from, to: frame.to } : { year: Number(frame.period) }),
  ...(frame.isToday ? {} : { asOf: frame.asOf }),
});

/** The year of the period; the first one of a term. */
export const yearOf = (frame: Frame): number => Number(frame.period.slice(0, 4));
