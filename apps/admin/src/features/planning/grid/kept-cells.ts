import { useEffect, useState } from 'react';
import { forgetWork, keepWork, keptWork } from '../../../viewer/kept-work.ts';
import { useViewer } from '../../../viewer/viewer-context.ts';
import { openCells } from './draft-cells.ts';
import type { DraftCell, Entries, TypedCell } from './draft-cells.ts';

export interface KeptCells {
  /** When the last of them was typed. */
  at: string;
  cells: readonly TypedCell[];
}

const isCell = (value: unknown): value is DraftCell => {
  if (typeof value !== 'object' || value === null) return false;
  const { amount, remark } = value as Record<string, unknown>;
  return (amount === null || Number.isSafeInteger(amount)) && (remark === null || typeof remark === 'string');
};

/** What was kept, if it can be read: it may come from an older version of the application. */
export const readKept = (value: unknown): KeptCells | null => {
  if (typeof value !== 'object' || value === null) return null;
  const { at, cells } = value as Record<string, unknown>;
  if (typeof at !== 'string' || Number.isNaN(Date.parse(at)) || !Array.isArray(cells)) return null;
  const read = cells.flatMap((one: unknown): TypedCell[] => {
    const { unitId, cell, base } = (one ?? {}) as Record<string, unknown>;
    return typeof unitId === 'string' && isCell(cell) && isCell(base) ? [{ unitId, cell, base }] : [];
  });
  return read.length === 0 ? null : { at, cells: read };
};

/**
 * Keeps the cells of a draft that have not reached the server, per account, and gives back what an earlier visit left.
 * @returns what is still offered, null when nothing is; and how to say that it is dealt with
 */
export const useKeptCells = (planId: string, editable: boolean, entries: Entries): [KeptCells | null, () => void] => {
  const { id } = useViewer();
  const [offered, setOffered] = useState(() => (editable ? readKept(keptWork(id, planId)) : null));
  useEffect(() => {
    const open = openCells(entries);
    const typed = new Set(open.map(({ unitId }) => unitId));
    const cells = [...(offered?.cells.filter(({ unitId }) => !typed.has(unitId)) ?? []), ...open];
    if (!editable) return;
    if (cells.length === 0) forgetWork(id, planId);
    else keepWork(id, planId, { at: open.length === 0 ? offered?.at : new Date().toISOString(), cells });
  }, [id, planId, editable, entries, offered]);
  return [offered, () => setOffered(null)];
};
